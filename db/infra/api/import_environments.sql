-- Import environments, whole or not at all.
create or replace function api.import_environments(document jsonb, org_id bigint default null)
returns api.catalogue_import
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform infra.authorize_environments(import_environments.org_id, 'editor');
    perform compliance.raise_violations(infra.check_environments(import_environments.document));
    return infra.store_environments(coalesce(import_environments.org_id, 0), import_environments.document -> 'environments');
end;
$$;

comment on function api.import_environments is
$doc$Import environments: new ones are created, known ones updated; those that the document does not name stay.

All or nothing: errors name the place in the document. Kept by the platform alone, an organization's own ones too, since a worker brings
its credentials to the address that an environment names. No credential is taken: profile and role name what the worker's own configuration holds.

- `document`: the configuration: environments
- `org_id`: organization that alone sees them; without it everyone does

Example: {"environments": [{"code": "dev", "title": "Development", "stage": "development", "targets": {"aws": {"account": "123456789012", "region": "eu-west-1", "profile": "dev"}}, "limits": {"maximum_ttl": "P90D"}, "drift_action": "report", "observe_every": "PT10M"}]}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused$doc$;

revoke all on function api.import_environments from public;
grant execute on function api.import_environments to remit_api;
