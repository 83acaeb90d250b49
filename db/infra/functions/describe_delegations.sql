-- The delegations of an organization as clients see them.
create or replace function infra.describe_delegations(org_id bigint)
returns setof api.delegation
language sql stable
begin atomic
    select
        d.id,
        d.org_id,
        d.employee_id,
        absent.name::text,
        d.delegate_id,
        delegate.name::text,
        lower(d.valid_during) as starts_at,
        upper(d.valid_during) as ends_at,
        d.reason::text,
        d.revoked_at,
        d.version,
        d.created_at,
        d.updated_at
    from infra.delegations as d
    left join org.employees as absent on absent.org_id = d.org_id and absent.id = d.employee_id
    left join org.employees as delegate on delegate.org_id = d.org_id and delegate.id = d.delegate_id
    where d.org_id = describe_delegations.org_id;
end;

comment on function infra.describe_delegations is
$doc$The delegations of an organization.$doc$;

revoke all on function infra.describe_delegations from public;
