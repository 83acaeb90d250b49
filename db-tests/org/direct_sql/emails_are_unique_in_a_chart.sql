-- An address belongs to one employee of a chart, in whatever case it is written.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
update org.employees set email = 'ana@example.com' where external_key = 'ana';

select tap.raises(
    $$ update org.employees set email = 'Ana@Example.com' where external_key = 'bob' $$,
    code => '23P01', constraint_name => 'employees_email', why => 'taken in the chart');
select lives_ok($$ update org.employees set email = 'ANA@example.com' where external_key = 'eve' $$, 'free in another');
select tap.raises(
    $$ update org.employees set email = 'ana at example' where external_key = 'bob' $$,
    code => '23514', constraint_name => 'email_is_an_address', why => 'it must be an address');

select * from finish();
rollback;
