-- The scope rules of an adoption with what they name, and the later version's baseline of the same code.
create or replace function compliance.upgrade_rules(org_id bigint, adoption_id bigint, to_version_id bigint, as_of timestamptz)
returns table (
    "position" integer, included boolean, justification text, everything boolean,
    baseline_id bigint, later_baseline_id bigint, later_baseline text, version_id bigint, requirement_id integer
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select s.position, s.action = 'include', s.justification::text, num_nonnulls(s.baseline_id, s.requirement_id) = 0,
        s.baseline_id, later.id, later.code::text, s.version_id, s.requirement_id
    from compliance.scope_rules as s
    left join compliance.baselines as b on b.id = s.baseline_id
    left join lateral (
        select l.id, l.code
        from compliance.baselines as l
        where l.version_id = upgrade_rules.to_version_id and l.code = b.code and l.owner_id in (0, upgrade_rules.org_id)
        order by l.owner_id desc
        limit 1
    ) as later on true
    where s.org_id = upgrade_rules.org_id and s.adoption_id = upgrade_rules.adoption_id and s.recorded_during @> upgrade_rules.as_of;
$$;

comment on function compliance.upgrade_rules is
$doc$The scope rules that an upgrade carries over.$doc$;

revoke all on function compliance.upgrade_rules from public;
