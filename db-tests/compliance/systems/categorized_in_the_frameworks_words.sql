-- Where an adopted framework has words for objectives and levels, a system is categorized in them, whichever came first.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1', properties => '{"categorization": {"objectives": ["Vertraulichkeit", "完全性"], "levels": ["niedrig", "高"]}}');
select tap.framework('plain', '1', 'P > P.1');
select api.create_system(tap.org('Acme'), 'shop', 'Web shop', tap.id('bob'), categorization => '{"worth": "much"}');
create function tap.adopt(code text, framework text) returns bigint language sql volatile as $$
    select (api.create_adoption(tap.org('Acme'), $1, $2, '1', system_id => (select min(s.id) from compliance.systems as s))).id;
$$;
create function tap.categorize(words jsonb) returns jsonb language sql volatile as $$
    select (api.update_system(tap.org('Acme'), (select min(s.id) from compliance.systems as s), jsonb_build_object('categorization', $1))).categorization;
$$;

select lives_ok($$ select tap.adopt('p', 'plain') $$, 'a framework without such words takes any');
select tap.raises($$ select tap.adopt('a', 'acme') $$, code => 'RM021', constraint_name => 'systems_categorized', why => 'acme does not know the word');
select is(tap.categorize('{"完全性": "高"}'), '{"完全性": "高"}', 'another one');
select lives_ok($$ select tap.adopt('a', 'acme') $$, 'which acme knows');
select tap.raises($$ select tap.categorize('{"完全性": "mittel"}') $$, code => 'RM021', why => 'a level that it does not know');
select tap.raises($$ select tap.categorize('{"worth": "niedrig"}') $$, code => 'RM021', why => 'an objective that it does not know');
select is(tap.categorize('{"完全性": "niedrig", "Vertraulichkeit": "高"}'), '{"完全性": "niedrig", "Vertraulichkeit": "高"}', 'in its words');
select api.update_adoption(tap.org('Acme'), a.id, '{"retired": true}') from compliance.adoptions as a where a.code = 'a';
select is(tap.categorize('{"worth": "much"}'), '{"worth": "much"}', 'once it is retired, its words are no longer asked for');

select * from finish();
rollback;
