-- What may change of a group of approvers.
create type api.approver_group_changes as (
    title compliance.title,
    is_fallback boolean
);

comment on type api.approver_group_changes is
$doc$What to change of a group of approvers; what is absent stays.

Example: {"is_fallback": true}$doc$;
comment on column api.approver_group_changes.title is 'Title.';
comment on column api.approver_group_changes.is_fallback is 'Whether requests come here that nobody above could approve; the group that was it no longer is.';
