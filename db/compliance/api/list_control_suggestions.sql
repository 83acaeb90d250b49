-- List what a control may satisfy as well. Mappings and templates suggest; only a person decides.
create or replace function api.list_control_suggestions(
    org_id bigint,
    control_id bigint,
    framework kernel.label default null,
    framework_version kernel.label default null
)
returns setof api.control_suggestion
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    present compliance.control_versions;
begin
    perform org.authorize(list_control_suggestions.org_id, 'viewer');
    perform compliance.get_control(list_control_suggestions.org_id, list_control_suggestions.control_id);
    present := compliance.control_in_force(
        list_control_suggestions.org_id, list_control_suggestions.control_id, compliance.this_instant(list_control_suggestions.org_id));
    return query
    select f.code::text, v.version::text, v.edition, r.key::text, r.code::text, r.title::text, s.coverage, s.origin,
        s.because_framework, s.because_version, s.because_requirement, s.relation, s.rationale, s.not_covered, s.source, s.source_date, a.adopted
    from compliance.suggest_satisfactions(present.org_id, present.control_id, present.number) as s
    inner join compliance.framework_versions as v on v.id = s.version_id and v.published_at is not null
    inner join compliance.frameworks as f on f.id = v.framework_id
    inner join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id and r.assessable
    cross join lateral (
        select exists (
            select from compliance.adoptions as a
            where a.org_id = present.org_id and a.version_id = v.id and not a.retired
        ) as adopted
    ) as a
    where (list_control_suggestions.framework is null or f.code = list_control_suggestions.framework)
        and (list_control_suggestions.framework_version is null or v.version = list_control_suggestions.framework_version)
        and not exists (
            select from compliance.satisfactions as l
            where l.org_id = present.org_id and l.control_id = present.control_id and l.number = present.number
                and l.version_id = s.version_id and l.requirement_id = s.requirement_id and upper_inf(l.recorded_during))
    order by a.adopted desc, f.code, v.version, r.id, s.origin desc, s.because_framework, s.because_version, s.because_requirement;
end;
$$;

comment on function api.list_control_suggestions is
$doc$List requirements that a control may satisfy as well, those of adopted framework versions first.

They follow from mappings of the requirements that the control satisfies already, and from its template. To accept one, add
it to what the control satisfies.

- `org_id`: the organization
- `control_id`: the control
- `framework`: only requirements of this framework
- `framework_version`: only requirements of this version

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_control_suggestions from public;
grant execute on function api.list_control_suggestions to remit_api, remit_analyst;
