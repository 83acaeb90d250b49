-- List which controls may satisfy which requirements of a framework: how far the work that is done already reaches.
create or replace function api.list_suggestions(
    org_id bigint,
    framework kernel.label,
    framework_version kernel.label default null,
    requirement kernel.label default null
)
returns setof api.control_suggestion
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_suggestions.org_id, 'viewer');
    return query
    select s.*
    from compliance.suggest_satisfactions(
        list_suggestions.org_id, null, list_suggestions.framework, list_suggestions.framework_version) as s
    where list_suggestions.requirement is null or s.requirement = list_suggestions.requirement;
end;
$$;

comment on function api.list_suggestions is
$doc$List controls that may satisfy requirements of a framework which they are not linked to.

They follow from mappings of what the controls satisfy already, and from their templates: where to begin with the next
framework. To accept one, add it to what the control satisfies.

- `org_id`: the organization
- `framework`: code of the framework
- `framework_version`: only requirements of this version
- `requirement`: only the requirement with this key

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_suggestions from public;
grant execute on function api.list_suggestions to remit_api, remit_analyst;
