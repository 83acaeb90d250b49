-- The organizations that the caller may read; null means all of them.
create or replace function org.organizations_of_caller()
returns bigint[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    actor text := kernel.current_actor();
    actor_email text := lower(nullif(current_setting('remit.email', true), ''));
begin
    if kernel.has_platform_role('admin') then
        return null;
    elsif not kernel.is_service() then
        return case when not kernel.sees_every_organization() then array_remove(array[kernel.visible_organization()], null) end;
    end if;
    return array(
        select m.org_id from org.members as m where m.principal = any (array[actor, actor_email])
        union
        select e.org_id from org.employees as e where lower(e.email) = actor_email
    );
end;
$$;

comment on function org.organizations_of_caller is
$doc$Ids of the organizations that the caller may read; null for all.$doc$;

revoke all on function org.organizations_of_caller from public;
