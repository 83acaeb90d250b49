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

-- Functions that write and let a viewer in: whoever decides, asks for something or is away may be one otherwise.
-- They ask after the guard whether it is the caller's.
create function tap.open_to_viewers()
returns setof text
language sql immutable
as $$
    select unnest(array[
        'authorize_system', 'decide_exception', 'revoke_exception', 'create_delegation', 'revoke_delegation', 'decide_approval',
        'create_request', 'update_request', 'submit_request', 'cancel_request', 'retry_request',
        'extend_resource', 'transfer_resource']);
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
