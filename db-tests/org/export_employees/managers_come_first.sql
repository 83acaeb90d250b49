-- An export lists managers before their reports, with keys and not with numbers.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.chart('Beta', 'eve');
select tap.chart('Empty');
update org.employees set title = 'CTO', email = 'bob@example.com' where external_key = 'bob';

select results_eq(
    $$ select e.key, e.name, e.title, e.email, e.manager_key from api.export_employees(tap.org('Acme')) as e $$,
    $$ values ('ana', 'ana', null, null, null), ('bob', 'bob', 'CTO', 'bob@example.com', 'ana'),
              ('cyd', 'cyd', null, null, 'bob'), ('dan', 'dan', null, null, 'ana') $$,
    'everyone, in the order of the paths');
select is_empty($$ select api.export_employees(tap.org('Empty')) $$, 'an empty chart has nobody to export');

select * from finish();
rollback;
