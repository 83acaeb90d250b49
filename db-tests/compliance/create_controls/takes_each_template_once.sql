-- One call makes a control of every template that helps with a framework; the next framework adds what is missing.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.framework('bmce', '2', 'B > B.1');
select tap.template('both', jsonb_build_array(tap.link('acme 1 A.1'), tap.link('bmce 2 B.1'), tap.link('zmce 3 Z.1')));
select tap.template('first', jsonb_build_array(tap.link('acme 1 A.2')));
select tap.template('second', jsonb_build_array(tap.link('bmce 2 B.1', 'part')));
select tap.template('neither', jsonb_build_array(tap.link('zmce 3 Z.1')));

select is(api.create_controls(tap.org('Acme'), tap.id('bob'), 'acme', '1'), (2, 0, 0, '{"zmce 3"}')::api.control_import, 'those of the first framework');
select is(tap.links('both'), 'acme 1 A.1 full | bmce 2 B.1 full', 'each satisfies all it can');
select is((select string_agg(tap.key(c.owner_id), ' ') from api.list_controls(tap.org('Acme')) as c), 'bob bob', 'with the owner');
select is(api.create_controls(tap.org('Acme'), tap.id('ana'), 'acme', '1'), (0, 0, 2, '{}')::api.control_import, 'the same again changes nothing');
select is(api.create_controls(tap.org('Acme'), tap.id('ana'), 'bmce', status => 'implemented'), (1, 0, 1, '{}')::api.control_import, 'the second framework adds one');
select is((select string_agg(c.code || ' ' || c.status, ', ') from api.list_controls(tap.org('Acme'), owner_id => tap.id('ana')) as c), 'second implemented', 'as asked');
select is(api.create_controls(tap.org('Acme'), tap.id('ana'), templates => '{neither,first}'), (1, 0, 1, '{"zmce 3"}')::api.control_import, 'or those named');
select tap.raises($$ select api.create_controls(tap.org('Acme'), tap.id('ana'), templates => '{none}') $$, 'P0002', why => 'a template that is not there');
select tap.raises($$ select api.create_controls(tap.org('Acme'), 999999) $$, '23503', 'controls_owner_exists', why => 'an owner who is not there');

select * from finish();
rollback;
