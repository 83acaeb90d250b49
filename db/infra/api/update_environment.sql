-- Change an environment: what is absent stays.
create or replace function api.update_environment(
    code infra.code_word,
    changes jsonb,
    expected_version bigint default null,
    org_id bigint default null
)
returns api.environment
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own infra.environments;
    wanted api.environment_changes;
begin
    perform infra.authorize_environments(update_environment.org_id, 'editor');
    perform kernel.check_keys(update_environment.changes,
        array['title', 'stage', 'targets', 'rules', 'limits', 'drift_action', 'observe_every', 'retired']);
    select e.* into own
    from infra.environments as e
    where e.owner_id = coalesce(update_environment.org_id, 0) and e.code = update_environment.code
    for no key update;
    if not found then
        raise exception 'there is no environment %', update_environment.code
            using errcode = 'P0002', table = 'environments', schema = 'infra',
                hint = 'The shared catalogue is kept without org_id, an organization''s own with it.';
    end if;
    perform kernel.check_version(own.version, update_environment.expected_version);
    wanted := jsonb_populate_record(
        (own.title, own.stage, own.targets, own.rules, own.limits, own.drift_action, compliance.duration_text(own.observe_every), own.retired)::api.environment_changes,
        update_environment.changes);
    perform compliance.raise_violations(infra.check_environment(to_jsonb(wanted) || jsonb_build_object('code', own.code), ''));
    if wanted.drift_action is null or wanted.observe_every is null or wanted.retired is null or wanted.rules is null or wanted.limits is null then
        raise exception 'null is no value of an environment' using errcode = '23502', column = 'changes', table = 'environments', schema = 'infra',
            hint = 'Leave out what shall stay; [] and {} clear rules and limits.';
    end if;
    update infra.environments as e
    set title = wanted.title, stage = wanted.stage, targets = jsonb_strip_nulls(wanted.targets), rules = wanted.rules, limits = jsonb_strip_nulls(wanted.limits),
        drift_action = wanted.drift_action, observe_every = wanted.observe_every::interval, retired = wanted.retired
    where e.id = own.id
        and (e.title, e.stage, e.targets, e.rules, e.limits, e.drift_action, e.observe_every, e.retired) is distinct from (
            wanted.title, wanted.stage, jsonb_strip_nulls(wanted.targets), wanted.rules, jsonb_strip_nulls(wanted.limits), wanted.drift_action,
            wanted.observe_every::interval, wanted.retired);
    return infra.get_environment(own.id);
end;
$$;

comment on function api.update_environment is
$doc$Change an environment; what is absent stays. Kept by the platform role catalog, also for a single organization.

What runs there stays as it is until it is next looked at; requests under way go by what held when they were submitted.

- `code`: the environment
- `changes`: what to change
- `expected_version`: refuse when the environment is at another version
- `org_id`: organization whose own it is; without it the shared catalogue's

Shape: changes is api.environment_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM012 document_refused, 22023 invalid_argument, 23502 missing_value, 23514 invalid_code, 23514 unreadable_title, 23514 unknown_drift_action, 23514 invalid_duration$doc$;

revoke all on function api.update_environment from public;
grant execute on function api.update_environment to remit_api;
