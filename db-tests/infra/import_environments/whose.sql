-- Environments are kept by the platform alone, an organization's own ones too; members see where they are, and not how a worker gets in.
begin;
select plan(8);
select tap.chart('Acme', 'ana');
insert into org.members (org_id, principal, role) select tap.org('Acme'), 'olga', 'owner';
select tap.act_as('remit_api', 'olga');
select tap.raises($$ select api.import_environments(tap.environment_document()) $$, code => '42501', why => 'an owner of an organization does not');
select tap.raises($$ select api.import_environments(tap.environment_document(), tap.org('Acme')) $$, code => '42501', why => 'nor for the organization');
select tap.act_as('remit_api', 'cat', 'catalog');
select is((select i::text from api.import_environments(tap.environment_document(), tap.org('Acme')) as i), '(1,0,0,0)', 'the platform does');
select is((select i::text from api.import_environments(tap.environment_document(), tap.org('Acme')) as i), '(0,0,0,1)', 'again is no change');
select is((select i::text from api.import_environments(tap.environment_document('{"title": "Labs"}'), tap.org('Acme')) as i), '(0,1,0,0)', 'another title is one');
select tap.raises($$ select api.import_environments(tap.environment_document(), 999999) $$, code => 'P0002', why => 'an organization that there is');
select tap.act_as('remit_api', 'olga');
select is((select (e.code, e.title, e.version, e.place ->> 'region', e.targets is null)::text from api.get_environment('lab', tap.org('Acme')) as e), '(lab,Labs,2,eu-west-1,t)', 'members see the place');
select tap.raises($$ select api.update_environment('lab', '{"title": "Mine"}', null, tap.org('Acme')) $$, code => '42501', why => 'and change nothing');
select tap.act_as_superuser();

select * from finish();
rollback;
