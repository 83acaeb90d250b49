-- What an approver says.
create domain compliance.decision as text
constraint decision_is_known check (value in ('approve', 'reject'));

comment on domain compliance.decision is
$doc$What an approver says.

Schema: {"enum": ["approve", "reject"]}$doc$;
