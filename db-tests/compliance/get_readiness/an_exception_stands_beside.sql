-- An accepted risk is shown while it is in force, and changes no status.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.sign_in('cyd', role => 'editor');
select api.create_exception(tap.org('Acme'), tap.adoption('acme'), 'A.1', 'Until the migration.', now() + interval '30 days');
select tap.sign_in('bob');
select api.decide_exception(tap.org('Acme'), x.id, 'approve') from api.list_exceptions(tap.org('Acme')) as x;
select tap.act_as_superuser();
create function tap.shown(at timestamptz) returns text language sql as $$
    select concat_ws(' ', q.status, q.exception_until = now() + interval '30 days', q.exception_reason)
    from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), effective_at => at) as r, unnest(r.requirements) as q where q.key = 'A.1';
$$;
select is(tap.shown(now() + interval '29 days'), 'not_ready t Until the migration.', 'beside the status');
select is(tap.shown(now() + interval '30 days'), 'not_ready', 'until its end');
select is((select l.exceptions from api.list_compliance(tap.org('Acme'), effective_at => now() + interval '1 day') as l), 1, 'and counted');

select * from finish();
rollback;
