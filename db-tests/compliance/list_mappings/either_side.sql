-- A mapping is found from either side; asked from the second, the relation is turned round.
begin;
select plan(6);
select tap.framework('acme', '1', 'A; B; C'), tap.framework('other', '1', 'X; Y; Z');
select api.import_mappings('{"mappings": {"from": {"framework": "acme", "version": "1"}, "to": {"framework": "other", "version": "1"}, "source": "s", "source_date": "2026-01-31", "entries": [
    {"from": "A", "to": "X", "relation": "subset", "rationale": "r"}, {"from": "B", "to": "Y", "relation": "superset", "rationale": "r"}, {"from": "C", "to": "Z", "relation": "intersects", "rationale": "r"}]}}');
create function pg_temp.shown(rows api.mapping[]) returns text language sql as $$
    select string_agg(concat_ws(' ', m.framework, m.requirement, m.relation, m.other_framework, m.other_requirement), ', ') from unnest(rows) as m
$$;

select is(pg_temp.shown(array(select m from api.list_mappings('acme') as m)), 'acme A subset other X, acme B superset other Y, acme C intersects other Z', 'as it is written');
select is(pg_temp.shown(array(select m from api.list_mappings('other') as m)), 'other X superset acme A, other Y subset acme B, other Z intersects acme C', 'turned round');
select is(pg_temp.shown(array(select m from api.list_mappings(other_framework => 'acme', requirement => 'Y') as m)), 'other Y subset acme B', 'one requirement');
select is(pg_temp.shown(array(select m from api.list_mappings() as m)), 'acme A subset other X, acme B superset other Y, acme C intersects other Z', 'each once without a side');
select is((select count(*) from api.list_mappings('acme', '9')), 0::bigint, 'none of another version');
select is((select count(*) from api.list_mappings("limit" => 2, after => (select min(m.id) from api.list_mappings() as m))), 2::bigint, 'pages');

select * from finish();
rollback;
