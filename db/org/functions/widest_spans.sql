-- The managers of a chart with the most direct reports.
--
-- Everyone below each is a range of paths: the plan is always the same, see api.list_subtree.
create or replace function org.widest_spans(org_id bigint, how_many integer)
returns api.manager_span[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_generic_plan'
set enable_hashjoin = 'off'
set enable_mergejoin = 'off'
as $$
begin
    return array(
        with spans as (
            select e.manager_id, count(*) as direct_reports
            from org.employees as e
            where e.org_id = widest_spans.org_id and e.manager_id is not null
            group by e.manager_id
            order by direct_reports desc, e.manager_id
            limit widest_spans.how_many
        )

        select (s.manager_id, e.name, ext.nlevel(own.path), s.direct_reports, below.employees)::api.manager_span
        from spans as s
        inner join org.employees as e on e.org_id = widest_spans.org_id and e.id = s.manager_id
        inner join org.employee_paths as own on own.org_id = widest_spans.org_id and own.id = s.manager_id
        cross join lateral (
            select count(*) - 1 as employees
            from org.employee_paths as p
            where p.org_id = widest_spans.org_id
                and p.path operator(ext.>=) own.path
                and p.path operator(ext.<) org.after_path(own.path)
        ) as below
        order by s.direct_reports desc, s.manager_id
    );
end;
$$;

comment on function org.widest_spans is
$doc$The managers of a chart with the most direct reports, widest first.$doc$;

revoke all on function org.widest_spans from public;
