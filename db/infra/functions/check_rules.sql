-- What is wrong with the rules of an environment.
create or replace function infra.check_rules(rules jsonb, pointer text)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with rules as materialized (
        select check_rules.pointer || '/' || (r.position - 1) as pointer, r.value, r.value ->> 'code' as code
        from jsonb_array_elements(check_rules.rules) with ordinality as r(value, position)
    )
    select coalesce((select array_agg(v) from rules as r cross join lateral unnest(infra.check_environment_rule(r.value, r.pointer)) as v), '{}')
        || coalesce((
            select array_agg((c.pointer || '/code', '22023', format('code %s is used twice', c.code))::api.document_violation)
            from (select max(r.pointer) as pointer, r.code from rules as r group by r.code having count(r.code) > 1) as c), '{}');
$$;

comment on function infra.check_rules is
$doc$What is wrong with a list of rules, with JSON pointers.$doc$;

revoke all on function infra.check_rules from public;
