-- A draft is published once, a published version retired once; a draft cannot be retired.
begin;
select plan(8);
select api.import_blueprint(tap.blueprint_document());
select tap.raises($$ select api.publish_blueprint('aws', 'plain-queue', 2) $$, code => 'P0002', why => 'there is no such version');
select tap.raises($$ select api.retire_blueprint('aws', 'plain-queue', 1) $$, code => 'RM037', why => 'a draft is not retired');
select is((select (b.state, b.published_at is not null)::text from api.publish_blueprint('aws', 'plain-queue', 1) as b), '(published,t)', 'published');
select tap.raises($$ select api.publish_blueprint('aws', 'plain-queue', 1) $$, code => 'RM013', why => 'once');
select is((select b.state from api.retire_blueprint('aws', 'plain-queue', 1) as b), 'retired', 'retired');
select set_config('tap.retired', (select v.retired_at::text from infra.blueprint_versions as v), true);
select is((select b.retired_at::text from api.retire_blueprint('aws', 'plain-queue', 1) as b), current_setting('tap.retired'), 'and again is no change');
select tap.raises($$ update infra.blueprint_versions set retired_at = null $$, code => 'RM013', why => 'it is not taken back');
select is((select array_agg(j.event order by j.seq) from kernel.journal as j where j.org_id = 0),
    '{blueprints.created,blueprint_versions.created,blueprint_versions.updated,blueprint_versions.updated}', 'and all of it is in the journal of the shared catalogue');

select * from finish();
rollback;
