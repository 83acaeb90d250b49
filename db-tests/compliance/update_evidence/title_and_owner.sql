-- The title of evidence and whose duty it is may change, and nothing else.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
insert into compliance.evidence (org_id, code, kind, title, owner_id) values (tap.org('Acme'), 'e', 'scan', 'E', tap.id('ana'));
create function pg_temp.change(changes jsonb, expected_version bigint default null) returns api.evidence
language sql as $$
    select g.* from compliance.evidence as e cross join lateral api.update_evidence(e.org_id, e.id, changes, expected_version) as g;
$$;

select is((c.title, tap.key(c.owner_id), c.version, c.revision, c.controls)::text, '(F,bob,2,,{})', 'both')
from pg_temp.change(jsonb_build_object('title', 'F', 'owner_id', tap.id('bob'))) as c;
select is((c.title, c.version)::text, '(F,2)', 'nothing') from pg_temp.change('{}') as c;
select tap.raises($$ select pg_temp.change(jsonb_build_object('owner_id', tap.id('eve'))) $$, '23503', why => 'an employee of another chart');
select tap.raises($$ select pg_temp.change('{"owner_id": null}') $$, '23502', why => 'nobody');
select tap.raises($$ select pg_temp.change('{"kind": "log"}') $$, '22023', why => 'the kind stays');
select tap.raises($$ select pg_temp.change('{"title": "G"}', 1) $$, 'RM001', why => 'a stale version');

select * from finish();
rollback;
