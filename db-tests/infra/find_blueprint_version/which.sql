-- The latest on offer is found, by number any published one; an organization's own before the shared one.
begin;
select plan(12);
select tap.chart('Acme', 'ana'), tap.chart('Bolt', 'bo');
create function pg_temp.found(chart text, number integer default null) returns text language sql as $$
    select format('%s %s', case v.owner_id when 0 then 'shared' else 'own' end, v.number) from infra.find_blueprint_version(tap.org(chart), 'aws', 'plain-queue', number) as v $$;

select tap.raises($$ select pg_temp.found('Acme') $$, code => 'P0002', why => 'there is none');
select throws_ok($$ select infra.find_blueprint_version(tap.org('Acme'), 'plain-queue', '') $$, 'P0002', 'there is no blueprint plain-queue', 'and says again what was asked for');
select api.import_blueprint(tap.blueprint_document());
select tap.raises($$ select pg_temp.found('Acme') $$, code => 'RM037', why => 'a draft is offered to nobody');
select tap.raises($$ select pg_temp.found('Acme', 1) $$, code => 'RM037', why => 'nor by number');
select api.publish_blueprint('aws', 'plain-queue', 1), api.import_blueprint(tap.blueprint_document('{"version": 2}'), true), api.import_blueprint(tap.blueprint_document('{"version": 3}'));
select is(pg_temp.found('Acme'), 'shared 2', 'the latest published one');
select is(pg_temp.found('Acme', 1), 'shared 1', 'or the one that is asked for');
select api.retire_blueprint('aws', 'plain-queue', 2);
select is(pg_temp.found('Acme'), 'shared 1', 'not a retired one');
select is(pg_temp.found('Acme', 2), 'shared 2', 'but by its number, for what was made of it');
select api.retire_blueprint('aws', 'plain-queue', 1);
select tap.raises($$ select pg_temp.found('Acme') $$, code => 'RM037', why => 'nothing is on offer');
select api.import_blueprint(tap.blueprint_document(), true, tap.org('Acme'));
select is(pg_temp.found('Acme'), 'own 1', 'an own one');
select is(pg_temp.found('Acme', 2), 'shared 2', 'the shared one where there is no own of that number');
select tap.raises($$ select pg_temp.found('Bolt') $$, code => 'RM037', why => 'which nobody else sees');

select * from finish();
rollback;
