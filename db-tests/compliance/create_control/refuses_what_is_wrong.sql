-- What is missing, taken, unknown or unreadable is refused, and nothing is stored.
begin;
select plan(12);
select tap.chart('Acme', 'ana');
select tap.chart('Bmce', 'bea');
select tap.framework('acme', '1', 'A > A.1');
select tap.framework('bmce', '1', 'B > B.1', 'Bmce');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors');

select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'x') $$, '23505', 'controls_code', why => 'a code that is taken');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), title => 'x') $$, '23502', column_name => 'code', why => 'no code');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'x') $$, '23502', column_name => 'title', why => 'no title');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('bea'), 'x', 'x') $$, '23503', 'controls_owner_exists', why => 'an owner of another chart');
select tap.raises($$ select api.create_control(tap.org('Acme'), 999999, 'x', 'x') $$, '23503', 'controls_owner_exists', why => 'nobody');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'x', e'a\nb') $$, '23514', 'title_is_readable', why => 'two lines of title');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'x', 'x', status => 'done') $$, '23514', 'control_status_is_known', why => 'a status');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'x', template_code => 'none') $$, 'P0002', why => 'a template');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'x', 'x', valid_from => 'infinity') $$, '22023', why => 'never');
select is(
    tap.violations($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'x', 'x', satisfies => jsonb_build_array(
        tap.link('bmce 1 B.1'), tap.link('acme 1 A'), tap.link('acme 1 A.7'), tap.link('acme 1 A.1', 'half'), '{"framework": "acme"}'::jsonb, 7)) $$),
    '[{"code": "23503", "message": "there is no version 1 of framework bmce", "pointer": "/satisfies/0/version"},
      {"code": "23514", "message": "A is a heading: name the requirements below it", "pointer": "/satisfies/1/requirement"},
      {"code": "23503", "message": "acme 1 has no requirement A.7", "pointer": "/satisfies/2/requirement"},
      {"code": "22023", "message": "give full or part", "pointer": "/satisfies/3/coverage"},
      {"code": "22023", "message": "coverage is missing", "pointer": "/satisfies/4/coverage"},
      {"code": "22023", "message": "requirement is missing", "pointer": "/satisfies/4/requirement"},
      {"code": "22023", "message": "version is missing", "pointer": "/satisfies/4/version"},
      {"code": "22023", "message": "an object is needed here", "pointer": "/satisfies/5"}]', 'each link that is wrong, by its place');
select is((select count(*) from api.list_controls(tap.org('Acme'))), 1::bigint, 'nothing was stored');
select tap.sound();

select * from finish();
rollback;
