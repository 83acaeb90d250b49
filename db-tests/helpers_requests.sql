-- Fixtures of requests: a blueprint with every kind of parameter that matters to them, its price, policies, and asking.

-- The published version of the blueprint aws/store (or another version of it): GiB that cost 0.50 each, an engine that stays, a protection.
create function tap.store_blueprint(number integer default 1, lifecycle jsonb default '{}')
returns infra.blueprint_versions
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    version infra.blueprint_versions;
begin
    select b.id into version.blueprint_id from infra.blueprints as b where b.owner_id = 0 and b.provider = 'aws' and b.name = 'store';
    if not found then
        insert into infra.blueprints (provider, name, title) values ('aws', 'store', 'Store') returning id into version.blueprint_id;
        insert into infra.prices (meter, region, unit, price, currency, source, valid_during)
        values ('store.gb', '*', 'GiB', 0.5, 'EUR', 'A test.', '[2020-01-01,)');
    end if;
    insert into infra.blueprint_versions (
        blueprint_id, number, title, summary, parameters, objects, guardrails, usage, cost, evidence, outputs, lifecycle, content_hash, published_at)
    values (
        version.blueprint_id, store_blueprint.number, 'Store', 'A store.',
        '[{"name": "storage_gb", "type": "integer", "title": "GiB", "default": 10, "minimum": 1, "maximum": 5000},
          {"name": "engine", "type": "string", "title": "Engine", "default": "old", "choices": ["old", "new"], "immutable": true},
          {"name": "encrypted", "type": "boolean", "title": "Encrypted", "default": true},
          {"name": "deletion_protection", "type": "boolean", "title": "Protected", "default": false},
          {"name": "zones", "type": "list", "title": "Zones", "items": {"type": "string"}, "default": ["a"]}]',
        '[{"id": "store", "type": "AWS::S3::Bucket", "name": "${resource.physical_name}", "body": {"BucketName": "${resource.physical_name}",
            "Size": "${parameters.storage_gb}", "Encrypted": "${parameters.encrypted}", "Owner": "${resource.owner_name}"}}]',
        '[{"code": "encrypted", "title": "Encrypted at rest", "holds": "$.store.Encrypted == true"}]',
        '{"storage": "$.parameters.storage_gb"}', '[{"meter": "store.gb", "title": "Storage", "quantity": "$.parameters.storage_gb"}]',
        '[]', '{}', store_blueprint.lifecycle, '\x00', now())
    returning * into version;
    return version;
end;
$$;

-- A chart whose people can sign in, an environment, and the blueprint aws/store: what a request needs.
create function tap.counter(outline text default 'ana > bob > cyd; bob > dan', lifecycle jsonb default '{}', chart text default 'Acme')
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform tap.chart(counter.chart, counter.outline);
    perform tap.addresses(counter.chart);
    perform tap.environment('dev');
    if not exists (select from infra.blueprints as b where b.name = 'store') then
        perform tap.store_blueprint(lifecycle => counter.lifecycle);
    end if;
end;
$$;

-- A policy: policy('small', 'limit', '{"parameter": "storage_gb", "maximum": 50}'), of every create unless a condition says otherwise.
create function tap.policy(
    code text, effect text, settings jsonb default '{}', condition text default '$.request.kind == "create"', mode text default 'enforce',
    "position" integer default 100, chart text default 'Acme'
)
returns bigint
language sql volatile security definer
as $$
    insert into infra.policies (org_id, code, title, effect, condition, settings, mode, "position")
    values (tap.org(policy.chart), policy.code, 'Title of ' || policy.code, policy.effect, policy.condition::jsonpath, policy.settings, policy.mode, policy."position")
    returning id;
$$;

-- Ask for a store as whoever is signed in, and submit: ask('logs', '{"storage_gb": 20}'). The number of the request.
create function tap.ask_for(name text, parameters jsonb default '{}', lifetime text default null, submit boolean default true, chart text default 'Acme')
returns bigint
language sql volatile
as $$
    select (api.create_request(
        tap.org(ask_for.chart), 'create', 'dev', 'aws/store', name => ask_for.name, parameters => ask_for.parameters, lifetime => ask_for.lifetime, submit => ask_for.submit)).id;
$$;

-- Ask for something about a resource, and submit: ask_about('change', 'logs', '{"storage_gb": 30}'). The number of the request.
create function tap.ask_about(
    kind text, name text, parameters jsonb default null, lifetime text default null, owner text default null, blueprint_version integer default null,
    submit boolean default true, chart text default 'Acme'
)
returns bigint
language sql volatile
as $$
    select (api.create_request(
        tap.org(ask_about.chart), ask_about.kind, resource_id => (tap.resource(ask_about.name, ask_about.chart)).id, parameters => ask_about.parameters,
        blueprint_version => ask_about.blueprint_version, lifetime => ask_about.lifetime, owner_id => tap.id(ask_about.owner, ask_about.chart),
        submit => ask_about.submit)).id;
$$;

-- What a worker reports of a resource that it was given: all is as desired, it is gone, or it has failed for good.
create function tap.worked(name text, outcome text default 'reached', chart text default 'Acme')
returns text
language plpgsql volatile security definer
as $$
declare
    resource infra.resources := tap.resource(worked.name, worked.chart);
    objects jsonb := case worked.outcome when 'reached' then tap.seen(worked.name, chart => worked.chart) when 'gone' then '[]' end;
begin
    update infra.work as w set due_at = kernel.now() - interval '1 second', claimed_at = null where w.org_id = resource.org_id and w.resource_id = resource.id;
    perform tap.claim();
    return tap.report(
        worked.name, worked.outcome, objects, case worked.outcome when 'failed' then 'permanent' end, chart => worked.chart);
end;
$$;

-- Make a store that runs, of an employee: store('logs', 'cyd', '{"storage_gb": 20}'). Ends as the superuser.
create function tap.store(name text, owner text default 'cyd', parameters jsonb default '{}', lifetime text default null, chart text default 'Acme')
returns text
language plpgsql volatile
as $$
begin
    perform tap.sign_in(store.owner, store.chart);
    perform tap.ask_for(store.name, store.parameters, store.lifetime, chart => store.chart);
    perform tap.act_as_superuser();
    return tap.worked(store.name, chart => store.chart);
end;
$$;

-- Where a resource and its latest request stand: 'running done', with the failure's place: 'failed(updating) failed'.
create function tap.stands(name text, chart text default 'Acme')
returns text
language sql stable security definer
as $$
    select concat_ws(' ', s.state || coalesce('(' || s.failed_in || ')', ''), (
        select r.state from infra.requests as r where r.org_id = s.org_id and r.resource_id = s.id order by r.id desc limit 1))
    from tap.resource(stands.name, stands.chart) as s;
$$;

-- The work of a resource: 'due', 'waits', 'never', with attempts.
create function tap.work_of(name text, chart text default 'Acme')
returns text
language sql stable security definer
as $$
    select case when w.due_at = 'infinity' then 'never' when w.due_at <= kernel.now() then 'due' else 'waits' end || ' ' || w.attempts
    from tap.resource(work_of.name, work_of.chart) as s
    inner join infra.work as w on w.org_id = s.org_id and w.resource_id = s.id;
$$;

-- What is reserved for a resource: 'cost 5, count 1, storage 10'.
create function tap.reserved(name text, chart text default 'Acme')
returns text
language sql stable security definer
as $$
    select string_agg(v.metric || ' ' || trim_scale(v.amount), ', ' order by v.metric)
    from tap.resource(reserved.name, reserved.chart) as s
    inner join infra.reservations as v on v.org_id = s.org_id and v.resource_id = s.id;
$$;

-- The plan of asking for a store, as whoever is signed in.
create function tap.plan_of(name text default 'logs', parameters jsonb default '{}', lifetime text default null, chart text default 'Acme')
returns api.request_plan
language sql stable
as $$
    select api.plan_request(
        tap.org(plan_of.chart), 'create', 'dev', 'aws/store', name => plan_of.name, parameters => plan_of.parameters, lifetime => plan_of.lifetime);
$$;

-- Why a plan refuses: 'RM031 small: storage_gb: at most 50 | ...'.
create function tap.refusals(plan api.request_plan)
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', r.code, r.rule || ':', r.message), ' | ' order by r.ordinality)
    from unnest((refusals.plan).refusals) with ordinality as r;
$$;

-- Which rules fired: 'small limit, platform require_approval (dry_run)'; what did not count is in brackets.
create function tap.fired(plan api.request_plan)
returns text
language sql stable
as $$
    select string_agg(
        r.code || case when r.mode = 'dry_run' then ' (dry run)' when not r.counted then ' (kept)' else '' end
        || case when r.undecided then ' undecided' else '' end, ', ' order by r.ordinality)
    from unnest((fired.plan).rules) with ordinality as r;
$$;
