-- The statement of applicability of an adoption.
create or replace function api.list_applicability(
    org_id bigint,
    adoption_id bigint,
    as_of timestamptz default null,
    effective_at timestamptz default null
)
returns setof api.applicability
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    known timestamptz;
begin
    perform org.authorize(list_applicability.org_id, 'viewer');
    perform compliance.get_adoption(list_applicability.org_id, list_applicability.adoption_id);
    known := compliance.known_until(list_applicability.org_id, list_applicability.as_of);
    perform compliance.check_adopted(list_applicability.org_id, list_applicability.adoption_id, known);
    return query
    select r.id, r.key, r.code, r.title, s.included, s.justification, r.status, r.controls, r.exception_until
    from compliance.roll_up(list_applicability.org_id, list_applicability.adoption_id, known,
        coalesce(list_applicability.effective_at, list_applicability.as_of, greatest(kernel.now(), known))) as r
    inner join compliance.scope_of(list_applicability.org_id, array[list_applicability.adoption_id], known) as s on s.requirement_id = r.id
    order by r.id;
end;
$$;

comment on function api.list_applicability is
$doc$List the statement of applicability of an adoption: every assessable requirement, whether it applies and why, and its controls.

- `org_id`: the organization
- `adoption_id`: the adoption
- `as_of`: what had been recorded by then counts; everything when absent
- `effective_at`: instant that the statuses are about; as_of, or now, when absent

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_applicability from public;
grant execute on function api.list_applicability to remit_api, remit_analyst;
