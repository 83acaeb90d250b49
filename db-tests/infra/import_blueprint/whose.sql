-- The platform keeps the shared catalogue, editors their organization's own; nobody else sees that.
begin;
select plan(9);
select tap.chart('Acme', 'ana'), tap.chart('Bolt', 'bo');
insert into org.members (org_id, principal, role) select tap.org('Acme'), 'eda', 'editor' union all select tap.org('Acme'), 'vic', 'viewer' union all select tap.org('Bolt'), 'bob', 'viewer';
select tap.act_as('remit_api', 'eda');
select tap.raises($$ select api.import_blueprint(tap.blueprint_document()) $$, code => '42501', why => 'an editor does not keep the shared catalogue');
select is((select b.org_id from api.import_blueprint(tap.blueprint_document(), true, tap.org('Acme')) as b), tap.org('Acme'), 'but the organization''s own');
select tap.raises($$ select api.import_blueprint(tap.blueprint_document(), true, tap.org('Bolt')) $$, code => '42501', why => 'not another one''s');
select tap.act_as('remit_api', 'vic');
select tap.raises($$ select api.import_blueprint(tap.blueprint_document('{"version": 2}'), true, tap.org('Acme')) $$, code => '42501', why => 'a viewer keeps nothing');
select tap.raises($$ select api.retire_blueprint('aws', 'plain-queue', 1, tap.org('Acme')) $$, code => '42501', why => 'and retires nothing');
select is((select b.name from api.list_blueprints(tap.org('Acme')) as b), 'plain-queue', 'and sees the own ones');
select tap.act_as('remit_api', 'bob');
select is_empty($$ select api.list_blueprints(tap.org('Bolt')) $$, 'which others do not');
select tap.raises($$ select api.get_blueprint('aws', 'plain-queue', null, tap.org('Bolt')) $$, code => 'P0002', why => 'nor one by one');
select tap.act_as('remit_api', 'cat', 'catalog');
select is((select b.org_id from api.import_blueprint(tap.blueprint_document(), true) as b), null, 'the platform keeps the shared one');
select tap.act_as_superuser();

select * from finish();
rollback;
