-- The exceptions that are in force, with who decided, as an audit keeps them.
create or replace function compliance.audited_exceptions(org_id bigint, adoption_id bigint, as_of timestamptz, effective_at timestamptz)
returns setof jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'id', x.id, 'requirement', r.key, 'control', c.code, 'reason', x.reason, 'requested_by', x.requested_by,
        'starts_at', lower(x.valid_during), 'expires_at', upper(x.valid_during), 'decided_by', d.decided_by, 'decided_at', d.recorded_at,
        'note', d.note)
    from compliance.exceptions_in_force(
        audited_exceptions.org_id, audited_exceptions.adoption_id, audited_exceptions.as_of, audited_exceptions.effective_at) as f
    inner join compliance.exceptions as x on x.org_id = audited_exceptions.org_id and x.id = f.exception_id
    inner join compliance.requirements as r on r.version_id = x.version_id and r.id = x.requirement_id
    left join compliance.controls as c on c.org_id = x.org_id and c.id = x.control_id
    cross join lateral (
        select e.*
        from compliance.exception_decisions as e
        where e.org_id = x.org_id and e.exception_id = x.id and e.recorded_at <= audited_exceptions.as_of
        order by e.number desc
        limit 1
    ) as d
    order by x.id;
$$;

comment on function compliance.audited_exceptions is
$doc$Exceptions in force, as documents.$doc$;

revoke all on function compliance.audited_exceptions from public;
