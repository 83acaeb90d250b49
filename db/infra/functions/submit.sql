-- Make a draft binding: plan it, and in the same transaction store the plan, take name and quota, and ask for approvals or begin.
--
-- Everything that the plan, and who may ask for it, depends on is locked before: the chart, the resource, the quotas above the owner. What
-- somebody else could still do meanwhile (take the name) a constraint refuses.
create or replace function infra.submit(org_id bigint, request_id bigint)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests := infra.lock_request(submit.org_id, submit.request_id);
    by_whom text;
    planned api.request_plan;
    next_state text;
begin
    perform infra.check_people(request);
    perform infra.lock_subject(request);
    by_whom := infra.authorize_request(request);
    if request.state <> 'draft' then
        perform infra.check_transition('requests', request.id, request.state, 'submit', 'pending', by_whom);
    end if;
    planned := infra.make_plan(request);
    if planned.verdict = 'refused' then
        perform infra.raise_refusal(planned);
    end if;
    next_state := case when planned.verdict = 'needs_approval' then 'pending' when request.kind in ('extend', 'transfer') then 'done' else 'applying' end;
    perform infra.check_transition('requests', request.id, request.state, 'submit', next_state, by_whom);
    if request.kind = 'create' then
        request.resource_id := infra.create_resource(request, planned);
    end if;
    update infra.requests as r
    set
        plan = to_jsonb(planned), submitted_at = kernel.now(), submitted_by = kernel.current_actor(),
        submitted_as = org.employee_of_caller(request.org_id), resource_id = request.resource_id,
        state = next_state, generation = case when request.kind = 'create' then 1 end, ended_at = case when next_state = 'done' then kernel.now() end
    where r.org_id = request.org_id and r.id = request.id
    returning r.* into request;
    if request.kind in ('create', 'change') then
        perform infra.reserve(request.org_id, request.resource_id, planned.usage);
    end if;
    if next_state = 'pending' then
        perform infra.open_approvals(request.org_id, request.id, to_jsonb(planned.approvals));
    else
        perform infra.carry_out(request);
    end if;
end;
$$;

comment on function infra.submit is
$doc$Submit a draft.

Raises: P0002 not_found, 42501 forbidden, RM028 transition_refused, RM029 parameters_refused, RM030 quota_exceeded, RM031 policy_denied, RM033 cannot_be_approved, RM034 resource_busy, RM035 resource_protected, RM037 not_offered, RM038 price_missing, RM039 not_an_employee, 23503 unknown_employee, 23505 name_taken$doc$;

revoke all on function infra.submit from public;
