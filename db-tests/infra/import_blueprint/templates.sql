-- A template names what there is: misspelt paths and unknown directives are found on import, with their place.
begin;
select plan(13);
create function pg_temp.faults(value jsonb) returns text language sql as $$ select tap.blueprint_faults(tap.blueprint_with('{objects,0,body,X}', value)) $$;

select is(pg_temp.faults('"${parameters.purpose}-${environment.region}-$${x}"'), null, 'right paths');
select is(pg_temp.faults('"${parameters.porpuse}"'), '/objects/0/body/X: ${parameters.porpuse} leads nowhere', 'a parameter that nobody declared');
select is(pg_temp.faults('["a", {"b": "x${resource.nmae}y${nothing}"}]'), '/objects/0/body/X/1/b: ${nothing} leads nowhere | /objects/0/body/X/1/b: ${resource.nmae} leads nowhere', 'within lists and texts');
select is(pg_temp.faults('"${parameters.purpose"'), '/objects/0/body/X: a ${ is not closed; a plain one is written $${', 'not closed');
select is(pg_temp.faults('"${}"'), '/objects/0/body/X: ${} leads nowhere', 'empty');
select is(pg_temp.faults('"${observed.queue.QueueUrl}"'), '/objects/0/body/X: ${observed.queue.QueueUrl} leads nowhere', 'what is observed is for outputs');
select is(pg_temp.faults('{"$when": 1}'), '/objects/0/body/X/$when: there are $if, $each and $value, and no other key begins with $', 'an unknown directive');
select is(pg_temp.faults('{"$if": "$.parameters.purpose", "then": 1}'), '/objects/0/body/X/$if: a jsonpath is needed that says true or false, such as $.a == 1; methods about dates are not taken', 'no predicate');
select is(pg_temp.faults('{"$if": "$.parameters.purpos == \"a\"", "then": 1, "otherwise": 2}'), '/objects/0/body/X/otherwise: unknown key; known are $if, else, then', 'an unknown branch');
select is(pg_temp.faults('{"$if": "$.parameters.purpos == \"a\"", "then": "${x}"}'), '/objects/0/body/X/$if: $.parameters.purpos leads nowhere | /objects/0/body/X/then: ${x} leads nowhere', 'a predicate about nothing');
select is(pg_temp.faults('{"$each": "parameters.purpose", "as": "parameters", "do": 1}'),
    '/objects/0/body/X/$each: parameters.purpose is no list | /objects/0/body/X/as: as is a new name of lower-case letters, digits and underscores', 'each of no list');
select is(pg_temp.faults('{"$value": "$.parameters.delay * 2"}'), '/objects/0/body/X/$value: $.parameters.delay leads nowhere', 'worked out of nothing');
select is(tap.blueprint_faults(tap.blueprint_document('{"outputs": {"a": "${observed.nothing.x}"}, "usage": {"storage": "$.parameters.gb", "count": "$.parameters.delay_seconds", "vcpu": true, "memory": 5},
        "cost": [{"meter": "m", "title": "M", "quantity": ["$.parameters.delay_seconds", "$.gb"]}], "guardrails": [{"code": "encryption", "title": "E", "holds": "$.qeueu.X == 1"}]}')),
    '/cost/0/quantity/1: $.gb leads nowhere | /guardrails/0/holds: $.qeueu.X leads nowhere | /outputs/a: ${observed.nothing.x} leads nowhere'
    || ' | /usage/count: usage is of storage, vcpu and memory; count is 1, and cost is worked out | /usage/storage: $.parameters.gb leads nowhere'
    || ' | /usage/vcpu: a jsonpath is needed, such as $.parameters.storage_gb; methods about dates are not taken', 'guardrails, use, cost and outputs');

select * from finish();
rollback;
