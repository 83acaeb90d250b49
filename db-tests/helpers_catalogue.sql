-- Fixtures of the infrastructure catalogue: documents that a test changes in one place.

-- A blueprint document that is right; changes are put over it, key by key.
create function tap.blueprint_document(changes jsonb default '{}')
returns jsonb
language sql immutable
return jsonb '{
    "blueprint": "aws/plain-queue", "version": 1, "title": "Plain queue", "summary": "An encrypted queue.",
    "parameters": [
        {"name": "delay_seconds", "type": "integer", "title": "Delay", "minimum": 0, "maximum": 900, "default": 0},
        {"name": "purpose", "type": "string", "title": "Purpose", "pattern": "^[a-z]{2,20}$", "example": "orders"}],
    "objects": [{"id": "queue", "type": "AWS::SQS::Queue", "name": "${resource.physical_name}",
        "body": {"QueueName": "${resource.physical_name}", "DelaySeconds": "${parameters.delay_seconds}", "SqsManagedSseEnabled": true}}],
    "guardrails": [{"code": "encryption", "title": "Messages are encrypted", "holds": "$.queue.SqsManagedSseEnabled == true"}],
    "usage": {}, "cost": [], "outputs": {"queue_url": "${observed.queue.QueueUrl}"},
    "evidence": [{"code": "encryption", "title": "Encryption", "guardrails": ["encryption"], "controls": ["encryption-at-rest"]}]
}' || blueprint_document.changes;

-- The same with another value at one place: blueprint_with('{objects,0,body,Owner}', '"x"').
create function tap.blueprint_with(place text[], value jsonb)
returns jsonb
language sql immutable
return jsonb_set(tap.blueprint_document(), blueprint_with.place, blueprint_with.value);

-- What is wrong with a blueprint document: 'pointer: message | ...'; null for nothing.
create function tap.blueprint_faults(document jsonb)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
return (
    select string_agg(v.pointer || ': ' || v.message, ' | ' order by v.pointer, v.message)
    from unnest(infra.check_blueprint(blueprint_faults.document)) as v
);

-- Where values break declared parameters: '/a /b/0'; empty for nowhere.
create function tap.parameter_faults(declared jsonb, given jsonb)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
return (
    select coalesce(string_agg(v.pointer || ' ' || v.message, ' | ' order by v.pointer, v.message), '')
    from unnest(infra.check_parameters(parameter_faults.declared, parameter_faults.given)) as v
);

-- An environment document that is right; changes are put over it.
create function tap.environment_document(changes jsonb default '{}')
returns jsonb
language sql immutable
return jsonb_build_object('environments', jsonb_build_array(jsonb '{"code": "lab", "title": "Lab", "stage": "development",
    "targets": {"aws": {"account": "123456789012", "region": "eu-west-1", "profile": "lab"}}}' || environment_document.changes));

-- A document of one price.
create function tap.price_document(price numeric, valid_from text default '2026-01-01', currency text default 'USD', region text default '*', meter text default 'disk')
returns jsonb
language sql immutable
return jsonb_build_object(
    'source', 'A test.', 'currency', price_document.currency, 'valid_from', price_document.valid_from, 'prices', jsonb_build_array(
        jsonb_build_object('meter', price_document.meter, 'region', price_document.region, 'unit', 'GiB-month', 'price', price_document.price)));
