-- Refuse a submission as its plan says: with the code of the first refusal, and in DETAIL everything that this code is about.
create or replace function infra.raise_refusal(plan api.request_plan)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    first api.plan_refusal := (raise_refusal.plan).refusals[1];
    others text;
begin
    select string_agg(distinct r.code, ', ' order by r.code) into others
    from unnest((raise_refusal.plan).refusals) as r
    where r.code <> first.code;
    raise exception '%', first.message || coalesce(' (' || first.rule || ')', '')
        using errcode = first.code,
            constraint = case when first.code = '23505' then 'resources_name' else '' end,
            hint = concat_ws(' ', first.remedy, 'There is more: ' || others || '; see the plan.'),
            detail = case first.code
                when 'RM029' then to_json((raise_refusal.plan).violations)
                when 'RM030' then (
                    select json_agg(to_jsonb(q) || jsonb_build_object('message', infra.quota_in_words(to_jsonb(q))))
                    from unnest((raise_refusal.plan).quotas) as q
                    where q.exceeded)
                else to_json(array(select r from unnest((raise_refusal.plan).refusals) as r where r.code = first.code))
            end::text;
end;
$$;

comment on function infra.raise_refusal is
$doc$Raise the first refusal of a plan.

Raises: RM028 transition_refused, RM029 parameters_refused, RM030 quota_exceeded, RM031 policy_denied, RM033 cannot_be_approved, RM034 resource_busy, RM035 resource_protected, RM037 not_offered, RM038 price_missing, 23505 name_taken$doc$;

revoke all on function infra.raise_refusal from public;
