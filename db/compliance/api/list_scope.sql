-- The scope rules of an adoption, in order, as they were known at an instant.
create or replace function api.list_scope(org_id bigint, adoption_id bigint, as_of timestamptz default null)
returns setof api.scope_rule
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_scope.org_id, 'viewer');
    perform compliance.get_adoption(list_scope.org_id, list_scope.adoption_id);
    return query
    select s.action, b.code, q.key, s.justification
    from compliance.scope_rules as s
    left join compliance.baselines as b on b.id = s.baseline_id
    left join compliance.requirements as q on q.version_id = s.version_id and q.id = s.requirement_id
    where s.org_id = list_scope.org_id and s.adoption_id = list_scope.adoption_id
        and s.recorded_during @> compliance.known_until(list_scope.org_id, list_scope.as_of)
    order by s.position;
end;
$$;

comment on function api.list_scope is
$doc$List the rules that say which requirements an adoption is about, in order.

- `org_id`: the organization
- `adoption_id`: the adoption
- `as_of`: as they were known at this instant

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_scope from public;
grant execute on function api.list_scope to remit_api, remit_analyst;
