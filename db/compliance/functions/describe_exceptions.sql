-- Exceptions in the shape that clients see, now or as of an instant.
--
-- Then, what had not been decided was pending; who it waited for moves with the chart and is told only of now.
create or replace function compliance.describe_exceptions(org_id bigint, as_of timestamptz default null, exception_id bigint default null)
returns setof api.risk_exception
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        x.id, x.org_id, x.adoption_id, r.key::text, r.title::text, x.control_id, x.reason::text, x.requested_by, x.requester_id,
        case
            when latest.number is not null then latest.approver_id
            when describe_exceptions.as_of is null then x.approver_id
        end,
        lower(x.valid_during), upper(x.valid_during),
        coalesce(latest.state, 'pending')::text, latest.decided_by, latest.recorded_at, latest.note::text,
        x.version, x.created_at, x.updated_at
    from compliance.exceptions as x
    inner join compliance.requirements as r on r.version_id = x.version_id and r.id = x.requirement_id
    left join lateral (
        select d.*
        from compliance.exception_decisions as d
        where d.org_id = x.org_id and d.exception_id = x.id
            and (describe_exceptions.as_of is null or d.recorded_at <= describe_exceptions.as_of)
        order by d.number desc
        limit 1
    ) as latest on true
    where x.org_id = describe_exceptions.org_id
        and (describe_exceptions.exception_id is null or x.id = describe_exceptions.exception_id)
        and (describe_exceptions.as_of is null or x.created_at <= describe_exceptions.as_of);
$$;

comment on function compliance.describe_exceptions is
$doc$Exceptions of an organization, or one of them, with the latest decision on each, now or by an instant.$doc$;

revoke all on function compliance.describe_exceptions from public;
