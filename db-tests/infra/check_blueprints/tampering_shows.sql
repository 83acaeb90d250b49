-- What the owner changes behind the rules' back no longer has the hash it was published with.
begin;
select plan(3);
select api.import_blueprint(tap.blueprint_document(), true);
select is_empty('select * from infra.check_blueprints()', 'all is well');
set local session_replication_role = replica;
update infra.blueprint_versions set guardrails = '[]';
set local session_replication_role = origin;
select is((select c.problem || ': ' || c.detail from infra.check_blueprints() as c),
    'blueprint_changed: version 1 of aws/plain-queue no longer has the hash that it was published with', 'a guardrail is gone');
select tap.raises($$ select api.import_blueprint(tap.blueprint_document('{"guardrails": [], "evidence": []}')) $$, code => 'RM013', why => 'and the changed content is no published one');

select * from finish();
rollback;
