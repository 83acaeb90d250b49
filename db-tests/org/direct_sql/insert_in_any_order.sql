-- One INSERT may bring reports before their managers.
begin;
select plan(2);
select tap.chart('Acme');

insert into org.employees (org_id, id, name, manager_id, external_key)
values
(tap.org('Acme'), 9003, 'cyd', 9002, 'cyd'),
(tap.org('Acme'), 9002, 'bob', 9001, 'bob'),
(tap.org('Acme'), 9004, 'dan', 9001, 'dan'),
(tap.org('Acme'), 9001, 'ana', null, 'ana');
select is(tap.tree('Acme'), 'ana(bob(cyd), dan)', 'everyone found their place');
select tap.sound();

select * from finish();
rollback;
