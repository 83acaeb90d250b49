-- Whether anyone of a group is left who may decide.
create or replace function infra.group_can_decide(org_id bigint, group_id bigint, excluded bigint[])
returns boolean
language sql stable
begin atomic
    select exists(
        select from infra.group_members as m
        where
            m.org_id = group_can_decide.org_id and m.group_id = group_can_decide.group_id
            and m.employee_id <> all(group_can_decide.excluded)
    );
end;

comment on function infra.group_can_decide is
$doc$Whether a group has a member who is not excluded.$doc$;

revoke all on function infra.group_can_decide from public;
