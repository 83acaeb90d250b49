-- Every requirement and heading of an adoption with its status, rolled up the tree, in the publisher's order.
create or replace function compliance.roll_up(org_id bigint, adoption_id bigint, as_of timestamptz, effective_at timestamptz)
returns setof api.requirement_readiness
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with leaves as materialized (
        select a.version_id, a.requirement_id, a.status, a.controls, a.reasons
        from compliance.assess(roll_up.org_id, array[roll_up.adoption_id], roll_up.as_of, roll_up.effective_at) as a
    ), counted as materialized (
        select
            above.id::integer as id,
            count(*) filter (where l.status = 'ready') as ready,
            count(*) filter (where l.status = 'partial') as partial,
            count(*) filter (where l.status = 'not_ready') as not_ready,
            count(*) filter (where l.status = 'not_applicable') as not_applicable
        from leaves as l
        inner join compliance.requirements as q on q.version_id = l.version_id and q.id = l.requirement_id
        cross join lateral unnest(string_to_array(q.path::text, '.')) as above(id)
        group by above.id
    ), accepted as materialized (
        select distinct on (x.requirement_id) x.requirement_id, x.exception_id, x.until, x.reason
        from compliance.exceptions_in_force(roll_up.org_id, roll_up.adoption_id, roll_up.as_of, roll_up.effective_at) as x
        order by x.requirement_id, x.until desc, x.exception_id
    )

    select
        q.id, q.parent_id, q.key, q.code, q.title, q.kind, q.assessable,
        coalesce(l.status, case when c.id is not null then compliance.overall_status(c.ready, c.partial, c.not_ready) end, 'not_applicable'),
        coalesce(l.controls, '{}'), coalesce(l.reasons, '{}'),
        x.exception_id, x.until, x.reason,
        coalesce(c.ready, 0)::integer, coalesce(c.partial, 0)::integer, coalesce(c.not_ready, 0)::integer, coalesce(c.not_applicable, 0)::integer
    from compliance.adoptions as a
    inner join compliance.requirements as q on q.version_id = a.version_id
    left join leaves as l on l.requirement_id = q.id
    left join counted as c on c.id = q.id
    left join accepted as x on x.requirement_id = q.id
    where a.org_id = roll_up.org_id and a.id = roll_up.adoption_id
    order by q.id;
$$;

comment on function compliance.roll_up is
$doc$Requirements and headings of an adoption with status, reasons and counts below.$doc$;

revoke all on function compliance.roll_up from public;
