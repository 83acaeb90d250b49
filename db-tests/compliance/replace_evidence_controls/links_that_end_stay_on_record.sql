-- A list of codes replaces the links; what was known before stays known.
begin;
select plan(6);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
insert into compliance.controls (org_id, code, owner_id) select tap.org('Acme'), c, tap.id('ana') from unnest(array['c1', 'c2', 'c3']) as c;
insert into compliance.controls (org_id, code, owner_id) values (tap.org('Beta'), 'b', tap.id('eve'));
insert into compliance.evidence (org_id, code, kind, title, owner_id) values (tap.org('Acme'), 'e', 'scan', 'E', tap.id('ana'));
create function pg_temp.link(variadic codes text[]) returns text
language sql as $$
    select string_agg(format('%s %s', l.control, l.linked_at::date), ', ')
    from compliance.evidence as e cross join lateral api.replace_evidence_controls(e.org_id, e.id, codes) as l;
$$;

select is(pg_temp.link('c1', 'c2', 'c2'), 'c1 2026-03-01, c2 2026-03-01', 'linked');
select tap.set_clock('2026-03-02');
select is(pg_temp.link('c2', 'c3'), 'c2 2026-03-01, c3 2026-03-02', 'what stays is the same link');
select is((select string_agg(l.control, ', ') from compliance.evidence as e, api.list_evidence_controls(e.org_id, e.id, '2026-03-01 12:00+00') as l), 'c1, c2', 'as it was known then');
select is(
    (select array_agg(v ->> 'pointer') from jsonb_array_elements(tap.violations($$ select pg_temp.link('c1', 'b', 'x') $$)) as v),
    '{/1,/2}', 'codes of others, and of nobody, are refused by their place');
select tap.raises($$ select api.replace_evidence_controls(e.org_id, e.id, '{}', 99) from compliance.evidence as e $$, 'RM001', why => 'a stale version');
select is(pg_temp.link(variadic '{}'), null, 'none');

select * from finish();
rollback;
