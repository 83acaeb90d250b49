-- Fixtures that a person can read, in a schema of their own. pgTAP itself is in schema pgtap.
create schema tap;

grant usage on schema tap to public;

-- Make a chart of outlines: chart('Acme', 'ana > bob > cyd; ana > dan'). Who stands left of > is the manager;
-- every name is the external key as well, and one INSERT hires everybody.
create function tap.chart(name text, outline text default '')
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    chart_id bigint;
begin
    insert into org.org_charts (name) values (chart.name) returning id into chart_id;
    with steps as (
        select line.position as line, step.position, btrim(step.key) as key,
            lag(btrim(step.key)) over (partition by line.position order by step.position) as manager_key
        from regexp_split_to_table(chart.outline, ';') with ordinality as line(text, position)
        cross join regexp_split_to_table(line.text, '>') with ordinality as step(key, position)
    ), people as materialized (
        select s.key, max(s.manager_key) as manager_key, nextval('org.employees_id_seq') as id
        from steps as s
        where s.key <> ''
        group by s.key
        order by min(s.line), min(s.position)
    )
    insert into org.employees (org_id, id, name, manager_id, external_key)
    select chart_id, p.id, p.key, boss.id, p.key
    from people as p
    left join people as boss on boss.key = p.manager_key
    order by p.id;
    return chart_id;
end;
$$;

-- Hire so many below one another; the first reports to the employee with the key, or is the CEO.
create function tap.line(chart text, how_many integer, below text default null)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    with line as materialized (
        select n, nextval('org.employees_id_seq') as id from generate_series(1, line.how_many) as n
    )
    insert into org.employees (org_id, id, name, manager_id, external_key)
    select tap.org(line.chart), l.id, 'n' || l.n, coalesce(boss.id, tap.id(line.below, line.chart)), 'n' || l.n
    from line as l
    left join line as boss on boss.n = l.n - 1;
end;
$$;

-- The number of a chart.
create function tap.org(name text)
returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id bigint;
begin
    select c.id into strict found_id from org.org_charts as c where c.name = org.name;
    return found_id;
end;
$$;

-- The number of an employee; the chart is needed when several charts have the key. Null for no key.
create function tap.id(key text, chart text default null)
returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id bigint;
begin
    if id.key is null then
        return null;
    end if;
    select e.id into strict found_id
    from org.employees as e
    where e.external_key = id.key and (id.chart is null or e.org_id = tap.org(id.chart));
    return found_id;
end;
$$;

-- The key of an employee, for answers that carry numbers.
create function tap.key(employee_id bigint)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
return (select e.external_key from org.employees as e where e.id = key.employee_id);

-- The keys from the CEO down to an employee, by managers: 'ana > bob > cyd'.
create function tap.chain(key text, chart text default null)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    with recursive chain as (
        select e.org_id, e.external_key::text as line, e.manager_id
        from org.employees as e
        where e.id = tap.id(chain.key, chain.chart)
        union all
        select e.org_id, e.external_key || ' > ' || c.line, e.manager_id
        from chain as c
        inner join org.employees as e on e.org_id = c.org_id and e.id = c.manager_id
    )
    select c.line from chain as c where c.manager_id is null;
$$;

-- An employee with everyone below, by managers and in the order of keys: 'ana(bob(cyd), dan)'.
create function tap.branch(chart_id bigint, employee_id bigint)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select e.external_key || coalesce((
        select '(' || string_agg(tap.branch(r.org_id, r.id), ', ' order by r.external_key) || ')'
        from org.employees as r
        where r.org_id = e.org_id and r.manager_id = e.id
    ), '')
    from org.employees as e
    where e.org_id = branch.chart_id and e.id = branch.employee_id;
$$;

-- A whole chart: 'ana(bob(cyd), dan)'; null when it is empty.
create function tap.tree(chart text)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
return (
    select string_agg(tap.branch(e.org_id, e.id), ' AND ' order by e.external_key)
    from org.employees as e
    where e.org_id = tap.org(tree.chart) and e.manager_id is null
);

-- An employee's periods, oldest first: '2026-01-01 bob of ana | 2026-02-01 bob of dan'; dates are UTC.
create function tap.periods(employee_id bigint)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select string_agg(
        to_char(lower(h.valid_during) at time zone 'UTC', 'YYYY-MM-DD') || '..'
        || coalesce(to_char(upper(h.valid_during) at time zone 'UTC', 'YYYY-MM-DD'), '') || ' ' || h.name
        || coalesce(' of ' || (
            select b.external_key
            from org.employee_history as b
            where b.org_id = h.org_id and b.id = h.manager_id and b.valid_during @> lower(h.valid_during)
        ), ''), ' | ' order by h.valid_during)
    from org.employee_history as h
    where h.id = periods.employee_id;
$$;

-- What comes next is, to the records, another transaction, which begins at this instant (or now).
--
-- A test is one transaction, and changes of one transaction coalesce. So the marks by which the rules know their
-- transaction are taken off; triggers are off for that moment. db-tests/org/history has the same with real ones.
create function tap.set_clock(instant timestamptz default null)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    set local session_replication_role = replica;
    update kernel.journal_heads set recorded_in = '3';
    update org.org_charts set revised_in = '3';
    set local session_replication_role = origin;
    perform set_config('remit.clock', coalesce(set_clock.instant::text, ''), true);
end;
$$;

-- Go on as another login; a service says for whom it acts. Only what a test's superuser may, may do this.
create function tap.act_as(login text, actor text default '', roles text default '', email text default '')
returns void
language plpgsql volatile
as $$
begin
    execute format('set local session authorization %I', act_as.login);
    perform set_config('remit.actor', act_as.actor, true),
        set_config('remit.roles', act_as.roles, true),
        set_config('remit.email', act_as.email, true);
end;
$$;

-- Go on as the superuser again.
create function tap.act_as_superuser()
returns void
language plpgsql volatile
as $$
begin
    set local session authorization default;
    perform set_config('remit.actor', '', true), set_config('remit.roles', '', true), set_config('remit.email', '', true);
end;
$$;

-- Ask now what waits for the commit, since a test never commits.
create function tap.settle()
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    set constraints all immediate;
    execute (
        select 'set constraints ' || string_agg(format('%I.%I', c.connamespace::regnamespace, c.conname), ', ') || ' deferred'
        from pg_constraint as c
        where c.condeferred
    );
end;
$$;

-- A test that a statement is refused in just this way; what is null does not matter. message is a pattern.
create function tap.raises(
    statement text,
    code text,
    constraint_name text default null,
    column_name text default null,
    message text default null,
    why text default null
)
returns text
language plpgsql volatile
as $$
declare
    got_code text;
    got_constraint text;
    got_column text;
    got_message text;
begin
    begin
        execute raises.statement;
        perform tap.settle();
    exception
        when others then
            get stacked diagnostics
                got_code = returned_sqlstate,
                got_constraint = constraint_name,
                got_column = column_name,
                got_message = message_text;
    end;
    if got_code is null then
        return fail(raises.why) || e'\n# it was not refused at all: ' || raises.statement;
    elsif got_code <> raises.code
        or got_constraint <> raises.constraint_name
        or got_column <> raises.column_name
        or got_message !~ raises.message then
        return fail(raises.why) || format(
            e'\n#         have: %s %s %s: %s\n#         want: %s %s %s: %s',
            got_code, got_constraint, got_column, got_message,
            raises.code, coalesce(raises.constraint_name, '*'), coalesce(raises.column_name, '*'), coalesce(raises.message, '*'));
    end if;
    return pass(raises.why);
end;
$$;

-- The violations that a statement is refused with, for is(): its error's DETAIL.
create function tap.violations(statement text)
returns jsonb
language plpgsql volatile
as $$
declare
    got_detail text;
begin
    execute violations.statement;
    return null;
exception
    when others then
        get stacked diagnostics got_detail = pg_exception_detail;
        return got_detail::jsonb;
end;
$$;

-- A test that every chart and every journal is as the rules promise.
create function tap.sound(why text default 'every chart, its history and its journal are sound')
returns text
language plpgsql volatile
as $$
declare
    problems text;
begin
    perform tap.settle();
    select string_agg(format(e'\n#   %s: %s', p.problem, p.detail), '')
    into problems
    from (
        select c.* from org.check_charts() as c
        union all
        select j.* from kernel.check_journal() as j
        union all
        select a.* from org.check_journal_agrees() as a
    ) as p;
    return case when problems is null then pass(sound.why) else fail(sound.why) || problems end;
end;
$$;

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

-- Give everybody in a chart an address to sign in with: ana@acme.example.
create function tap.addresses(chart text)
returns void
language sql volatile
as $$
    update org.employees as e set email = e.external_key || '@' || lower(addresses.chart) || '.example'
    where e.org_id = tap.org(addresses.chart);
$$;

-- Go on as an employee who signed in with the address of tap.addresses, and a role if they are a member.
create function tap.sign_in(key text, chart text default 'Acme', role text default null)
returns void
language plpgsql volatile
as $$
begin
    perform tap.act_as_superuser();
    if sign_in.role is not null then
        insert into org.members (org_id, principal, role) values (tap.org(sign_in.chart), 'idp|' || sign_in.key, sign_in.role)
        on conflict on constraint members_pkey do update set role = excluded.role;
    end if;
    perform tap.act_as('remit_api', 'idp|' || sign_in.key, '', sign_in.key || '@' || lower(sign_in.chart) || '.example');
end;
$$;

-- Give an employee a control, a piece of evidence and a system, with their key for a code.
create function tap.owned(key text)
returns void
language sql volatile
as $$
    insert into compliance.controls (org_id, code, owner_id)
    select e.org_id, e.external_key, e.id from org.employees as e where e.id = tap.id(owned.key);
    insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    select c.org_id, c.id, 1, 'x', 'planned', '[2026-01-01,)', 'empty' from compliance.controls as c where c.owner_id = tap.id(owned.key);
    insert into compliance.evidence (org_id, code, kind, title, owner_id)
    select e.org_id, e.external_key, 'log', 'x', e.id from org.employees as e where e.id = tap.id(owned.key);
    insert into compliance.systems (org_id, code, title, owner_id)
    select e.org_id, e.external_key, 'x', e.id from org.employees as e where e.id = tap.id(owned.key);
$$;

-- Who answers for what: 'controls c1 bob, evidence e1 bob'; of one table, or of all.
create function tap.owners(kind text default null)
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', o.kind, o.code, tap.key(o.owner_id)), ', ' order by o.kind, o.code)
    from (
        select 'controls' as kind, c.code, c.owner_id from compliance.controls as c
        union all
        select 'evidence', e.code, e.owner_id from compliance.evidence as e
        union all
        select 'systems', s.code, s.owner_id from compliance.systems as s
    ) as o
    where owners.kind is null or o.kind = owners.kind;
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

-- A small organization with all that an audit rests on: Acme, whose framework acme 1 has A.1 (ready), A.2 (failing test, with
-- an exception), A.3 (out of scope) and A.4 (nothing).
create function tap.audited()
returns void
language plpgsql volatile
as $$
begin
    perform tap.set_clock('2026-01-01');
    perform tap.chart('Acme', 'ana > bob > cyd');
    perform tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3; A > A.4');
    perform tap.adopt('Acme', 'acme', '1', '[{"action": "exclude", "requirement": "A.3", "justification": "We have none."}]');
    perform tap.control('one', 'A.1'), tap.control('two', 'A.2');
    perform tap.evidence('log', 'one, two', '[2026-01-01,2027-01-01)', payload => '{"open": 3}');
    insert into compliance.tests (org_id, id, control_id, code) values (tap.org('Acme'), 1, tap.control('two'), 'none-open');
    insert into compliance.test_versions (org_id, test_id, number, title, evidence_kind, predicate, requires, freshness)
    values (tap.org('Acme'), 1, 1, 'None is open', 'log', '$.open == 0', '{$.open}', '1 year');
    if not exists (select from compliance.test_runs) then
        insert into compliance.test_runs (org_id, test_id, test_number, evidence_id, evidence_number, result, detail, run_by)
        select r.org_id, 1, 1, r.evidence_id, r.number, 'fail', 'open is 3', 'tester' from compliance.evidence_revisions as r;
    end if;
    insert into compliance.exceptions (org_id, id, adoption_id, version_id, requirement_id, reason, requested_by, requester_id, approver_id, valid_during)
    select a.org_id, 1, a.id, a.version_id, q.id, 'Closed in March.', 'idp|cyd', tap.id('cyd'), tap.id('bob'), '[2026-01-01,2026-04-01)'
    from compliance.adoptions as a inner join compliance.requirements as q on q.version_id = a.version_id and q.key = 'A.2';
    insert into compliance.exception_decisions (org_id, exception_id, state, approver_id, decided_by)
    values (tap.org('Acme'), 1, 'approved', tap.id('bob'), 'idp|bob');
    perform tap.set_clock('2026-02-01');
end;
$$;

-- What the latest audit differs in: 'controls one 1 changed content_hash | requirements A.1 changed basis'; null when it is verified.
create function tap.differences()
returns text
language sql volatile
as $$
    select string_agg(concat_ws(' ', d.part, d.name, d.problem, d.detail), ' | ' order by d.part, d.name)
    from compliance.audits as a
    cross join lateral api.verify_audit(a.org_id, a.id) as v
    cross join lateral unnest(v.differences) as d
    where a.id = (select max(l.id) from compliance.audits as l);
$$;

-- Change rows as an owner who switched the rules off.
create function tap.tamper(statement text)
returns void
language plpgsql volatile
as $$
begin
    set local session_replication_role = replica;
    execute tamper.statement;
    set local session_replication_role = origin;
end;
$$;

-- Whether a statement is refused because records are kept or published content is final.
create function tap.violates(statement text)
returns boolean
language plpgsql volatile
as $$
begin
    execute violates.statement;
    return false;
exception
    when sqlstate 'RM011' or sqlstate 'RM013' then
        return true;
end;
$$;

-- What became of each requirement from one version to another: 'same A > A, moved A.1 > A.2, new > A.3'.
create function tap.became(code text, old_version text, new_version text, chart text default null)
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', d.relation, d.from_key, '>', d.to_key, case when d.origin <> 'proposal' then '(' || d.origin || ')' end), ', ')
    from unnest((api.get_version_difference(became.code, became.new_version, became.old_version, org_id => case when became.chart is not null then tap.org(became.chart) end)).requirements) as d;
$$;
