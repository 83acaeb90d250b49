-- A blueprint is shown with its parameters, their JSON Schema and all that it says; a draft or a retired one by its number, or when there is no other.
begin;
select plan(5);
select tap.raises($$ select api.get_blueprint('aws', 'plain-queue') $$, code => 'P0002', why => 'there is none');
select api.import_blueprint(tap.blueprint_document());
select is((select b.state from api.get_blueprint('aws', 'plain-queue') as b), 'draft', 'a draft when there is no other');
select api.publish_blueprint('aws', 'plain-queue', 1), api.import_blueprint(tap.blueprint_document('{"version": 2}'));
select is((select (b.version, b.state, b.parameter_schema #>> '{properties,delay_seconds,maximum}', b.guardrails #>> '{0,code}', b.evidence #>> '{0,controls,0}')::text
    from api.get_blueprint('aws', 'plain-queue') as b), '(1,published,900,encryption,encryption-at-rest)', 'what is on offer');
select is((select (b.version, b.state)::text from api.get_blueprint('aws', 'plain-queue', 2) as b), '(2,draft)', 'by number');
select is((select array_agg(b.version order by b.id) from api.list_blueprint_versions('aws', 'plain-queue') as b), '{1,2}', 'all of them');

select * from finish();
rollback;
