-- A decision on a system rests on an audit of an adoption for that system or for the whole organization.
create or replace function compliance.authorizations_of_its_system()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (
        select from compliance.audits as u
        inner join compliance.adoptions as a on a.org_id = u.org_id and a.id = u.adoption_id
        where u.org_id = new.org_id and u.id = new.audit_id and coalesce(a.system_id, new.system_id) = new.system_id
    ) then
        raise exception 'audit % is not about system %', new.audit_id, new.system_id
            using errcode = 'RM022', constraint = 'authorizations_of_its_system', table = 'authorizations', schema = 'compliance', column = 'audit_id';
    end if;
    return null;
end;
$$;

comment on function compliance.authorizations_of_its_system is
$doc$Refuse an authorization by the audit of another system.

Raises: RM022 audit_of_another_system$doc$;

revoke all on function compliance.authorizations_of_its_system from public;

create or replace trigger authorizations_of_its_system
after insert on compliance.authorizations
for each row execute function compliance.authorizations_of_its_system();
