-- Fixtures of quotas, of what is reserved, and of requests that wait for approvals.

-- Limit an employee and everyone below: quota('bob', 'storage', 100).
create function tap.quota(head text, metric text, amount numeric, environment text default null, chart text default 'Acme')
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    place infra.environments;
    quota_id bigint;
begin
    if quota.environment is not null then
        place := tap.environment(quota.environment);
    end if;
    insert into infra.quotas (org_id, employee_id, metric, environment_owner_id, environment_id, amount)
    values (tap.org(quota.chart), tap.id(quota.head, quota.chart), quota.metric, place.owner_id, place.id, quota.amount)
    returning id into quota_id;
    return quota_id;
end;
$$;

-- Make a resource of an employee for which nothing is reserved and that uses nothing. Its number.
create function tap.unused(name text, owner text, environment text default 'dev', chart text default 'Acme')
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    place infra.environments := tap.environment(unused.environment);
    version infra.blueprint_versions := tap.bucket_blueprint();
    made infra.resources;
begin
    made.uid := uuidv7();
    insert into infra.resources (
        org_id, uid, environment_owner_id, environment_id, blueprint_owner_id, blueprint_id, blueprint_version_id, name, physical_name, owner_id, state, parameters,
        desired, usage, monthly_cost, currency)
    values (
        tap.org(unused.chart), made.uid, 0, place.id, 0, version.blueprint_id, version.id, unused.name, infra.physical_name(unused.name, made.uid),
        tap.id(unused.owner, unused.chart), 'reserved', '{}', '[]', '{}', 10, 'EUR')
    returning id into made.id;
    return made.id;
end;
$$;

-- Reserve for a new resource of an employee what it uses: held('logs', 'cyd', '{"storage": 10}'). Its number.
create function tap.held(name text, owner text, usage jsonb, environment text default 'dev', chart text default 'Acme')
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    resource_id bigint := tap.unused(held.name, held.owner, held.environment, held.chart);
begin
    update infra.resources as s set usage = held.usage where s.org_id = tap.org(held.chart) and s.id = resource_id;
    perform infra.reserve(tap.org(held.chart), resource_id, held.usage);
    return resource_id;
end;
$$;

-- What is used of each quota: 'ana storage 30/100, bob count 1/2 (dev)', in the order of their making.
create function tap.used(chart text default 'Acme')
returns text
language sql stable
as $$
    select string_agg(
        format('%s %s %s/%s', tap.key(d.employee_id), d.metric, d.used, d.amount) || coalesce(' (' || d.environment || ')', '')
        || case when d."over" then ' over' else '' end, ', ' order by d.id)
    from infra.describe_quotas(tap.org(used.chart)) as d;
$$;

-- Which quotas a statement exceeds: 'bob storage needs 5, left 3 of 10', or null when it passes (and is taken back).
create function tap.exceeds(statement text)
returns text
language plpgsql volatile
as $$
declare
    exceeded jsonb := tap.violations(exceeds.statement);
begin
    return (
        select string_agg(format('%s %s needs %s, left %s of %s',
            e ->> 'employee_name', e ->> 'metric', e ->> 'needed', e ->> 'left', e ->> 'amount'), ', ')
        from jsonb_array_elements(exceeded) as e);
end;
$$;

-- A test that what quotas have used is what the resources say, and every record what the journal says.
create function tap.counted(why text default 'every quota has used what the resources say')
returns text
language plpgsql volatile
as $$
declare
    problems text;
begin
    perform tap.settle();
    select string_agg(format(e'\n#   %s: %s', p.problem, p.detail), '')
    into problems
    from (select q.* from infra.check_quotas() as q union all select r.* from kernel.check_records() as r) as p;
    return case when problems is null then pass(counted.why) else fail(counted.why) || problems end;
end;
$$;

-- Name a group: members('platform', 'bob, cyd'); the fallback when said so. Its number.
create function tap.members(code text, keys text, is_fallback boolean default false, chart text default 'Acme')
returns bigint
language sql volatile security definer
as $$
    with made as (
        insert into infra.groups (org_id, code, title, is_fallback)
        values (tap.org(members.chart), members.code, members.code, members.is_fallback)
        returning id
    ), inside as (
        insert into infra.group_members (org_id, group_id, employee_id)
        select tap.org(members.chart), m.id, tap.id(btrim(k), members.chart)
        from made as m cross join regexp_split_to_table(members.keys, ',') as k
        where btrim(k) <> ''
    )
    select m.id from made as m;
$$;

-- Rules that fired, as a plan has them: 'level 1; level 2; group platform; self'.
create function tap.rules(said text)
returns jsonb
language sql immutable
as $$
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'code', replace(btrim(r.said), ' ', '-'),
        'effect', case btrim(r.said) when 'self' then 'allow_self_approval' else 'require_approval' end,
        'source', case btrim(r.said) when 'self' then null else split_part(btrim(r.said), ' ', 1) end,
        'levels', case when btrim(r.said) like 'level %' then split_part(btrim(r.said), ' ', 2)::integer end,
        'group', case when btrim(r.said) like 'group %' then split_part(btrim(r.said), ' ', 2) end)) order by r.position), '[]')
    from regexp_split_to_table(rules.said, ';') with ordinality as r(said, position)
    where btrim(r.said) <> '';
$$;

-- Who would be asked: 'bob (level-1), group platform (group-platform), problem: nobody ...'.
create function tap.planned(requester text, rules text, chart text default 'Acme')
returns text
language sql stable
as $$
    select string_agg(
        case when p.problem is not null then 'problem: ' || p.problem else coalesce(tap.key(p.approver_id), 'group ' || p."group") end
        || ' (' || array_to_string(p.rules, ' ') || ')' || case when p.self_approval then ' self' else '' end, ', ')
    from infra.plan_approvals(tap.org(planned.chart), tap.id(planned.requester, planned.chart), tap.rules(planned.rules)) as p;
$$;

-- A request of an employee for a bucket, with 10 GiB of storage reserved, that waits for approvals: waiting('logs', 'cyd', 'level 1').
create function tap.waiting(name text, requester text, rules text, requested_by text default null, chart text default 'Acme')
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    made infra.requests;
    resource infra.resources;
begin
    perform tap.held(waiting.name, waiting.requester, '{"storage": 10}', chart => waiting.chart);
    resource := tap.resource(waiting.name, waiting.chart);
    insert into infra.requests (
        org_id, kind, requester_id, requested_by, uid, environment_owner_id, environment_id, blueprint_owner_id, blueprint_version_id, name)
    values (
        resource.org_id, 'create', resource.owner_id, coalesce(waiting.requested_by, 'idp|' || waiting.requester), resource.uid, 0,
        resource.environment_id, 0, resource.blueprint_version_id, waiting.name)
    returning * into made;
    update infra.requests as q
    set state = 'pending', submitted_at = kernel.now(), plan = '{"monthly_cost": 10}', resource_id = resource.id
    where q.org_id = made.org_id and q.id = made.id;
    perform infra.open_approvals(made.org_id, made.id, (
        select jsonb_agg(to_jsonb(p)) from infra.plan_approvals(made.org_id, made.requester_id, tap.rules(waiting.rules)) as p));
    return made.id;
end;
$$;

-- Whom a request waits for, or how it was decided: 'bob pending, group platform approved by idp|dan'; superseded ones when asked for.
create function tap.asked(name text, superseded boolean default false, chart text default 'Acme')
returns text
language sql stable security definer
as $$
    select string_agg(concat_ws(' ', coalesce(tap.key(a.approver_id), 'group ' || g.code), a.state, 'by ' || a.decided_by), ', ' order by a.id)
    from infra.requests as q
    inner join infra.approvals as a on a.org_id = q.org_id and a.request_id = q.id
    left join infra.groups as g on g.org_id = a.org_id and g.id = a.group_id
    where q.org_id = tap.org(asked.chart) and q.name = asked.name and (asked.superseded or a.state <> 'superseded');
$$;

-- The number of the approval that a request waits for; of the employee or group, when it waits for several.
create function tap.approval(name text, waits_for text default null, chart text default 'Acme')
returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id bigint;
begin
    select a.id into strict found_id
    from infra.requests as q
    inner join infra.approvals as a on a.org_id = q.org_id and a.request_id = q.id and a.state = 'pending'
    left join infra.groups as g on g.org_id = a.org_id and g.id = a.group_id
    where q.org_id = tap.org(approval.chart) and q.name = approval.name
        and (approval.waits_for is null or approval.waits_for in (tap.key(a.approver_id), g.code));
    return found_id;
end;
$$;

-- The state of a request.
create function tap.state_of(name text, chart text default 'Acme')
returns text
language sql stable security definer
as $$
    select q.state::text from infra.requests as q where q.org_id = tap.org(state_of.chart) and q.name = state_of.name order by q.id desc limit 1;
$$;
