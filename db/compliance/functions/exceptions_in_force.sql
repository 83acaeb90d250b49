-- The risks that were accepted: by what had been decided until an instant, for an instant.
--
-- The latest decision counts, so a revoked exception no longer is in force, and still was before. Only decisions are read:
-- the exception's own state is that of today.
create or replace function compliance.exceptions_in_force(
    org_id bigint,
    adoption_id bigint,
    as_of timestamptz,
    effective_at timestamptz
)
returns table (requirement_id integer, exception_id bigint, reason text, until timestamptz)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select x.requirement_id, x.id, x.reason, upper(x.valid_during)
    from compliance.exceptions as x
    cross join lateral (
        select d.state
        from compliance.exception_decisions as d
        where d.org_id = x.org_id and d.exception_id = x.id and d.recorded_at <= exceptions_in_force.as_of
        order by d.number desc
        limit 1
    ) as latest
    where x.org_id = exceptions_in_force.org_id
        and x.adoption_id = exceptions_in_force.adoption_id
        and x.valid_during @> exceptions_in_force.effective_at
        and latest.state = 'approved'
    order by x.requirement_id, x.id;
$$;

comment on function compliance.exceptions_in_force is
$doc$Exceptions of an adoption that were approved by as_of and cover effective_at, one row each.$doc$;

revoke all on function compliance.exceptions_in_force from public;
