-- The group that decides where nobody above could; null when there is none, or nobody of it may.
create or replace function infra.fallback_group(org_id bigint, excluded bigint[])
returns bigint
language sql stable
begin atomic
    select g.id
    from infra.groups as g
    where
        g.org_id = fallback_group.org_id and g.is_fallback
        and infra.group_can_decide(g.org_id, g.id, fallback_group.excluded);
end;

comment on function infra.fallback_group is
$doc$The fallback group of an organization, if anyone of it may decide.$doc$;

revoke all on function infra.fallback_group from public;
