-- The caller's role in one organization; null when there is none.
--
-- For a service it is the best of the roles given to the person and to their verified e-mail address; who is an
-- employee of the organization may read it. Another login reads what it is tied to as an analyst.
create or replace function org.role_of_caller(org_id bigint)
returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    actor text := kernel.current_actor();
    actor_email text := lower(nullif(current_setting('remit.email', true), ''));
begin
    if actor is null then
        return null;
    elsif kernel.has_platform_role('admin') then
        return 'owner';
    elsif not kernel.is_service() then
        return case
            when kernel.sees_every_organization() or kernel.visible_organization() = role_of_caller.org_id then 'viewer'
        end;
    end if;
    return (
        select held.role
        from (
            select m.role
            from org.members as m
            where m.org_id = role_of_caller.org_id and m.principal = any (array[actor, actor_email])
            union all
            select 'viewer'
            from org.employees as e
            where e.org_id = role_of_caller.org_id and lower(e.email) = actor_email
        ) as held
        order by org.role_rank(held.role) desc
        limit 1
    );
end;
$$;

comment on function org.role_of_caller is
$doc$The caller's role in an organization: viewer, editor or owner; null when there is none.$doc$;

revoke all on function org.role_of_caller from public;
