-- The owner of the tables, who is no superuser, writes through the same rules.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd');

set local role remit_owner;
update org.employees set manager_id = tap.id('ana') where id = tap.id('cyd');
insert into org.employees (org_id, name, external_key, manager_id)
select tap.org('Acme'), key, key, tap.id('bob') from unnest(array['dan', 'eve']) as key;
delete from org.employees where id = tap.id('bob');
select is(tap.tree('Acme'), 'ana(cyd, dan, eve)', 'the tree is kept');
select tap.raises($$ delete from kernel.journal $$, code => 'RM011', why => 'and the journal is append-only for the owner, too');
reset role;
select tap.sound();

select * from finish();
rollback;
