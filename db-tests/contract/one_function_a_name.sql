-- No overloads: an argument that is added with a default would leave two candidates.
begin;
select plan(2);
select is_empty(
    $$ select p.pronamespace::regnamespace, p.proname from pg_proc as p
       where p.pronamespace::regnamespace::text in ('api', 'kernel', 'org', 'compliance', 'infra') group by 1, 2 having count(*) > 1 $$, 'none');
select is_empty(
    $$ select p.proname, t.typname from pg_proc as p, unnest(p.proargtypes) as a(type) join pg_type as t on t.oid = a.type
       where p.pronamespace = 'api'::regnamespace and t.typtype = 'c' $$,
    'and no composite type is a parameter: a changed one fails for good on a connection');

select * from finish();
rollback;
