-- By whom a transition may be made.
create domain infra.actor_kind as text
constraint actor_kind_is_known check (value in ('requester', 'approver', 'editor', 'worker', 'system'));

comment on domain infra.actor_kind is
$doc$By whom: requester, approver, editor, worker, or system (a rule).

Schema: {"enum": ["requester", "approver", "editor", "worker", "system"]}$doc$;
