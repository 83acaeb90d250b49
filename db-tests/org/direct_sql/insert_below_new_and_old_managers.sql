-- One INSERT may hang new employees below new ones and below those who are there, in several charts.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');

insert into org.employees (org_id, id, name, manager_id, external_key)
values
(tap.org('Beta'), 9002, 'gil', 9001, 'gil'),
(tap.org('Acme'), 9003, 'cyd', tap.id('bob'), 'cyd'),
(tap.org('Beta'), 9001, 'fay', tap.id('eve'), 'fay');
select is(tap.tree('Acme'), 'ana(bob(cyd))', 'below an old manager');
select is(tap.tree('Beta'), 'eve(fay(gil))', 'below a new one, in another chart');
select tap.sound();

select * from finish();
rollback;
