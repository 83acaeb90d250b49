-- Change a group: what is absent stays.
create or replace function api.update_group(
    org_id bigint,
    group_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.approver_group
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    changed infra.groups;
    wanted api.approver_group_changes;
begin
    perform org.authorize(update_group.org_id, 'editor');
    perform kernel.check_keys(update_group.changes, array['title', 'is_fallback']);
    changed := infra.lock_group(update_group.org_id, update_group.group_id, update_group.expected_version);
    wanted := jsonb_populate_record((changed.title, changed.is_fallback)::api.approver_group_changes, update_group.changes);
    if wanted.is_fallback then
        update infra.groups as g set is_fallback = false
        where g.org_id = changed.org_id and g.is_fallback and g.id <> changed.id;
    end if;
    update infra.groups as g set title = wanted.title, is_fallback = wanted.is_fallback
    where g.org_id = changed.org_id and g.id = changed.id
        and (g.title, g.is_fallback) is distinct from (wanted.title, wanted.is_fallback);
    perform infra.settle_approvals(changed.org_id);
    return infra.get_group(changed.org_id, changed.id);
end;
$$;

comment on function api.update_group is
$doc$Change a group of approvers.

What is absent stays.

- `org_id`: the chart
- `group_id`: the group
- `changes`: what to change
- `expected_version`: refuse when the group is at another version

Shape: changes is api.approver_group_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 22023 invalid_argument, 23502 missing_value, 23514 unreadable_title$doc$;

revoke all on function api.update_group from public;
grant execute on function api.update_group to remit_api;
