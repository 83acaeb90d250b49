-- Give an adoption other scope rules; the former ones stay on record.
create or replace function api.replace_scope(org_id bigint, adoption_id bigint, scope jsonb)
returns setof api.scope_rule
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    adoption compliance.adoptions;
begin
    perform org.authorize(replace_scope.org_id, 'editor');
    perform compliance.open_record(replace_scope.org_id);
    adoption := compliance.lock_adoption(replace_scope.org_id, replace_scope.adoption_id);
    perform compliance.raise_violations(compliance.check_scope(replace_scope.org_id, adoption.version_id, replace_scope.scope));
    perform compliance.store_scope(replace_scope.org_id, adoption.id, adoption.version_id, replace_scope.scope);
    return query
    select s.*
    from api.list_scope(replace_scope.org_id, replace_scope.adoption_id) as s;
end;
$$;

comment on function api.replace_scope is
$doc$Replace the scope of an adoption.

Rules apply in order, the last that names a requirement decides. Without rules everything is in; what no rule names
is out when the first rule includes, and in when it excludes.

- `org_id`: the organization
- `adoption_id`: the adoption
- `scope`: the rules

Shape: scope is list of api.scope_rule

Example: [{"action": "include", "baseline": "core"}]

Raises: P0002 not_found, 42501 forbidden, RM012 document_refused$doc$;

revoke all on function api.replace_scope from public;
grant execute on function api.replace_scope to remit_api;
