-- What a control's template satisfies, as far as it is published here.
create or replace function compliance.template_satisfactions(org_id bigint, control_id bigint, template_code text)
returns table (control_id bigint, version_id bigint, requirement_id integer, coverage text, rationale text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with template as materialized (
        select t.satisfies
        from compliance.control_templates as t
        where t.code = template_satisfactions.template_code and t.owner_id in (0, template_satisfactions.org_id)
        order by t.owner_id desc
        limit 1
    )

    select template_satisfactions.control_id, r.version_id, r.requirement_id, d.document ->> 'coverage', d.document ->> 'rationale'
    from template as t
    cross join lateral compliance.resolve_satisfies(template_satisfactions.org_id, t.satisfies) as r
    inner join lateral jsonb_array_elements(t.satisfies) with ordinality as d(document, position) on d.position = r.position
    where r.message is null;
$$;

comment on function compliance.template_satisfactions is
$doc$What a template satisfies here, for one of its controls.$doc$;

revoke all on function compliance.template_satisfactions from public;
