-- A system is named, categorized in free words and changed, as other rows are: version, keys, owner.
begin;
select plan(12);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.chart('Beta', 'eve');
create function tap.change(changes jsonb, expected bigint default null) returns api.system language sql volatile as $$
    select api.update_system(tap.org('Acme'), (select min(s.id) from compliance.systems as s), $1, $2);
$$;

select results_eq(
    $$ select s.code, s.title, tap.key(s.owner_id), s.categorization, s.authorization_state, s.version
       from api.create_system(tap.org('Acme'), 'shop', 'Web shop', tap.id('bob'), 'Sells.', '{"worth": "much"}') as s $$,
    $$ values ('shop', 'Web shop', 'bob', '{"worth": "much"}'::jsonb, 'none', 1::bigint) $$, 'created');
select tap.raises($$ select api.create_system(tap.org('Acme'), 'shop', 'Another', tap.id('bob')) $$, code => '23505', constraint_name => 'systems_code', why => 'a code once');
select tap.raises($$ select api.create_system(tap.org('Acme'), 'x', 'x', tap.id('eve')) $$, code => '23503', constraint_name => 'controls_owner_exists', why => 'an owner of the chart');
select tap.raises($$ select api.create_system(tap.org('Acme'), 'x', 'x', tap.id('bob'), categorization => '[]') $$, code => '23514', why => 'an object');
select tap.raises($$ select api.create_system(tap.org('Acme'), 'x', 'x', tap.id('bob'), categorization => '{"worth": 3}') $$, code => '22023', why => 'of words');
select results_eq($$ select s.title, s.description, tap.key(s.owner_id), s.version from tap.change(jsonb_build_object('description', null, 'owner_id', tap.id('cyd'))) as s $$,
    $$ values ('Web shop', null, 'cyd', 2::bigint) $$, 'what is absent stays, null clears');
select is((tap.change('{"title": "Web shop"}')).version, 2::bigint, 'no change, no version');
select tap.raises($$ select tap.change('{"code": "x"}') $$, code => '22023', why => 'a code never changes');
select tap.raises($$ select tap.change('{"owner_id": null}') $$, code => '23502', why => 'somebody answers for it');
select tap.raises($$ select tap.change('{"title": "x"}', 1) $$, code => 'RM001', why => 'stale');
select tap.raises($$ select api.get_system(tap.org('Beta'), (select min(s.id) from compliance.systems as s)) $$, code => 'P0002', why => 'not of Beta');
select results_eq($$ select s.code from api.list_systems(tap.org('Acme')) as s $$, array['shop'], 'listed');

select * from finish();
rollback;
