-- A name is taken once by each blueprint in an environment, and is free again when what had it has ended.
begin;
select plan(12);
select tap.counter();
select tap.environment('other');
do $$ begin
    insert into infra.blueprints (provider, name, title) values ('aws', 'queue', 'Queue');
    insert into infra.blueprint_versions (
        blueprint_id, number, title, summary, parameters, objects, guardrails, usage, cost, evidence, outputs, lifecycle, content_hash, published_at)
    select b.id, n.number, 'Queue', 'A queue.', '[]', '[]', '[]', '{}', '[]', '[]', '{}', '{}', '\x00', now()
    from infra.blueprints as b cross join (values (1), (2)) as n(number) where b.name = 'queue';
end $$;
select tap.store('orders', 'cyd');
select tap.sign_in('cyd');
select lives_ok($$ select api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/queue', 1, 'orders', submit => true) $$, 'a queue is named as a store is');
select lives_ok($$ select api.create_request(tap.org('Acme'), 'create', 'other', 'aws/store', name => 'orders', submit => true) $$, 'and a store elsewhere');
select tap.raises($$ select tap.ask_for('orders') $$, code => '23505', constraint_name => 'resources_name', message => 'of this blueprint in environment dev', why => 'not another store');
select tap.raises($$ select api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/queue', 2, 'orders', submit => true) $$,
    code => '23505', constraint_name => 'resources_name', why => 'nor a queue of a later version');
select is((select count(distinct s.physical_name) from api.list_resources(tap.org('Acme')) as s where s.name = 'orders'), 3::bigint, 'each has its own name at the provider');
select is((api.plan_request(tap.org('Acme'), 'create', 'dev', 'aws/store', name => 'orders')).verdict, 'refused', 'a plan says the same');

select tap.act_as_superuser();
select tap.raises($$ update infra.resources as s set blueprint_version_id = v.id
    from infra.blueprint_versions as v inner join infra.blueprints as b on b.id = v.blueprint_id
    where b.name = 'queue' and v.number = 2 and s.blueprint_id <> v.blueprint_id $$, code => '23503', constraint_name => 'resources_blueprint_exists',
    why => 'a store never becomes a queue');
select tap.raises($$ insert into infra.resources (org_id, environment_owner_id, environment_id, blueprint_owner_id, blueprint_id, blueprint_version_id, name, physical_name,
        owner_id, state, parameters, desired, usage, monthly_cost, currency)
    select s.org_id, s.environment_owner_id, s.environment_id, s.blueprint_owner_id, s.blueprint_id, s.blueprint_version_id, s.name, 'x',
        s.owner_id, 'reserved', '{}', '[]', '{}', 0, 'EUR' from infra.resources as s $$, code => '23505', constraint_name => 'resources_name', why => 'whoever writes it');

select tap.sign_in('cyd');
select api.create_request(tap.org('Acme'), 'delete', resource_id => s.id, submit => true)
from api.list_resources(tap.org('Acme'), blueprint => 'aws/store', environment => 'dev') as s where s.name = 'orders';
select tap.raises($$ select tap.ask_for('orders') $$, code => '23505', why => 'while it is being deleted the name stays taken');
select tap.act_as_superuser();
update infra.resources as s set state = 'deleted', ended_at = kernel.now() where s.state = 'deleting';
select tap.sign_in('cyd');
select lives_ok($$ select tap.ask_for('orders') $$, 'then it is free');
select tap.raises($$ select tap.ask_for('orders') $$, code => '23505', why => 'once');
select tap.act_as_superuser();
select is((select count(*) from infra.resources as s where s.name = 'orders'), 4::bigint, 'what is gone stays in the records');
select * from finish();
rollback;
