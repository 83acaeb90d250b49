-- Change the dates of an adoption, or retire it.
create or replace function api.update_adoption(
    org_id bigint,
    adoption_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.adoption
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    adoption compliance.adoptions;
    wanted api.adoption_changes;
begin
    perform org.authorize(update_adoption.org_id, 'editor');
    perform kernel.check_keys(update_adoption.changes, array['target_on', 'observation_from', 'observation_until', 'retired']);
    perform compliance.open_record(update_adoption.org_id);
    adoption := compliance.lock_adoption(update_adoption.org_id, update_adoption.adoption_id, update_adoption.expected_version);
    wanted := jsonb_populate_record(
        (adoption.target_on, lower(adoption.observation_during), upper(adoption.observation_during), adoption.retired)::api.adoption_changes,
        update_adoption.changes);
    update compliance.adoptions as a
    set target_on = wanted.target_on, observation_during = compliance.period(wanted.observation_from, wanted.observation_until), retired = wanted.retired
    where a.org_id = adoption.org_id and a.id = adoption.id
        and (a.target_on, a.observation_during, a.retired) is distinct from (
            wanted.target_on, compliance.period(wanted.observation_from, wanted.observation_until), wanted.retired);
    return compliance.get_adoption(update_adoption.org_id, update_adoption.adoption_id);
end;
$$;

comment on function api.update_adoption is
$doc$Change the dates of an adoption, or retire it.

What is absent stays, null clears.

- `org_id`: the organization
- `adoption_id`: the adoption
- `changes`: what to change
- `expected_version`: refuse when the adoption is at another version

Shape: changes is api.adoption_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 22023 invalid_argument, 23502 missing_value$doc$;

revoke all on function api.update_adoption from public;
grant execute on function api.update_adoption to remit_api;
