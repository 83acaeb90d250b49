-- COPY may bring several charts at once, reports before their managers.
begin;
select plan(3);
insert into org.org_charts (id, name) values (90, 'Acme'), (91, 'Beta');

copy org.employees (org_id, id, name, manager_id, external_key) from stdin (format csv);
90,9003,cyd,9002,cyd
91,9011,fay,9010,fay
90,9002,bob,9001,bob
90,9001,ana,,ana
91,9010,eve,,eve
\.
select is(tap.tree('Acme'), 'ana(bob(cyd))', 'the first chart');
select is(tap.tree('Beta'), 'eve(fay)', 'the second chart');
select tap.sound();

select * from finish();
rollback;
