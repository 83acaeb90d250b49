-- The groups of an organization as clients see them.
create or replace function infra.describe_groups(org_id bigint)
returns setof api.approver_group
language sql stable
begin atomic
    select
        g.id,
        g.org_id,
        g.code::text,
        g.title::text,
        g.is_fallback,
        array(
            select (e.id, e.name)::api.group_member
            from infra.group_members as m
            inner join org.employees as e on e.org_id = m.org_id and e.id = m.employee_id
            where m.org_id = g.org_id and m.group_id = g.id
            order by e.name, e.id
        ) as members,
        g.version,
        g.created_at,
        g.updated_at
    from infra.groups as g
    where g.org_id = describe_groups.org_id;
end;

comment on function infra.describe_groups is
$doc$The groups of an organization with their members.$doc$;

revoke all on function infra.describe_groups from public;
