-- One import may give each of two employees the other's e-mail address.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob; ana > cyd');
update org.employees set email = external_key || '@example.com' where org_id = tap.org('Acme') and external_key <> 'ana';

select is(
    (api.import_employees(tap.org('Acme'), '[
        {"key": "cyd", "name": "cyd", "manager_key": "ana", "email": "bob@example.com"},
        {"key": "bob", "name": "bob", "manager_key": "ana", "email": "cyd@example.com"}
    ]')).updated, 2::bigint, 'both are changed');
select is(
    (select string_agg(e.email, ' ' order by e.external_key) from org.employees as e where e.org_id = tap.org('Acme')),
    'cyd@example.com bob@example.com', 'and the addresses have changed hands');

select * from finish();
rollback;
