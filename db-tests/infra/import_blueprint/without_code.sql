-- A blueprint for a kind that the worker knows is new without a line of code: imported, published, filled in, priced.
begin;
select plan(4);
select tap.chart('Acme', 'ana');
select api.import_environments(tap.environment_document()), api.import_prices(tap.price_document(0.5));
select is((select b.state from api.import_blueprint('{"blueprint": "aws/archive", "version": 1, "title": "Archive", "summary": "A bucket that keeps.",
    "parameters": [{"name": "gb", "type": "integer", "title": "GiB", "minimum": 1, "maximum": 100, "required": true},
        {"name": "rules", "type": "list", "title": "Rules", "items": {"fields": [{"name": "days", "type": "integer", "title": "Days", "minimum": 1, "maximum": 99}]}}],
    "objects": [{"id": "bucket", "type": "AWS::S3::Bucket", "name": "${resource.physical_name}", "body": {"BucketName": "${resource.physical_name}",
        "VersioningConfiguration": {"Status": "Enabled"}, "Rules": {"$each": "parameters.rules", "as": "one", "do": {"Days": "${one.days}"}}}}],
    "guardrails": [{"code": "versions", "title": "Versions", "holds": "$.bucket.VersioningConfiguration.Status == \"Enabled\""}],
    "usage": {"storage": "$.parameters.gb"}, "cost": [{"meter": "disk", "title": "Disk", "quantity": "$.parameters.gb"}]}', true) as b), 'published', 'imported and published');
select is(tap.parameter_faults(v.parameters, '{"gb": 200}'), '/gb must be at most 100', 'checked')
from infra.find_blueprint_version(tap.org('Acme'), 'aws', 'archive') as v;
select is(
    infra.render_objects(v.objects, infra.render_context(tap.org('Acme'), infra.find_environment(tap.org('Acme'), 'lab'), tap.id('ana'), 'old-files',
        '01990000-0000-7000-8000-0000abcdef12', infra.complete_parameters(v.parameters, '{"gb": 20, "rules": [{"days": 3}, {}]}'))),
    '[{"id": "bucket", "type": "AWS::S3::Bucket", "name": "old-files-abcdef12", "body": {"BucketName": "old-files-abcdef12", "VersioningConfiguration": {"Status": "Enabled"}, "Rules": [{"Days": 3}, {}]}}]',
    'filled in')
from infra.find_blueprint_version(tap.org('Acme'), 'aws', 'archive') as v;
select is(infra.cost_of(tap.org('Acme'), v.cost, '{"gb": 20}', 'eu-west-1', '2026-11-22') ->> 'monthly', '10', 'priced')
from infra.find_blueprint_version(tap.org('Acme'), 'aws', 'archive') as v;

select * from finish();
rollback;
