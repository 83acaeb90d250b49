-- A template makes so much and no more: lists in lists in lists are refused before anything is rendered.
begin;
select plan(5);
create function pg_temp.nested(levels integer) returns jsonb language sql as $$
    with recursive t(level, template) as (
        select nested.levels + 1, jsonb '{"Key": "${parameters.purpose}"}'
        union all
        select t.level - 1, jsonb_build_object('$each', 'parameters.names', 'as', 'v' || (t.level - 1), 'do', t.template) from t where t.level > 1
    )
    select jsonb_set(tap.blueprint_document(), '{objects,0,body,X}', t.template) || jsonb_build_object('parameters', tap.blueprint_document() -> 'parameters'
        || '[{"name": "names", "type": "list", "title": "Names", "items": {"type": "string"}, "default": []}]'::jsonb)
    from t where t.level = 1;
$$;
select is(tap.blueprint_faults(pg_temp.nested(1)), null, 'through one list');
select is(tap.blueprint_faults(pg_temp.nested(2)), null, 'through two, one within the other');
select matches(tap.blueprint_faults(pg_temp.nested(3)), '^/objects/0/body/X/do/do: two lists are gone through', 'not through three');
select matches(tap.blueprint_faults(pg_temp.nested(20)), 'two lists are gone through', 'nor twenty');
select matches(tap.blueprint_faults(replace(pg_temp.nested(3)::text, '"v1"', '"observed"')::jsonb), '/objects/0/body/X/as: as is a new name', 'whatever the first is called');
select * from finish();
rollback;
