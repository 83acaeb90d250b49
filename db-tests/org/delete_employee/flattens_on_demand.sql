-- With flatten, direct and indirect reports all go to the leaver's manager.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan > gil; bob > eve > hal; ana > fay');

select api.delete_employee(tap.org('Acme'), tap.id('bob'), reports => 'flatten');
select is(tap.tree('Acme'), 'ana(cyd, dan, eve, fay, gil, hal)', 'everyone below bob reports to ana');
select tap.sound();

select * from finish();
rollback;
