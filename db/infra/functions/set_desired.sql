-- What is desired of a resource becomes something else: the next generation, which a worker has to reach.
create or replace function infra.set_desired(
    resource infra.resources,
    version_id bigint,
    parameters jsonb,
    usage jsonb,
    monthly_cost numeric,
    currency text
)
returns infra.resources
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    changed infra.resources := set_desired.resource;
begin
    if changed.state <> 'updating' then
        changed := infra.move_resource(changed.org_id, changed.id, 'change', 'updating', 'system');
    end if;
    update infra.resources as s
    set
        blueprint_version_id = set_desired.version_id,
        parameters = set_desired.parameters,
        usage = set_desired.usage,
        monthly_cost = set_desired.monthly_cost,
        currency = set_desired.currency,
        protected = infra.is_protected(set_desired.parameters),
        desired = infra.desired_objects(s.org_id, e, v, s.owner_id, s.name, s.uid, set_desired.parameters),
        generation = s.generation + 1
    from infra.environments as e, infra.blueprint_versions as v
    where s.org_id = changed.org_id and s.id = changed.id and e.id = s.environment_id and v.id = set_desired.version_id
    returning s.* into changed;
    perform infra.queue_work(changed.org_id, changed.id);
    return changed;
end;
$$;

comment on function infra.set_desired is
$doc$Give a resource other parameters, and a worker the work.

Raises: RM028 transition_refused$doc$;

revoke all on function infra.set_desired from public;
