-- The last approval carries the request out; who is not asked may not decide, and nobody decides twice.
begin;
select plan(12);
select tap.chart('Acme', 'ana > bob > cyd > eve; ana > dan');
select tap.addresses('Acme'), tap.members('platform', 'dan');
select tap.waiting('logs', 'eve', 'level 1; group platform');
select is(tap.asked('logs'), 'cyd pending, group platform pending', 'two are asked');
create function pg_temp.decide(waits_for text, decision text, version bigint default null) returns text language sql as $$
    select d.state || ' as ' || coalesce(tap.key(d.decided_as), 'nobody') || ': ' || coalesce(d.note, '')
    from api.decide_approval(tap.org('Acme'), tap.approval('logs', decide.waits_for), decide.decision, 'Fine.', decide.version) as d $$;

select tap.sign_in('bob', role => 'editor');
select tap.raises($$ select pg_temp.decide('cyd', 'approve') $$, code => 'RM018', constraint_name => 'approvals_approver_decides', why => 'not a manager further up, nor an editor');
select tap.sign_in('eve');
select tap.raises($$ select pg_temp.decide('cyd', 'approve') $$, code => 'RM036', constraint_name => 'approvals_by_another', why => 'not the requester');
select tap.sign_in('cyd');
select tap.raises($$ select pg_temp.decide('platform', 'approve') $$, code => 'RM018', why => 'not for the group');
select tap.raises($$ select pg_temp.decide('cyd', 'approve', 2) $$, code => 'RM001', why => 'not another version');
select tap.raises($$ select pg_temp.decide('cyd', 'perhaps') $$, code => '23514', constraint_name => 'decision_is_known', why => 'not perhaps');
select set_config('tap.approval', tap.approval('logs', 'cyd')::text, true);
select is(pg_temp.decide('cyd', 'approve', 1), 'approved as cyd: Fine.', 'the approver');
select tap.raises($$ select api.decide_approval(tap.org('Acme'), current_setting('tap.approval')::bigint, 'reject') $$,
    code => 'RM017', constraint_name => 'approvals_decided_once', why => 'once');
select is(tap.state_of('logs'), 'pending', 'the request still waits');
select tap.sign_in('dan');
select is(pg_temp.decide('platform', 'approve'), 'approved as dan: Fine.', 'anyone of the group');
select is(tap.state_of('logs'), 'applying', 'and it is carried out');
select tap.act_as_superuser();
select tap.counted();

select * from finish();
rollback;
