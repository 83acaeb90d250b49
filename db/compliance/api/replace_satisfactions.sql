-- Say which requirements a control satisfies: the version in force and those to come, or one version by its number.
--
-- Versions to come follow, or a link made today would be gone when the next one takes over.
create or replace function api.replace_satisfactions(
    org_id bigint,
    control_id bigint,
    satisfies jsonb,
    number integer default null,
    expected_version bigint default null
)
returns setof api.satisfaction
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    control compliance.controls;
    numbers integer[];
    changed bigint[];
begin
    perform org.authorize(replace_satisfactions.org_id, 'editor');
    instant := compliance.open_record(replace_satisfactions.org_id);
    control := compliance.lock_control(replace_satisfactions.org_id, replace_satisfactions.control_id, replace_satisfactions.expected_version);
    select array_agg(v.number order by lower(v.valid_during)) into numbers
    from compliance.control_versions as v
    where v.org_id = control.org_id and v.control_id = control.id and upper_inf(v.recorded_during)
        and case
            when replace_satisfactions.number is not null then v.number = replace_satisfactions.number
            else upper_inf(v.valid_during) or upper(v.valid_during) > instant
        end;
    if numbers is null then
        raise exception 'control % has no version %', control.id, replace_satisfactions.number
            using errcode = 'P0002', table = 'control_versions', schema = 'compliance', column = 'number';
    end if;
    perform compliance.raise_violations(compliance.check_satisfies(control.org_id, replace_satisfactions.satisfies, ''));
    changed := compliance.store_satisfies(control.org_id, (
        select jsonb_agg(jsonb_build_object('control_id', control.id, 'number', n.number, 'satisfies', replace_satisfactions.satisfies))
        from unnest(numbers) as n(number)));
    update compliance.controls as c set version = c.version + 1
    where c.org_id = control.org_id and c.id = any(changed);
    return query
    select s.id, s.control_id, s.number, s.framework, s.framework_version, s.edition, s.requirement, s.requirement_code, s.requirement_title,
        s.coverage, s.rationale, s.review, s.upgrade_id, s.carried_from, s.recorded_at
    from compliance.described_satisfactions as s
    where s.org_id = control.org_id and s.control_id = control.id and s.number = numbers[1] and upper_inf(s.recorded_during)
    order by s.id;
end;
$$;

comment on function api.replace_satisfactions is
$doc$Replace the list of requirements that a control satisfies.

What stays the same stays on record as it is, also whether anybody has reviewed it.

- `org_id`: the organization
- `control_id`: the control
- `satisfies`: the whole list
- `number`: version of the control; default: the one in force and those to come
- `expected_version`: refuse when the control is at another version

Shape: satisfies is list of api.satisfies

Example: [{"framework": "acme-security", "version": "2.1", "requirement": "1.4", "coverage": "full"}]

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM012 document_refused$doc$;

revoke all on function api.replace_satisfactions from public;
grant execute on function api.replace_satisfactions to remit_api;
