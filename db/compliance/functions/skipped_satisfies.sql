-- What the templates of new controls satisfy elsewhere: framework versions, and requirements of those that are here.
create or replace function compliance.skipped_satisfies(org_id bigint, rows jsonb)
returns text[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with named as materialized (
        select row_number() over () as position, d.document
        from jsonb_array_elements(skipped_satisfies.rows) as r(document)
        cross join lateral (
            select t.satisfies
            from compliance.control_templates as t
            where t.code = r.document ->> 'template_code' and t.owner_id in (0, skipped_satisfies.org_id)
            order by t.owner_id desc
            limit 1
        ) as t
        cross join lateral jsonb_array_elements(t.satisfies) as d(document)
        where r.document -> 'satisfies' = 'null'
    )

    select coalesce(array_agg(distinct concat_ws(' ', n.document ->> 'framework', n.document ->> 'version',
        case r.field when 'requirement' then n.document ->> 'requirement' end)), '{}')
    from named as n
    inner join compliance.resolve_satisfies(
        skipped_satisfies.org_id, (select jsonb_agg(o.document order by o.position) from named as o)) as r on r.position = n.position
    where r.message is not null;
$$;

comment on function compliance.skipped_satisfies is
$doc$Framework versions and requirements that templates name and that are not published here.$doc$;

revoke all on function compliance.skipped_satisfies from public;
