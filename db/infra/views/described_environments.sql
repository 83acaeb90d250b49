-- Environments as clients see them; who may see targets, infra.get_environment says.
create or replace view infra.described_environments as
select
    e.id,
    nullif(e.owner_id, 0) as org_id,
    e.code::text as code,
    e.title::text as title,
    e.stage::text as stage,
    infra.environment_context(e.*) - '{code,stage}'::text[] as place,
    case when kernel.has_platform_role('catalog') or kernel.has_platform_role('admin') then e.targets end as targets,
    e.rules,
    e.limits,
    e.drift_action::text as drift_action,
    compliance.duration_text(e.observe_every) as observe_every,
    e.retired,
    e.version,
    e.created_at,
    e.updated_at
from infra.environments as e;

comment on view infra.described_environments is 'Environments, in the shape of api.environment; targets for platform roles alone.';
