-- Say that a person has looked at links which an upgrade carried over.
--
-- The carried record ends and a reviewed one begins; both remember the upgrade and the record they come from.
create or replace function api.review_satisfactions(
    org_id bigint,
    control_id kernel.row_id default null,
    framework kernel.label default null,
    framework_version kernel.label default null,
    requirement kernel.label default null
)
returns setof api.satisfaction
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    carried bigint[];
    reviewed bigint[];
begin
    perform org.authorize(review_satisfactions.org_id, 'editor');
    if num_nonnulls(review_satisfactions.control_id, review_satisfactions.framework, review_satisfactions.requirement) = 0 then
        raise exception 'say what was reviewed: a control, a framework or a requirement'
            using errcode = '22023', column = 'control_id';
    end if;
    perform compliance.open_record(review_satisfactions.org_id);
    if review_satisfactions.control_id is not null then
        perform compliance.lock_control(review_satisfactions.org_id, review_satisfactions.control_id);
    end if;
    carried := array(
        select s.id
        from compliance.described_satisfactions as s
        where s.org_id = review_satisfactions.org_id and upper_inf(s.recorded_during) and s.review = 'carried'
            and (review_satisfactions.control_id is null or s.control_id = review_satisfactions.control_id)
            and (review_satisfactions.framework is null or s.framework = review_satisfactions.framework)
            and (review_satisfactions.framework_version is null or s.framework_version = review_satisfactions.framework_version)
            and (review_satisfactions.requirement is null or s.requirement = review_satisfactions.requirement));
    update compliance.satisfactions as s
    set recorded_during = tstzrange(lower(s.recorded_during), kernel.stamp(s.org_id))
    where s.org_id = review_satisfactions.org_id and s.id = any(carried);
    with made as (
        insert into compliance.satisfactions (
            org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, rationale, review, upgrade_id, carried_from, recorded_during)
        select s.org_id, s.control_id, s.number, s.framework_owner_id, s.version_id, s.requirement_id, s.coverage, s.rationale, 'reviewed',
            s.upgrade_id, s.carried_from, 'empty'
        from compliance.satisfactions as s
        where s.org_id = review_satisfactions.org_id and s.id = any(carried)
        order by s.id
        returning id
    )
    select array_agg(m.id) into reviewed from made as m;
    return query
    select s.id, s.control_id, s.number, s.framework, s.framework_version, s.edition, s.requirement, s.requirement_code, s.requirement_title,
        s.coverage, s.rationale, s.review, s.upgrade_id, s.carried_from, s.recorded_at
    from compliance.described_satisfactions as s
    where s.org_id = review_satisfactions.org_id and s.id = any(reviewed)
    order by s.id;
end;
$$;

comment on function api.review_satisfactions is
$doc$Mark links that an upgrade carried over as reviewed.

All carried links that fit what is given; at least a control, a framework or a requirement. The answer lists them.

- `org_id`: the organization
- `control_id`: only links of this control
- `framework`: only links to this framework
- `framework_version`: only links to this version
- `requirement`: only links to the requirement with this key

Example: {"control_id": 12, "framework": "acme-security", "framework_version": "2.1"}

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument$doc$;

revoke all on function api.review_satisfactions from public;
grant execute on function api.review_satisfactions to remit_api;
