-- An editor takes back what was asked; the manager who accepted a risk takes back what they said.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob; ana > cyd');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
create function tap.ask() returns text language sql volatile as $$
    select (api.create_exception(tap.org('Acme'), a.id, 'A.1', 'Later.', now() + '30 days')).id::text from api.list_adoptions(tap.org('Acme')) as a;
$$;
create function tap.revoke(name text, version bigint default null) returns api.risk_exception language sql volatile as $$
    select api.revoke_exception(tap.org('Acme'), current_setting('tap.' || name)::bigint, 'No longer.', $2);
$$;
select tap.sign_in('bob', role => 'editor');
select set_config('tap.one', tap.ask(), true), set_config('tap.two', tap.ask(), true);

select is((tap.revoke('one')).state, 'revoked', 'bob no longer asks');
select tap.raises($$ select tap.revoke('one') $$, code => 'RM017', why => 'once');
select tap.sign_in('cyd');
select tap.raises($$ select tap.revoke('two') $$, code => '42501', why => 'cyd has nothing to do with it');
select tap.sign_in('ana');
select is((api.decide_exception(tap.org('Acme'), current_setting('tap.two')::bigint, 'approve')).state, 'approved');
select tap.raises($$ select tap.revoke('two', 1) $$, code => 'RM001', why => 'stale');
select results_eq($$ select r.state, r.decided_by, r.note, r.version from tap.revoke('two', 2) as r $$,
    $$ values ('revoked', 'idp|ana', 'No longer.', 3::bigint) $$, 'ana takes back what she accepted');
select tap.act_as_superuser();
select is((select array_agg(d.state order by d.number) from compliance.exception_decisions as d where d.exception_id = current_setting('tap.two')::bigint)::text[],
    '{approved,revoked}', 'that it was accepted stays on record');
select is((select count(*) from compliance.exceptions as x where x.state = 'revoked'), 2::bigint);

select * from finish();
rollback;
