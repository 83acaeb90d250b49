-- Declared parameters fit together, and none is a secret.
begin;
select plan(15);
create function pg_temp.faults(declared jsonb) returns text language sql as $$
    select tap.blueprint_faults(jsonb_set(tap.blueprint_document(), '{parameters,2}', declared || '{"title": "T"}', true)) $$;

select is(pg_temp.faults('{"name": "zones", "type": "list", "items": {"fields": [{"name": "zone", "type": "string", "title": "Zone", "required": true}]}}'), null, 'objects in a list');
select is(pg_temp.faults('{"name": "Big", "type": "boolean"}'), '/parameters/2/name: a name is 1 to 60 lower-case letters, digits and underscores, beginning with a letter', 'a name');
select is(pg_temp.faults('{"name": "purpose", "type": "boolean"}'), '/parameters/2/name: purpose is declared twice', 'twice');
select is(pg_temp.faults('{"name": "master_password", "type": "string"}'),
    '/parameters/2/name: no secret is a parameter: take a reference to where it is kept, and end its name in _reference', 'a secret');
select is(pg_temp.faults('{"name": "password_reference", "type": "string"}'), null, 'a reference to one');
select is(pg_temp.faults('{"name": "x", "type": "float"}'), '/parameters/2/type: type is integer, number, string, boolean or list', 'a type');
select is(pg_temp.faults('{"name": "x", "type": "integer", "minimum": 1}'), '/parameters/2/type: a number says its minimum and maximum, or its choices', 'half a range');
select is(pg_temp.faults('{"name": "x", "type": "integer", "minimum": 5, "maximum": 1}'), '/parameters/2/maximum: maximum is below minimum', 'an empty range');
select is(pg_temp.faults('{"name": "x", "type": "boolean", "minimum": 5, "pattern": "^a$"}'),
    '/parameters/2/minimum: minimum says nothing about true or false | /parameters/2/pattern: a pattern needs an example | /parameters/2/pattern: pattern says nothing about true or false', 'what does not fit the type');
select is(pg_temp.faults('{"name": "x", "type": "string", "pattern": "^\\d+$", "example": "1"}'),
    '/parameters/2/pattern: a pattern goes from ^ to $ and has letters, [sets], (groups), alternatives and bounds alone', 'a pattern that engines read differently');
select is(pg_temp.faults('{"name": "x", "type": "string", "choices": ["a", 1]}'), '/parameters/2/choices: each choice is a text', 'a choice of another type');
select is(pg_temp.faults('{"name": "x", "type": "string", "choices": ["a"], "default": "b"}'), '/parameters/2/default: must be one of a', 'a default that is refused');
select is(pg_temp.faults('{"name": "x", "type": "string", "required": true, "default": "b"}'), '/parameters/2/default: what must be given needs no default', 'a default that is never used');
select is(pg_temp.faults('{"name": "x", "type": "list"}'), '/parameters/2/items: a list says what its items are', 'a list of what');
select is(pg_temp.faults('{"name": "x", "type": "list", "items": {"fields": [{"name": "a", "type": "integer", "title": "A"}], "minimum": "x"}}'),
    '/parameters/2/items/minimum: minimum must be a number', 'an item');

select * from finish();
rollback;
