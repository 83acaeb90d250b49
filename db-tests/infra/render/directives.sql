-- $if chooses, $each repeats, $value works out; what is null is left out.
begin;
select plan(11);
select set_config('tap.context', '{"parameters": {"n": 3, "none": null, "peers": [{"name": "a", "port": 1}, {"name": "b", "port": null}], "days": 4, "empty": []}}', true);

select is(infra.render('{"a": {"$if": "$.parameters.n == 3", "then": "yes", "else": "no"}, "b": {"$if": "$.parameters.n == 4", "then": "yes", "else": "${parameters.n}"}}',
    current_setting('tap.context')::jsonb), '{"a": "yes", "b": 3}', 'one or the other');
select is(infra.render('{"a": {"$if": "$.parameters.n == 4", "then": 1}, "b": [1, {"$if": "$.parameters.n == 4", "then": 2}, 3]}', current_setting('tap.context')::jsonb),
    '{"b": [1, 3]}', 'without else the key or element is left out');
select is(infra.render('{"a": {"$if": "$.nowhere.x > 3", "then": 1, "else": 2}}', current_setting('tap.context')::jsonb), '{"a": 2}', 'what is not there does not hold');
select is(infra.render('{"a": "${parameters.none}", "b": ["${parameters.none}", 1], "c": null, "d": {"e": null}}', current_setting('tap.context')::jsonb),
    '{"b": [1], "d": {}}', 'null is left out');
select is(infra.render('{"$each": "parameters.peers", "as": "peer", "do": {"n": "${peer.name}", "p": "${peer.port}", "all": "${parameters.n}"}}', current_setting('tap.context')::jsonb),
    '[{"n": "a", "p": 1, "all": 3}, {"n": "b", "all": 3}]', 'a list of each');
select is(infra.render('[0, {"$each": "parameters.peers", "as": "peer", "do": "${peer.name}"}, 9]', current_setting('tap.context')::jsonb), '[0, "a", "b", 9]', 'in a list, in its place');
select is(infra.render('{"a": {"$each": "parameters.empty", "as": "one", "do": 1}, "b": {"$each": "parameters.none", "as": "one", "do": 1}}', current_setting('tap.context')::jsonb),
    '{"a": [], "b": []}', 'of nothing, nothing');
select is(infra.render('{"$each": "parameters.peers", "as": "peer", "do": {"$if": "$.peer.port != null", "then": "${peer.port}"}}', current_setting('tap.context')::jsonb),
    '[1]', 'with a choice in it');
select is(infra.render('{"a": {"$value": "$.parameters.days * 86400"}, "b": {"$value": "$.parameters.n.string()"}, "c": {"$value": "$.parameters.none"}, "d": {"$value": "$.parameters.n / 2"}}',
    current_setting('tap.context')::jsonb), '{"a": 345600, "b": "3", "d": 1.5}', 'worked out');
select is(infra.render('{"a": {"$value": "$.parameters.n / 0"}, "b": {"$value": "$.parameters.peers + 1"}}', current_setting('tap.context')::jsonb), '{}', 'an error is nothing');
select is(
    infra.render_objects('[{"id": "a", "type": "T", "name": "x-${parameters.n}", "body": {"N": "${parameters.n}"}},
        {"id": "b", "type": "T", "name": "y", "when": "$.parameters.n > 3", "body": {}}, {"id": "c", "type": "T", "name": "z", "when": "$.parameters.n == 3", "body": {}}]',
        current_setting('tap.context')::jsonb),
    '[{"id": "a", "type": "T", "name": "x-3", "body": {"N": 3}}, {"id": "c", "type": "T", "name": "z", "body": {}}]', 'objects, in order, if their condition holds');

select * from finish();
rollback;
