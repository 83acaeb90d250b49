-- To whom one rule sends a request: an employee, a group, or nobody, and why.
--
-- Excluded are the requester and who asks for them, whose own word is not a second pair of eyes; with self-approval nobody is, and
-- where nobody is above and no group catches it, the requester decides.
create or replace function infra.address_rule(
    org_id bigint,
    requester_id bigint,
    rule jsonb,
    excluded bigint[],
    self_approval boolean
)
returns api.planned_approval
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    planned api.planned_approval;
    asked_group infra.groups;
begin
    planned.source := address_rule.rule ->> 'source';
    planned.self_approval := address_rule.self_approval;
    planned.rules := array[address_rule.rule ->> 'code'];
    if planned.source = 'level' then
        planned.levels := greatest(coalesce((address_rule.rule ->> 'levels')::integer, 1), 1);
        planned.approver_id := infra.approver_at_level(
            address_rule.org_id, address_rule.requester_id, planned.levels, address_rule.excluded || address_rule.requester_id);
        if planned.approver_id is null then
            select g.* into asked_group
            from infra.groups as g
            where g.org_id = address_rule.org_id and g.id = infra.fallback_group(address_rule.org_id, address_rule.excluded);
            planned.approver_id := case when asked_group.id is null and address_rule.self_approval then address_rule.requester_id end;
        end if;
        if asked_group.id is not null then
            planned.source := 'group';
            planned.levels := null;
        elsif planned.approver_id is null then
            planned.problem := format('nobody above employee %s could approve it, and no fallback group could', address_rule.requester_id);
        end if;
    else
        select g.* into asked_group
        from infra.groups as g
        where g.org_id = address_rule.org_id and g.code = address_rule.rule ->> 'group';
        if not found then
            planned.problem := format('there is no group %s', address_rule.rule ->> 'group');
        elsif not infra.group_can_decide(address_rule.org_id, asked_group.id, address_rule.excluded) then
            planned.problem := format('group %s has no member but who asks', asked_group.code);
        end if;
    end if;
    planned."group" := case when planned.source = 'group' then coalesce(asked_group.code, address_rule.rule ->> 'group') end;
    return planned;
end;
$$;

comment on function infra.address_rule is
$doc$Whose approval one rule asks for, or why nobody could give it.$doc$;

revoke all on function infra.address_rule from public;
