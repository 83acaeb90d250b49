-- Begin a pending request: its last approval was given.
--
-- Much may have happened since it was submitted. The resource may have expired meanwhile, and then there is nothing to begin; owners
-- may have left, so what a creation makes is rendered for the present one.
create or replace function infra.begin_request(org_id bigint, request_id bigint, by_whom text)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests := infra.lock_request(begin_request.org_id, begin_request.request_id);
    obstacle api.plan_refusal;
begin
    perform infra.hold_chart(request.org_id);
    perform infra.lock_subject(request);
    if request.kind <> 'create' then
        obstacle := infra.resource_obstacle(request, infra.find_resource(request.org_id, request.resource_id));
        if obstacle.code is not null then
            raise exception '%', obstacle.message
                using errcode = obstacle.code, hint = 'Reject or cancel the request.', detail = to_json(array[obstacle])::text;
        end if;
    end if;
    request := infra.move_request(
        request.org_id, request.id, 'approve', case when request.kind in ('extend', 'transfer') then 'done' else 'applying' end, begin_request.by_whom);
    if request.kind = 'create' then
        perform infra.rerender(request.org_id, request.resource_id);
    end if;
    perform infra.carry_out(request);
end;
$$;

comment on function infra.begin_request is
$doc$Carry out a request that was approved, by whom: approver.

Raises: RM028 transition_refused, RM030 quota_exceeded, RM035 resource_protected, P0002 not_found$doc$;

revoke all on function infra.begin_request from public;
