-- One way out of a state.
create type api.transition as (
    action text,
    to_state text,
    by_whom text[],
    message text
);

comment on type api.transition is
$doc$One thing that may be done now, and by whom.

Example: {"action": "cancel", "to_state": "cancelled", "by_whom": ["requester", "editor"], "message": "It is no longer wanted."}$doc$;
comment on column api.transition.action is 'What may be done.';
comment on column api.transition.to_state is 'State that follows.';
comment on column api.transition.by_whom is 'requester, approver, editor, worker or system.';
comment on column api.transition.message is 'What it means.';
