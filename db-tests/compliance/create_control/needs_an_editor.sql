-- Viewers read controls, editors write them, strangers see nothing.
begin;
select plan(8);
select tap.chart('Acme', 'ana');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors');
insert into org.members (org_id, principal, role) values (tap.org('Acme'), 'vic', 'viewer'), (tap.org('Acme'), 'eda', 'editor');

select tap.act_as('remit_api', 'vic');
select is((select count(*) from api.list_controls(tap.org('Acme'))), 1::bigint, 'a viewer reads');
select tap.raises($$ select api.create_control(tap.org('Acme'), tap.id('ana'), 'x', 'x') $$, '42501', why => 'and does not create');
select tap.raises($$ select api.update_control(tap.org('Acme'), tap.control('mfa'), '{}') $$, '42501', why => 'nor change');
select tap.raises($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), '[]') $$, '42501', why => 'nor link');
select tap.raises($$ select api.review_satisfactions(tap.org('Acme'), tap.control('mfa')) $$, '42501', why => 'nor review');
select tap.act_as_superuser();
select tap.act_as('remit_api', 'eda');
select is((api.update_control(tap.org('Acme'), tap.control('mfa'), '{"status": "implemented"}')).status, 'implemented', 'an editor does');
select tap.act_as_superuser();
select tap.act_as('remit_api', 'sam');
select tap.raises($$ select api.list_controls(tap.org('Acme')) $$, '42501', why => 'a stranger does not read');
select tap.raises($$ select api.list_control_versions(tap.org('Acme'), tap.control('mfa')) $$, '42501', why => 'nor versions');
select tap.act_as_superuser();

select * from finish();
rollback;
