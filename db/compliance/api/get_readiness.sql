-- How ready an organization is for a framework it adopted, requirement by requirement, and why not.
create or replace function api.get_readiness(
    org_id bigint,
    adoption_id bigint,
    as_of timestamptz default null,
    effective_at timestamptz default null
)
returns api.readiness
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    readiness api.readiness;
    adoption api.adoption;
begin
    perform org.authorize(get_readiness.org_id, 'viewer');
    adoption := compliance.get_adoption(get_readiness.org_id, get_readiness.adoption_id);
    readiness.adoption_id := adoption.id;
    readiness.code := adoption.code;
    readiness.framework := adoption.framework;
    readiness.framework_version := adoption.framework_version;
    readiness.as_of := compliance.known_until(get_readiness.org_id, get_readiness.as_of);
    perform compliance.check_adopted(adoption.org_id, adoption.id, readiness.as_of);
    readiness.effective_at := coalesce(get_readiness.effective_at, get_readiness.as_of, greatest(kernel.now(), readiness.as_of));
    select
        coalesce(array_agg(r order by r.id), '{}'),
        coalesce(sum(r.ready) filter (where r.parent_id is null), 0),
        coalesce(sum(r.partial) filter (where r.parent_id is null), 0),
        coalesce(sum(r.not_ready) filter (where r.parent_id is null), 0),
        coalesce(sum(r.not_applicable) filter (where r.parent_id is null), 0)
    into readiness.requirements, readiness.ready, readiness.partial, readiness.not_ready, readiness.not_applicable
    from compliance.roll_up(get_readiness.org_id, get_readiness.adoption_id, readiness.as_of, readiness.effective_at) as r;
    readiness.status := compliance.overall_status(readiness.ready, readiness.partial, readiness.not_ready);
    return readiness;
end;
$$;

comment on function api.get_readiness is
$doc$Get the readiness of an adoption: every requirement with its status and why.

It is derived from what had been recorded by `as_of`, so the same question has the same answer next year; `effective_at` is the instant that it is
about, and what arrived late counts there from when it was recorded.

- `org_id`: the organization
- `adoption_id`: the adoption
- `as_of`: what had been recorded by then counts; everything when absent
- `effective_at`: instant that the answer is about; as_of, or now, when absent

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_readiness from public;
grant execute on function api.get_readiness to remit_api, remit_analyst;
