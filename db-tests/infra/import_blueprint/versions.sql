-- A draft is replaced; a published version takes the same content again and no other.
begin;
select plan(12);
select is((select (b.state, b.version, b.content_hash is null)::text from api.import_blueprint(tap.blueprint_document()) as b), '(draft,1,t)', 'a draft');
select is((select b.title from api.import_blueprint(tap.blueprint_document('{"title": "Better queue"}')) as b), 'Better queue', 'is replaced');
select is((select count(*) from infra.blueprint_versions), 1::bigint, 'by itself');
select is((select (b.state, b.title, b.content_hash is not null)::text from api.import_blueprint(tap.blueprint_document(), true) as b), '(published,"Plain queue",t)', 'and published');
select is((select b.state from api.import_blueprint(tap.blueprint_document('{"usage": {}}')) as b), 'published', 'the same content is taken again');
select tap.raises($$ select api.import_blueprint(tap.blueprint_document('{"summary": "Another."}')) $$, code => 'RM013', constraint_name => 'blueprint_versions_published_is_final', why => 'another is not');
select tap.raises($$ update infra.blueprint_versions set summary = 'Another.' $$, code => 'RM013', why => 'nor behind the back');
select tap.raises($$ update infra.blueprint_versions set published_at = null, content_hash = null $$, code => 'RM013', why => 'and it is not a draft again');
select tap.raises($$ delete from infra.blueprint_versions $$, code => 'RM013', why => 'nor gone');
select tap.raises($$ truncate infra.blueprint_versions cascade $$, code => 'RM011', why => 'nor are all of them');
select is((select (b.version, b.state)::text from api.import_blueprint(tap.blueprint_document('{"version": 2, "title": "Queue"}'), true) as b), '(2,published)', 'a change is the next version');
select is((select (b.version, b.versions, b.title)::text from api.list_blueprints() as b), '(2,2,Queue)', 'which is on offer');

select * from finish();
rollback;
