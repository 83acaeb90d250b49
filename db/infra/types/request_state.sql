-- Where a request stands; what may follow is in infra.transitions.
create domain infra.request_state as text
constraint request_state_is_known check (value in ('draft', 'pending', 'applying', 'done', 'rejected', 'failed', 'cancelled', 'abandoned'));

comment on domain infra.request_state is
$doc$Where a request stands.

Schema: {"enum": ["draft", "pending", "applying", "done", "rejected", "failed", "cancelled", "abandoned"]}$doc$;
