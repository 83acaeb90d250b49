-- Why a request would be refused whatever its parameters are.
create or replace function infra.plan_obstacles(
    asked infra.requests,
    environment infra.environments,
    version infra.blueprint_versions,
    resource infra.resources
)
returns api.plan_refusal[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    refusals api.plan_refusal[] := '{}';
    obstacle api.plan_refusal;
    longest interval := infra.longest_life(plan_obstacles.environment, plan_obstacles.version);
begin
    if (plan_obstacles.asked).kind <> 'create' then
        obstacle := infra.resource_obstacle(plan_obstacles.asked, plan_obstacles.resource);
        refusals := case when obstacle.code is not null then array[obstacle] else '{}' end;
    elsif exists (
        select from infra.resources as s
        where s.org_id = (plan_obstacles.asked).org_id and s.environment_id = (plan_obstacles.environment).id
            and s.blueprint_id = (plan_obstacles.version).blueprint_id and s.name = (plan_obstacles.asked).name
            and s.state not in ('deleted', 'withdrawn', 'abandoned')
    ) then
        refusals := array[('23505', null, format('there is a resource %s of this blueprint in environment %s', (plan_obstacles.asked).name,
            (plan_obstacles.environment).code),
            'Choose another name.')::api.plan_refusal];
    end if;
    if (plan_obstacles.asked).kind in ('create', 'change') then
        refusals := refusals || infra.offer_obstacles(
            plan_obstacles.asked, plan_obstacles.environment, plan_obstacles.version, (plan_obstacles.resource).blueprint_version_id);
    end if;
    if infra.days_of((plan_obstacles.asked).lifetime) > infra.days_of(longest) then
        refusals := refusals || ('RM031', 'maximum_ttl', format('a resource of this kind lives at most %s here', compliance.duration_text(longest)),
            format('Ask for a lifetime of at most %s.', compliance.duration_text(longest)))::api.plan_refusal;
    end if;
    return refusals;
end;
$$;

comment on function infra.plan_obstacles is
$doc$Refusals that do not depend on parameters: the offer, the name, the lifetime, the state of the resource.$doc$;

revoke all on function infra.plan_obstacles from public;
