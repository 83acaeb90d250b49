-- COPY passes by no rule.
begin;
select plan(2);
insert into org.org_charts (id, name) values (90, 'Acme');
savepoint before_copy;

\set ON_ERROR_STOP off
copy org.employees (org_id, id, name, manager_id) from stdin (format csv);
90,9001,ana,
90,9002,bob,9003
90,9003,cyd,9002
\.
\set refusal :LAST_ERROR_SQLSTATE
\set ON_ERROR_STOP on
rollback to before_copy;
select is(:'refusal'::text, 'RM003', 'the loop is named');
select is(tap.tree('Acme'), null, 'and nobody was hired');

select * from finish();
rollback;
