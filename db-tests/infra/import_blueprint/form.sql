-- A blueprint document is refused whole, with everything that is wrong with its form.
begin;
select plan(11);
select is(tap.blueprint_faults(tap.blueprint_document()), null, 'nothing is wrong');
select is(tap.blueprint_faults('{"blueprint": "aws/x", "versoin": 1, "objects": {}}'),
    '/objects: objects must be a list | /summary: summary is missing | /title: title is missing | /version: version is missing | /versoin: unknown key; known are'
    || (select ' ' || string_agg(k.key, ', ') from jsonb_object_keys('{"blueprint": 1, "version": 1, "title": 1, "summary": 1, "parameters": 1, "objects": 1, "guardrails": 1, "usage": 1, "cost": 1, "evidence": 1, "outputs": 1, "lifecycle": 1}'::jsonb) as k(key)), 'keys');
select is(tap.blueprint_faults('[]'), ': an object is needed here', 'a list is no document');
select is(tap.blueprint_faults(tap.blueprint_document('{"blueprint": "gcp/bucket"}')), '/blueprint: a blueprint is aws/name or kubernetes/name; a name has lower-case letters, digits and hyphens', 'a provider nobody knows');
select is(tap.blueprint_faults(tap.blueprint_document('{"blueprint": "aws/a/b"}')), '/blueprint: a blueprint is aws/name or kubernetes/name; a name has lower-case letters, digits and hyphens', 'a name with a slash');
select is(tap.blueprint_faults(tap.blueprint_with('{objects,0,type}', '"Bucket"')), '/objects/0/type: a type of AWS is written as CloudFormation does: AWS::S3::Bucket', 'a type');
select is(tap.blueprint_faults(tap.blueprint_document('{"objects": [{"id": "Queue-1", "type": "AWS::SQS::Queue", "name": "x", "body": []}], "guardrails": [], "evidence": [], "outputs": {}}')),
    '/objects/0/body: body must be an object | /objects/0/id: an id is 1 to 60 lower-case letters, digits and underscores, beginning with a letter', 'an object');
select is(tap.blueprint_faults(jsonb_set(tap.blueprint_document(), '{objects,1}', tap.blueprint_document() #> '{objects,0}', true)), '/objects/1/id: there are two objects queue', 'twice the same');
select is(tap.blueprint_faults(tap.blueprint_document('{"evidence": [{"code": "Enc", "title": "E", "guardrails": ["encryption", "nothing"], "controls": [5]}]}')),
    '/evidence/0/code: a code has lower-case letters, digits, hyphens and underscores, and begins with a letter | /evidence/0/controls/0: a control is the code of a control template | /evidence/0/guardrails/1: there is no guardrail nothing', 'evidence');
select is(tap.blueprint_faults(tap.blueprint_document('{"lifecycle": {"retention": "7 days", "default_ttl": "P0D", "maximum_ttl": "P1D", "final_snapshot": "yes"}}')),
    '/lifecycle/default_ttl: default_ttl is a duration such as P30D | /lifecycle/final_snapshot: final_snapshot must be a boolean | /lifecycle/retention: retention is a duration such as P30D', 'durations');
select is(tap.blueprint_faults(tap.blueprint_document('{"lifecycle": {"default_ttl": "P2D", "maximum_ttl": "P1D"}}')), '/lifecycle/default_ttl: default_ttl is longer than maximum_ttl', 'a life longer than the longest');

select * from finish();
rollback;
