-- Every error that a person may meet has a name, a status and a way out.
begin;
select plan(3);
select cmp_ok((select count(*) from api.list_error_codes()), '>', 20::bigint, 'there are some');
select is_empty(
    $$ select e.code from api.list_error_codes() as e
       where e.name !~ '^[a-z_]+$' or e.title !~ '^[A-Z].*[^.]$' or e.help !~ '[.]$' or e.status not between 400 and 599 $$,
    'each is well put');
select is_empty(
    $$ select e.name from api.list_error_codes() as e group by e.name having count(distinct (e.title, e.status)) > 1 $$,
    'one name means one thing');

select * from finish();
rollback;
