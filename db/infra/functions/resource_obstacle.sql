-- Why a resource cannot be the subject of a request now; null when it can.
--
-- Another open request comes first, which one at a time may have, then its own state. A deletion that no request asked for (of what has expired, or
-- of a creation that was cancelled) may be asked for, so that it can be abandoned when it hangs; protection is no obstacle to it any more.
create or replace function infra.resource_obstacle(asked infra.requests, resource infra.resources)
returns api.plan_refusal
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    kind text := (resource_obstacle.asked).kind;
    state text := (resource_obstacle.resource).state;
    other infra.requests;
begin
    select r.* into other
    from infra.requests as r
    where r.org_id = (resource_obstacle.asked).org_id and r.resource_id = (resource_obstacle.resource).id
        and r.state in ('pending', 'applying', 'failed') and r.id is distinct from (resource_obstacle.asked).id;
    if found then
        return ('RM034', null, format('request %s (%s) for the resource is %s', other.id, other.kind, other.state), 'Wait for it, cancel it, or retry it.')::api.plan_refusal;
    elsif not (
        state in ('running', 'updating')
        or state = 'deleting' and kind = 'delete'
        or state = 'failed' and (kind = 'delete' or (resource_obstacle.resource).failed_in = 'updating')
        or state = 'deleting' and kind = 'extend' and coalesce((resource_obstacle.resource).delete_after > kernel.now(), false)
    ) then
        return ('RM028', null, format('the resource is %s: there is nothing to %s', state, kind), null)::api.plan_refusal;
    elsif kind = 'delete' and (resource_obstacle.resource).protected and 'deleting' not in (state, coalesce((resource_obstacle.resource).failed_in, '')) then
        return ('RM035', null, 'the resource is protected from deletion', 'Set deletion_protection to false with a change request first.')::api.plan_refusal;
    end if;
    return null;
end;
$$;

comment on function infra.resource_obstacle is
$doc$Why a request about a resource would be refused now: another request, its state, or its protection.$doc$;

revoke all on function infra.resource_obstacle from public;
