-- A template sees the organization, the resource with its owner, the place, and parameters; never how a worker gets in.
begin;
select plan(2);
select tap.chart('Acme', 'ana');
update org.employees set email = 'ana@acme.example' where external_key = 'ana';
select api.import_environments(tap.environment_document('{"targets": {"aws": {"account": "123456789012", "region": "eu-west-1", "profile": "lab", "endpoint_url": "http://127.0.0.1:5000"},
    "kubernetes": {"context": "lab", "namespace_prefix": "lab-"}}}'));

select is(
    infra.render_context(tap.org('Acme'), infra.find_environment(tap.org('Acme'), 'lab'), tap.id('ana'), 'logs', '01990000-0000-7000-8000-0000abcdef12', '{"n": 1}'),
    jsonb_build_object(
        'organization', jsonb_build_object('id', tap.org('Acme'), 'name', 'Acme'),
        'resource', '{"uid": "01990000-0000-7000-8000-0000abcdef12", "name": "logs", "physical_name": "logs-abcdef12", "owner_name": "ana", "owner_email": "ana@acme.example"}'::jsonb,
        'environment', '{"code": "lab", "stage": "development", "account": "123456789012", "region": "eu-west-1", "partition": "aws", "namespace_prefix": "lab-", "cluster": "lab"}'::jsonb,
        'parameters', '{"n": 1}'::jsonb), 'the context');
select is(
    (select jsonb_object_agg(k.key, (select jsonb_agg(f.key order by f.key) from jsonb_object_keys(c.context -> k.key) as f(key)))
     from infra.render_context(tap.org('Acme'), infra.find_environment(tap.org('Acme'), 'lab'), tap.id('ana'), 'logs', '01990000-0000-7000-8000-0000abcdef12', '{}') as c(context)
     cross join jsonb_object_keys(c.context) as k(key) where k.key <> 'parameters'),
    (select jsonb_object_agg(k.key, (select jsonb_agg(f.key order by f.key) from jsonb_object_keys(infra.context_shape('[]') -> k.key) as f(key)))
     from jsonb_object_keys(infra.context_shape('[]')) as k(key) where k.key <> 'parameters'), 'is what templates are checked against');

select * from finish();
rollback;
