-- Decisions on a system in the shape that clients see.
create or replace function compliance.describe_authorizations(org_id bigint, system_id bigint)
returns setof api.system_authorization
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        a.id, a.org_id, a.system_id, a.audit_id, a.decision::text, a.terms::text, lower(a.valid_during), upper(a.valid_during),
        a.approver_id, a.decided_by, a.recorded_at
    from compliance.authorizations as a
    where a.org_id = describe_authorizations.org_id and a.system_id = describe_authorizations.system_id;
$$;

comment on function compliance.describe_authorizations is
$doc$Decisions on a system.$doc$;

revoke all on function compliance.describe_authorizations from public;
