-- The statement of applicability of a frozen audit, read from its document.
create or replace function api.list_audit_applicability(org_id bigint, audit_id bigint)
returns setof api.applicability
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    audit compliance.audits;
begin
    perform org.authorize(list_audit_applicability.org_id, 'viewer');
    audit := compliance.find_audit(list_audit_applicability.org_id, list_audit_applicability.audit_id);
    return query
    select r.*
    from jsonb_array_elements(audit.document -> 'requirements') with ordinality as i(item, position)
    cross join lateral jsonb_populate_record(null::api.applicability, i.item || jsonb_build_object('id', i.position)) as r
    where i.item ->> 'applicable' is not null
    order by i.position;
end;
$$;

comment on function api.list_audit_applicability is
$doc$List the statement of applicability as a frozen audit has it.

- `org_id`: the chart
- `audit_id`: the audit

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_audit_applicability from public;
grant execute on function api.list_audit_applicability to remit_api, remit_analyst;
