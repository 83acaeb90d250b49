-- Fixtures of resources that workers look at.

-- An environment of everybody's, made when it is first named; its drift action is as given then.
create function tap.environment(code text default 'dev', drift_action text default 'report')
returns infra.environments
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    place infra.environments;
begin
    select e.* into place from infra.environments as e where e.owner_id = 0 and e.code = environment.code;
    if not found then
        insert into infra.environments (code, title, stage, targets, rules, limits, drift_action, observe_every)
        values (environment.code, environment.code, 'development', '{"aws": {"account": "123456789012", "region": "eu-central-1", "partition": "aws"}}', '[]', '{}',
            environment.drift_action, 'PT5M')
        returning * into place;
    end if;
    return place;
end;
$$;

-- The published version of a blueprint for buckets: encrypted, which is a guardrail and evidence for encryption-at-rest.
create function tap.bucket_blueprint(name text default 'bucket', provider text default 'aws')
returns infra.blueprint_versions
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    version infra.blueprint_versions;
begin
    select v.* into version
    from infra.blueprint_versions as v
    inner join infra.blueprints as b on b.id = v.blueprint_id
    where b.owner_id = 0 and b.provider = bucket_blueprint.provider and b.name = bucket_blueprint.name;
    if not found then
        insert into infra.blueprints (provider, name, title) values (bucket_blueprint.provider, bucket_blueprint.name, 'Bucket') returning id into version.blueprint_id;
        insert into infra.blueprint_versions (
            blueprint_id, number, title, summary, parameters, objects, guardrails, usage, cost, evidence, outputs, lifecycle, content_hash, published_at)
        values (
            version.blueprint_id, 1, 'Bucket', 'A bucket.', '[{"name": "storage_gb", "type": "integer", "title": "GiB", "default": 10}]',
            '[{"id": "bucket", "type": "AWS::S3::Bucket", "name": "${resource.physical_name}", "body": {"BucketName": "${resource.physical_name}", "Encryption": {"Algorithm": "AES256"}, "Tags": ["a", "b"]}}]',
            '[{"code": "encryption", "title": "Encrypted", "holds": "$.bucket.Encryption.Algorithm == \"AES256\""}, {"code": "named", "title": "Named", "holds": "exists($.bucket.BucketName)"}]',
            '{"storage": "$.parameters.storage_gb"}', '[]',
            '[{"code": "encryption", "title": "Encrypted at rest", "guardrails": ["encryption"], "controls": ["encryption-at-rest"]}]',
            '{"bucket": "${resource.physical_name}", "arn": "arn:${environment.partition}:s3:::${resource.physical_name}", "secret": "${observed.bucket.SecretArn}"}',
            '{"retention": "P7D"}', '\x00', now())
        returning * into version;
    end if;
    return version;
end;
$$;

-- Make a resource of an employee in a state, through the states before it: bucket('reports', 'bob', 'running').
create function tap.bucket(
    name text, owner text default 'ana', state text default 'provisioning', environment text default 'dev', monthly_cost numeric default 10,
    chart text default 'Acme', blueprint text default 'bucket', provider text default 'aws'
)
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    place infra.environments := tap.environment(bucket.environment);
    version infra.blueprint_versions := tap.bucket_blueprint(bucket.blueprint, bucket.provider);
    made infra.resources;
    step text;
begin
    made.uid := gen_random_uuid();
    insert into infra.resources (
        org_id, uid, environment_owner_id, environment_id, blueprint_owner_id, blueprint_id, blueprint_version_id, name, physical_name, owner_id, state, parameters, desired,
        usage, monthly_cost, currency)
    values (
        tap.org(bucket.chart), made.uid, 0, place.id, 0, version.blueprint_id, version.id, bucket.name, infra.physical_name(bucket.name, made.uid), tap.id(bucket.owner, bucket.chart),
        'reserved', '{"storage_gb": 10}', jsonb_build_array(jsonb_build_object('id', 'bucket', 'type', 'AWS::S3::Bucket', 'name', infra.physical_name(bucket.name, made.uid),
            'body', jsonb_build_object('BucketName', infra.physical_name(bucket.name, made.uid), 'Encryption', '{"Algorithm": "AES256"}'::jsonb, 'Tags', '["a", "b"]'::jsonb))),
        '{"storage": 10}', bucket.monthly_cost, 'EUR')
    returning * into made;
    foreach step in array case bucket.state
        when 'reserved' then '{}'::text[]
        when 'provisioning' then '{provisioning}'
        when 'running' then '{provisioning,running}'
        else array['provisioning', 'running', bucket.state] end
    loop
        update infra.resources as r
        set state = step, running_at = case when step = 'running' then kernel.now() else r.running_at end,
            observed_generation = case when step = 'running' then r.generation else r.observed_generation end,
            ended_at = case when step in ('abandoned') then kernel.now() end
        where r.org_id = made.org_id and r.id = made.id;
    end loop;
    perform infra.queue_work(made.org_id, made.id);
    return made.id;
end;
$$;

-- The resource with a name, as it is.
create function tap.resource(name text, chart text default 'Acme')
returns infra.resources
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    found_resource infra.resources;
begin
    select r.* into strict found_resource from infra.resources as r where r.org_id = tap.org(resource.chart) and r.name = resource.name
    order by r.id desc limit 1;
    return found_resource;
end;
$$;

-- What a worker sees of a resource when all is as desired, with changes to the body of its bucket; null takes a key away.
create function tap.seen(name text, changes jsonb default '{}', is_ready boolean default true, chart text default 'Acme')
returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_agg(o.value || jsonb_build_object('exists', true, 'ready', seen.is_ready, 'reference', 'arn:' || (o.value ->> 'name'), 'status', 'ok',
        'body', jsonb_strip_nulls((o.value -> 'body') || '{"Extra": 1}' || seen.changes)))
    from jsonb_array_elements((tap.resource(seen.name, seen.chart)).desired) as o(value);
$$;

-- Claim whatever is due, as a worker: 'reports apply 1, logs observe 3'.
create function tap.claim(worker text default 'w1', at_most integer default 100, providers text[] default null)
returns text
language sql volatile
as $$
    select string_agg(format('%s %s %s', w.tags ->> 'remit:name', w.action, w.fence), ', ' order by w.tags ->> 'remit:name')
    from api.claim_work(claim.worker, claim.at_most, 60, claim.providers) as w;
$$;

-- Report on a resource under the number of its last claim, or another one: 'accepted running', 'refused RM032 running'.
create function tap.report(
    name text, outcome text, objects jsonb default null, error_class text default null, fence bigint default null, retry_after integer default null,
    chart text default 'Acme', worker text default 'w1', generation bigint default null
)
returns text
language plpgsql volatile
as $$
declare
    target infra.resources := tap.resource(report.name, report.chart);
    receipt api.work_receipt;
begin
    select q.* into receipt
    from api.report_work(target.org_id, report.worker, jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
        'resource_id', target.id, 'fence', coalesce(report.fence, (select w.fence from infra.work as w where w.org_id = target.org_id and w.resource_id = target.id)),
        'generation', coalesce(report.generation, target.generation), 'outcome', report.outcome,
        'error', case when report.error_class is not null then jsonb_build_object('class', report.error_class, 'code', 'Oops', 'message', 'The provider says no.') end,
        'retry_after_seconds', report.retry_after)) || jsonb_build_object('objects', report.objects))) as q;
    return concat_ws(' ', case when receipt.accepted then 'accepted' else 'refused' end, receipt.problem, receipt.state);
end;
$$;

-- Claim and report at once: step('reports', 'reached') sees all as desired.
create function tap.step(name text, outcome text, objects jsonb default null, error_class text default null, chart text default 'Acme')
returns text
language plpgsql volatile
as $$
begin
    update infra.work as w set due_at = kernel.now() where w.resource_id = (tap.resource(step.name, step.chart)).id and w.due_at < 'infinity';
    perform tap.claim();
    return tap.report(step.name, step.outcome, coalesce(step.objects, case when step.outcome = 'reached' then tap.seen(step.name, chart => step.chart) end),
        step.error_class, chart => step.chart);
end;
$$;

-- How long until a resource is looked at again, after the present instant.
create function tap.due_in(name text, chart text default 'Acme')
returns interval
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select w.due_at - kernel.now() from infra.work as w where w.resource_id = (tap.resource(due_in.name, due_in.chart)).id;
$$;
