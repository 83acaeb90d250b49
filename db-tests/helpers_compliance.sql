-- Fixtures of frameworks, adoptions, controls and evidence.

-- The requirements of an outline as a configuration has them: 'A > A.1 > A.1.1; A > A.2'. Whoever has none below is a rule.
create function tap.requirements(outline text, parent text default null)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with steps as (
        select line.position as line, step.position, btrim(step.key) as key,
            lag(btrim(step.key)) over (partition by line.position order by step.position) as parent
        from regexp_split_to_table(requirements.outline, ';') with ordinality as line(text, position)
        cross join regexp_split_to_table(line.text, '>') with ordinality as step(key, position)
    ), nodes as (
        select s.key, tap.requirements(requirements.outline, s.key) as children, min(s.line) as line
        from steps as s
        where s.key <> ''
        group by s.key
        having max(s.parent) is not distinct from requirements.parent
    )
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'key', n.key, 'title', 'Title of ' || n.key, 'kind', case when n.children = '[]' then 'rule' else 'chapter' end,
        'children', nullif(n.children, '[]'))) order by n.line), '[]')
    from nodes as n;
$$;

-- Publish a framework version of an outline: framework('acme', '1', 'A > A.1; A > A.2'); for a chart alone, or for all.
create function tap.framework(code text, version text, outline text, chart text default null, properties jsonb default '{}')
returns bigint
language sql volatile
as $$
    select (api.import_framework(jsonb_build_object(
        'framework', jsonb_build_object('code', framework.code, 'name', framework.code, 'text_rights', 'Ours.'),
        'version', jsonb_build_object('version', framework.version, 'title', framework.code || ' ' || framework.version, 'language', 'en', 'source', 'A test.'),
        'vocabulary', jsonb_build_object('properties', framework.properties, 'kinds', jsonb_build_array(
            jsonb_build_object('code', 'chapter', 'name', 'Chapter', 'assessable', false),
            jsonb_build_object('code', 'rule', 'name', 'Rule', 'assessable', true))),
        'requirements', tap.requirements(framework.outline)), true,
        case when framework.chart is not null then tap.org(framework.chart) end)).id;
$$;

-- Adopt a framework version under its own code as the chart's: adopt('Acme', 'acme', '1').
create function tap.adopt(chart text, framework text, version text, scope jsonb default '[]')
returns bigint
language sql volatile
as $$
    select (api.create_adoption(tap.org(adopt.chart), adopt.framework, adopt.framework, adopt.version, scope => adopt.scope)).id;
$$;

-- The number of an adoption by its code.
create function tap.adoption(code text, chart text default 'Acme')
returns bigint
language sql stable security definer
set search_path = pg_catalog, pg_temp
return (select a.id from compliance.adoptions as a where a.org_id = tap.org(adoption.chart) and a.code = adoption.code);

-- Make a control of the employee ana that satisfies requirements of the adopted framework: control('c', 'A.1, A.2 part').
create function tap.control(
    code text, requirements text, adoption text default 'acme', status text default 'implemented',
    valid_from timestamptz default '2026-01-01', chart text default 'Acme'
)
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    new_id bigint;
begin
    insert into compliance.controls (org_id, code, owner_id)
    values (tap.org(control.chart), control.code, tap.id('ana', control.chart)) returning id into new_id;
    insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during)
    values (tap.org(control.chart), new_id, 1, control.code, control.status, tstzrange(control.valid_from, null));
    insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage)
    select a.org_id, new_id, 1, a.framework_owner_id, a.version_id, q.id, coalesce(nullif(split_part(btrim(part), ' ', 2), ''), 'full')
    from regexp_split_to_table(control.requirements, ',') as part
    inner join compliance.adoptions as a on a.id = tap.adoption(control.adoption, control.chart)
    inner join compliance.requirements as q on q.version_id = a.version_id and q.key = split_part(btrim(part), ' ', 1);
    return new_id;
end;
$$;

-- Give controls a revision of evidence: evidence('e', 'c1, c2', '[2026-01-01,2026-04-01)').
create function tap.evidence(
    code text, controls text, effective text default '[2026-01-01,2027-01-01)', kind text default 'log', payload jsonb default '{}',
    chart text default 'Acme'
)
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    piece bigint := (select e.id from compliance.evidence as e where e.org_id = tap.org(evidence.chart) and e.code = evidence.code);
begin
    if piece is null then
        insert into compliance.evidence (org_id, code, kind, title, owner_id)
        values (tap.org(evidence.chart), evidence.code, evidence.kind, evidence.code, tap.id('ana', evidence.chart)) returning id into piece;
    end if;
    insert into compliance.evidence_revisions
        (org_id, evidence_id, number, content_hash, source, payload, collected_at, collected_by, effective_during)
    select tap.org(evidence.chart), piece, coalesce(max(r.number), 0) + 1,
        encode(sha256(convert_to(evidence.code || coalesce(max(r.number), 0), 'UTF8')), 'hex'), 'test', evidence.payload,
        lower(evidence.effective::tstzrange), 'tester', evidence.effective::tstzrange
    from compliance.evidence_revisions as r
    where r.org_id = tap.org(evidence.chart) and r.evidence_id = piece;
    insert into compliance.evidence_controls (org_id, evidence_id, control_id)
    select c.org_id, piece, c.id
    from regexp_split_to_table(evidence.controls, ',') as part
    inner join compliance.controls as c on c.org_id = tap.org(evidence.chart) and c.code = btrim(part)
    where not exists (
        select from compliance.evidence_controls as l
        where l.org_id = c.org_id and l.evidence_id = piece and l.control_id = c.id and upper_inf(l.recorded_during));
    return piece;
end;
$$;

-- What is derived: 'A.1 ready; A.2 not_ready no_control'. Assessable requirements only, and the codes of the reasons.
create function tap.readiness(adoption text default 'acme', effective_at timestamptz default '2026-02-01', as_of timestamptz default null, chart text default 'Acme')
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', q.key, q.status, (
        select string_agg(distinct w.reason, '+' order by w.reason) from unnest(q.reasons) as w)), '; ' order by q.id)
    from api.get_readiness(tap.org(readiness.chart), tap.adoption(readiness.adoption, readiness.chart), readiness.as_of, readiness.effective_at) as r,
        unnest(r.requirements) as q
    where q.assessable;
$$;

-- The number of a control.
create function tap.control(code text)
returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id bigint;
begin
    select c.id into strict found_id from compliance.controls as c where c.code = control.code;
    return found_id;
end;
$$;

-- A requirement that a control satisfies, as clients send it: link('acme 1 A.1', 'part', 'Staff only.').
create function tap.link(reference text, coverage text default 'full', rationale text default null)
returns jsonb
language sql immutable
as $$
    select jsonb_strip_nulls(jsonb_build_object('framework', split_part(link.reference, ' ', 1), 'version', split_part(link.reference, ' ', 2),
        'requirement', split_part(link.reference, ' ', 3), 'coverage', link.coverage, 'rationale', link.rationale));
$$;

-- What a control satisfies: 'acme 1 A.1 full | acme 1 A.2 part carried'; of the version in force or another, now or as known at an instant.
create function tap.links(code text, number integer default null, as_of timestamptz default null)
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', s.framework, s.framework_version, s.requirement, s.coverage, nullif(s.review, 'reviewed')), ' | '
        order by s.framework, s.framework_version, s.requirement)
    from compliance.controls as c
    cross join lateral api.list_satisfactions(c.org_id, c.id, links.number, links.as_of) as s
    where c.code = links.code;
$$;

-- The versions of a control as known at an instant: '1 planned 2026-01-01.. | 2 implemented 2026-03-01..'; dates are UTC.
create function tap.versions(code text, as_of timestamptz default null)
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', v.number, v.status, to_char(v.valid_from at time zone 'UTC', 'YYYY-MM-DD') || '..'
        || coalesce(to_char(v.valid_until at time zone 'UTC', 'YYYY-MM-DD'), '')), ' | ' order by v.valid_from)
    from compliance.controls as c
    cross join lateral api.list_control_versions(c.org_id, c.id, versions.as_of) as v
    where c.code = versions.code;
$$;

-- A control template; tests are given as {code: kind of evidence}.
create function tap.template(code text, satisfies jsonb default '[]', tests jsonb default '{}')
returns void
language sql volatile
as $$
    insert into compliance.control_templates (code, title, description, satisfies, tests, content_hash)
    select template.code, 'Title of ' || template.code, 'What ' || template.code || ' does.', template.satisfies, coalesce((
        select jsonb_agg(jsonb_build_object('code', t.code, 'title', 'Test ' || t.code, 'evidence_kind', t.kind, 'freshness', 'P30D',
            'requires', '["$.done"]'::jsonb, 'predicate', '$.done == true') order by t.code)
        from jsonb_each_text(template.tests) as t(code, kind)), '[]'), 'x';
$$;

-- Say how requirements of a framework version came from those of another: lineage('acme', '1', '2', 'merged A.1 B.1; new - B.2').
create function tap.lineage(code text, from_version text, to_version text, entries text, origin text default 'configuration', chart text default null)
returns void
language sql volatile
as $$
    insert into compliance.lineage (owner_id, from_version_id, to_version_id, origin, relation, from_requirement_id, to_requirement_id)
    select case when lineage.chart is null then 0 else tap.org(lineage.chart) end, f.id, t.id, lineage.origin, e.said[1], earlier.id, later.id
    from (select regexp_split_to_array(btrim(part), ' ') as said from regexp_split_to_table(lineage.entries, ';') as part) as e
    cross join compliance.find_version(lineage.code, lineage.from_version) as f
    cross join compliance.find_version(lineage.code, lineage.to_version) as t
    left join compliance.requirements as earlier on earlier.version_id = f.id and earlier.key = e.said[2]
    left join compliance.requirements as later on later.version_id = t.id and later.key = e.said[3];
$$;

-- The plan of an upgrade in short: 'merged A.1 B.1 c1 part carried', a line each; headings and what touches nothing may be left out.
create function tap.plan(to_version text, touched boolean default false, adoption text default 'acme', chart text default 'Acme')
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', i.relation, coalesce(i.from_requirement, '-'), coalesce(i.to_requirement, '-'), (
        select string_agg(concat_ws(' ', l.control, nullif(l.requirement, i.to_requirement), l.coverage, l.outcome), ', ' order by l.ordinality)
        from unnest(i.links) with ordinality as l), case when i.needs_control then 'needs a control' end), e'\n' order by i.ordinality)
    from api.get_upgrade_plan(tap.org(plan.chart), tap.adoption(plan.adoption, plan.chart), plan.to_version) as p
    cross join unnest(p.items) with ordinality as i
    where not plan.touched or cardinality(i.links) > 0;
$$;

-- What became of each requirement from one version to another: 'same A > A, moved A.1 > A.2, new > A.3'.
create function tap.became(code text, old_version text, new_version text, chart text default null)
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', d.relation, d.from_key, '>', d.to_key, case when d.origin <> 'proposal' then '(' || d.origin || ')' end), ', ')
    from unnest((api.get_version_difference(became.code, became.new_version, became.old_version, org_id => case when became.chart is not null then tap.org(became.chart) end)).requirements) as d;
$$;
