-- The shared catalogue is kept by a platform role, an organization's part by its editors; everyone known reads the shared one.
begin;
select plan(6);
select tap.chart('Acme', 'ana');
insert into org.members (org_id, principal, role) values (tap.org('Acme'), 'ana', 'editor'), (tap.org('Acme'), 'vic', 'viewer');
create function pg_temp.template(org_id bigint default null) returns api.catalogue_import language sql as $$
    select api.import_control_templates('{"control_templates": [{"code": "t", "title": "t", "description": "d"}]}', org_id)
$$;

select tap.act_as('remit_api', 'kay', roles => 'catalog');
select lives_ok('select pg_temp.template()', 'the keeper');
select tap.act_as_superuser();
select tap.act_as('remit_api', 'ana');
select tap.raises('select pg_temp.template()', code => '42501', why => 'no editor of an organization');
select lives_ok('select pg_temp.template(tap.org(''Acme''))', 'but for it');
select is((select count(*) from api.list_control_templates()), 1::bigint, 'and reads the shared one');
select tap.act_as_superuser();
select tap.act_as('remit_api', 'vic');
select tap.raises('select pg_temp.template(tap.org(''Acme''))', code => '42501', why => 'no viewer');
select tap.act_as_superuser();
select tap.act_as('remit_api', '');
select tap.raises('select count(*) from api.list_control_templates()', code => '42501', why => 'nor nobody');
select tap.act_as_superuser();

select * from finish();
rollback;
