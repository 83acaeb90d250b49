-- Direct reports go to the leaver's manager and bring everyone below along.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve; ana > fay');

select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select is(tap.tree('Acme'), 'ana(cyd(dan), eve, fay)', 'one level up, in shape');
select tap.sound();

select * from finish();
rollback;
