-- Every desired path that is otherwise, and no other: extras, order of keys and the way numbers are written do not matter.
begin;
select plan(11);
create function pg_temp.difference(desired jsonb, observed jsonb) returns text language sql as $$
    select string_agg(concat_ws(' ', d ->> 'object', d ->> 'path', d ->> 'desired', coalesce(d ->> 'observed', '-')), '; ')
    from jsonb_array_elements(infra.difference(
        jsonb_build_array(jsonb_build_object('id', 'x', 'body', desired)),
        jsonb_build_array(jsonb_build_object('id', 'x', 'exists', true, 'body', observed)))) as d
$$;

select is(pg_temp.difference('{"a": 1, "b": {"c": "x"}}', '{"b": {"d": 2, "c": "x"}, "a": 1.0, "e": []}'), null, 'the same');
select is(pg_temp.difference('{"a": 1}', '{"a": 2}'), 'x /a 1 2', 'another value');
select is(pg_temp.difference('{"a": {"b": {"c": 1, "d": 2}}}', '{"a": {"b": {"c": 1}}}'), 'x /a/b/d 2 -', 'deep below');
select is(pg_temp.difference('{"a": {"b": 1}}', '{"a": "text"}'), 'x /a {"b": 1} text', 'a value where an object should be');
select is(pg_temp.difference('{"a": {"b": 1}}', '{}'), 'x /a {"b": 1} -', 'an object that is not there');
select is(pg_temp.difference('{"a": [1, 2]}', '{"a": [2, 1]}'), 'x /a [1, 2] [2, 1]', 'lists are compared whole');
select is(pg_temp.difference('{"a": null, "b": 1}', '{"b": 1}'), null, 'null says that there should be nothing');
select is(pg_temp.difference('{"a": null}', '{"a": 1}'), 'x /a 1', 'and is wrong if there is something');
select is(pg_temp.difference('{"a/b": {"c~d": 1}}', '{"a/b": {"c~d": 2}}'), 'x /a~1b/c~0d 1 2', 'paths are JSON pointers');
select is(
    infra.difference('[{"id": "x", "body": {}}, {"id": "y", "body": {"a": 1}}]', '[{"id": "y", "exists": false, "body": {"a": 1}}]'),
    '[{"object": "x", "path": "", "desired": {"exists": true}, "observed": {"exists": false}}, {"object": "y", "path": "", "desired": {"exists": true}, "observed": {"exists": false}}]',
    'what is missing or said not to exist, in the order of creation');
select is(infra.difference('[]', '[{"id": "z", "exists": true, "body": {}}]'), '[]', 'what is there beyond the desired is not ours to judge');

select * from finish();
rollback;
