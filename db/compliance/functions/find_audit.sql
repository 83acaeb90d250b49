-- One audit as it is stored.
create or replace function compliance.find_audit(org_id bigint, audit_id bigint)
returns compliance.audits
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    audit compliance.audits;
begin
    select a.* into audit
    from compliance.audits as a
    where a.org_id = find_audit.org_id and a.id = find_audit.audit_id;
    if not found then
        raise exception 'there is no audit % in organization %', find_audit.audit_id, find_audit.org_id
            using errcode = 'P0002', table = 'audits', schema = 'compliance';
    end if;
    return audit;
end;
$$;

comment on function compliance.find_audit is
$doc$An audit by its number.

Raises: P0002 not_found$doc$;

revoke all on function compliance.find_audit from public;
