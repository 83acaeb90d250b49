-- Where the acceptance of a risk stands.
create domain compliance.exception_state as text
constraint exception_state_is_known check (value in ('pending', 'approved', 'rejected', 'revoked'));

comment on domain compliance.exception_state is
$doc$Where the acceptance of a risk stands; expiry is a date, not a state.

Schema: {"enum": ["pending", "approved", "rejected", "revoked"]}$doc$;
