-- Store checked environments: new ones and changed ones; those that are not named stay.
create or replace function infra.store_environments(owner_id bigint, environments jsonb)
returns api.catalogue_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.catalogue_import := (0, 0, 0, 0);
    wanted infra.environments[] := array(
        select jsonb_populate_record(
            (null, store_environments.owner_id, null, null, null, null, '[]', '{}', 'report', interval '10 minutes', false, 1, now(), now())::infra.environments,
            jsonb_strip_nulls(e.value - '{targets,rules}'::text[]) || jsonb_build_object('targets', jsonb_strip_nulls(e.value -> 'targets'))
            || jsonb_build_object('rules', coalesce(nullif(e.value -> 'rules', 'null'), '[]')))
        from jsonb_array_elements(store_environments.environments) with ordinality as e(value, position)
        order by e.position);
begin
    update infra.environments as e
    set title = w.title, stage = w.stage, targets = w.targets, rules = w.rules, limits = w.limits, drift_action = w.drift_action,
        observe_every = w.observe_every, retired = w.retired
    from unnest(wanted) as w
    where e.owner_id = w.owner_id and e.code = w.code
        and (e.title, e.stage, e.targets, e.rules, e.limits, e.drift_action, e.observe_every, e.retired)
        is distinct from (w.title, w.stage, w.targets, w.rules, w.limits, w.drift_action, w.observe_every, w.retired);
    get diagnostics result.updated = row_count;
    insert into infra.environments (owner_id, code, title, stage, targets, rules, limits, drift_action, observe_every, retired)
    select w.owner_id, w.code, w.title, w.stage, w.targets, w.rules, w.limits, w.drift_action, w.observe_every, w.retired
    from unnest(wanted) as w
    on conflict on constraint environments_code do nothing;
    get diagnostics result.created = row_count;
    result.unchanged := cardinality(wanted) - result.created - result.updated;
    return result;
end;
$$;

comment on function infra.store_environments is
$doc$Store checked environments; what changed.$doc$;

revoke all on function infra.store_environments from public;
