-- All adopted frameworks of an organization on one screen.
create or replace function api.list_compliance(org_id bigint, as_of timestamptz default null, effective_at timestamptz default null)
returns setof api.adoption_readiness
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    known timestamptz;
    about timestamptz;
    adoption_ids bigint[];
begin
    perform org.authorize(list_compliance.org_id, 'viewer');
    known := compliance.known_until(list_compliance.org_id, list_compliance.as_of);
    about := coalesce(list_compliance.effective_at, list_compliance.as_of, greatest(kernel.now(), known));
    adoption_ids := array(
        select t.adoption_id from compliance.adoption_terms as t
        where t.org_id = list_compliance.org_id and t.recorded_during @> known and not t.retired);
    return query
    with counted as materialized (
        select
            s.adoption_id,
            count(*) filter (where s.status = 'ready') as ready,
            count(*) filter (where s.status = 'partial') as partial,
            count(*) filter (where s.status = 'not_ready') as not_ready,
            count(*) filter (where s.status = 'not_applicable') as not_applicable
        from compliance.assess(list_compliance.org_id, adoption_ids, known, about) as s
        group by s.adoption_id
    )
    select
        d.id, d.code, d.framework, d.framework_version, d.title, known, about,
        case when c.adoption_id is not null then compliance.overall_status(c.ready, c.partial, c.not_ready) else 'not_applicable' end,
        coalesce(c.ready, 0)::integer, coalesce(c.partial, 0)::integer, coalesce(c.not_ready, 0)::integer, coalesce(c.not_applicable, 0)::integer,
        (
            select count(distinct x.requirement_id)::integer
            from compliance.exceptions_in_force(list_compliance.org_id, d.id, known, about) as x
        ),
        t.target_on
    from compliance.described_adoptions as d
    inner join compliance.adoption_terms as t on t.org_id = d.org_id and t.adoption_id = d.id and t.recorded_during @> known
    left join counted as c on c.adoption_id = d.id
    where d.org_id = list_compliance.org_id and d.id = any (adoption_ids)
    order by d.id;
end;
$$;

comment on function api.list_compliance is
$doc$List all adopted frameworks of an organization with their readiness.

- `org_id`: the organization
- `as_of`: what had been recorded by then counts; everything when absent
- `effective_at`: instant that the answer is about; as_of, or now, when absent

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_compliance from public;
grant execute on function api.list_compliance to remit_api, remit_analyst;
