-- The former CEO may be the promoted employee's own manager, also with lift.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.chart('Beta', 'eve > fay > gil; eve > hal');

select api.promote_employee(tap.org('Acme'), tap.id('bob'));
select is(tap.tree('Acme'), 'bob(ana(dan), cyd)', 'keep');
select api.promote_employee(tap.org('Beta'), tap.id('fay'), reports => 'lift');
select is(tap.tree('Beta'), 'fay(eve(gil, hal))', 'lift');
select tap.sound();

select * from finish();
rollback;
