-- A text that is a path alone keeps the value's type; within a longer text the value is written out.
begin;
select plan(8);
select set_config('tap.context', '{"parameters": {"n": 3, "x": 1.50, "b": true, "l": [1, "a"], "o": {"k": 1}, "s": "text", "none": null}, "resource": {"name": "logs"}}', true);

select is(infra.render('["${parameters.n}", "${parameters.b}", "${parameters.l}", "${parameters.o}", "${parameters.s}"]', current_setting('tap.context')::jsonb),
    '[3, true, [1, "a"], {"k": 1}, "text"]', 'types are kept');
select is(infra.render('"${resource.name}-${parameters.n}${parameters.b} ${parameters.x}"', current_setting('tap.context')::jsonb), '"logs-3true 1.50"', 'written out');
select is(infra.render('"<${parameters.none}>"', current_setting('tap.context')::jsonb), '"<>"', 'null is written as nothing');
select is(infra.render('"$${parameters.n} $5 $ ${parameters.n}"', current_setting('tap.context')::jsonb), '"${parameters.n} $5 $ 3"', 'a plain ${');
select is(infra.render('"$${"', current_setting('tap.context')::jsonb), '"${"', 'and nothing else');
select is(infra.render('{"a": {"b": [1, {"c": "${parameters.n}"}]}, "d": 1.0, "e": false}', current_setting('tap.context')::jsonb),
    '{"a": {"b": [1, {"c": 3}]}, "d": 1.0, "e": false}', 'at any depth; what is no text stays');
select is(infra.render('"${parameters.s}"', '{"parameters": {"s": "${resource.name} $${"}}'), '"${resource.name} $${"', 'a value is no template');
select is(infra.render('"a${parameters.s}b"', '{"parameters": {"s": "\\1 & ${resource.name}"}}'), '"a\\1 & ${resource.name}b"', 'nor is it within a text');

select * from finish();
rollback;
