-- A chart may change its CEO more than once in one transaction.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd');

select api.promote_employee(tap.org('Acme'), tap.id('bob'));
select api.promote_employee(tap.org('Acme'), tap.id('cyd'));
select api.promote_employee(tap.org('Acme'), tap.id('ana'));
select is(tap.tree('Acme'), 'ana(cyd(bob))', 'round the whole table');
select tap.sound();

select * from finish();
rollback;
