-- Where a resource stands; what may follow is in infra.transitions.
create domain infra.resource_state as text
constraint resource_state_is_known check (value in ('reserved', 'provisioning', 'running', 'updating', 'deleting', 'failed', 'deleted', 'withdrawn', 'abandoned'));

comment on domain infra.resource_state is
$doc$Where a resource stands.

Schema: {"enum": ["reserved", "provisioning", "running", "updating", "deleting", "failed", "deleted", "withdrawn", "abandoned"]}$doc$;
