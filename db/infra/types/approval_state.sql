-- Where an approval stands.
create domain infra.approval_state as text
constraint approval_state_is_known check (value in ('pending', 'approved', 'rejected', 'superseded'));

comment on domain infra.approval_state is
$doc$Where an approval stands; superseded: another one took its place, or the request ended without it.

Schema: {"enum": ["pending", "approved", "rejected", "superseded"]}$doc$;
