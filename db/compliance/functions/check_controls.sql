-- Everything that is wrong with an import of controls, with JSON pointers into the list.
create or replace function compliance.check_controls(org_id bigint, controls jsonb, owner_id bigint)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with given as materialized (
        select r.*, compliance.check_fields(r.document, r.pointer, '{"code": "line", "title": "title", "description": "prose",
            "status": "line", "owner_key": "line", "owner_id": "number", "template": "line", "valid_from": "line", "satisfies": "array"}') as flaws
        from compliance.control_rows(check_controls.org_id, check_controls.controls, check_controls.owner_id) as r
    ), sound as materialized (
        select g.* from given as g where cardinality(g.flaws) = 0
    ), problems as (
        select '' as pointer, '22023' as code, 'an import is a list of controls' as message
        where jsonb_typeof(check_controls.controls) is distinct from 'array'
        union all
        select f.pointer, f.code, f.message from given as g cross join lateral unnest(g.flaws) as f
        union all
        select f.pointer, f.code, f.message
        from sound as s
        cross join lateral unnest(compliance.check_satisfies(check_controls.org_id, s.satisfies, s.pointer || '/satisfies')) as f
        where s.satisfies is not null
        union all
        select s.pointer || '/' || problem.field, problem.code, problem.message
        from sound as s
        left join compliance.controls as c on c.org_id = check_controls.org_id and c.id = s.control_id
        cross join lateral (
            values
            ('template', '23503', case when s.document ->> 'template' is not null and s.template_code is null
                then format('there is no control template %s', s.document ->> 'template') end),
            ('template', 'RM011', case when s.template_code <> coalesce(c.template_code, '') and c.id is not null
                then format('control %s was not made from template %s', s.code, s.template_code) end),
            ('code', '23502', case when s.code is null and s.document ->> 'template' is null then 'code is missing' end),
            ('title', '23502', case when s.title is null and s.control_id is null and s.document ->> 'template' is null then 'title is missing' end),
            ('status', '23514', case when s.status not in ('planned', 'implemented', 'retired') then 'give planned, implemented or retired' end),
            ('valid_from', '22023', case when s.document ->> 'valid_from' is not null and not coalesce(isfinite(s.valid_from), false)
                then format('%s is not an instant', s.document ->> 'valid_from') end),
            ('owner_key', '22023', case when s.document ->> 'owner_key' is not null and s.document ->> 'owner_id' is not null
                then 'give owner_key or owner_id, not both' end),
            ('owner_key', '23502', case when s.control_id is null and s.owner_id is null and num_nonnulls(s.document ->> 'owner_key', s.document ->> 'owner_id') = 0
                then 'owner is missing' end),
            (case when s.document ->> 'owner_id' is null then 'owner_key' else 'owner_id' end, '23503',
                case when (s.owner_id is not null or num_nonnulls(s.document ->> 'owner_key', s.document ->> 'owner_id') > 0)
                    and not exists (select from org.employees as e where e.org_id = check_controls.org_id and e.id = s.owner_id)
                    then 'there is no such employee in the chart' end)
        ) as problem(field, code, message)
        union all
        select max(s.pointer) || '/code', '23505', format('%s controls have the code %s', count(*), s.code)
        from sound as s
        where s.code is not null
        group by s.code
        having count(*) > 1
    )

    select coalesce(array_agg((p.pointer, p.code, p.message)::api.document_violation order by p.pointer), '{}')
    from problems as p
    where p.message is not null;
$$;

comment on function compliance.check_controls is
$doc$What is wrong with an import of controls.$doc$;

revoke all on function compliance.check_controls from public;
