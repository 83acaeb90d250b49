-- Who has no reports just leaves, either way.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob; ana > cyd');

select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select api.delete_employee(tap.org('Acme'), tap.id('cyd'), reports => 'flatten');
select is(tap.tree('Acme'), 'ana', 'one is left');
select tap.sound();

select * from finish();
rollback;
