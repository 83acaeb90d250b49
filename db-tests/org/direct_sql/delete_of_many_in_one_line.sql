-- Of several leavers in one line the reports go to the nearest manager who stays.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan > eve > fay; cyd > gil');

delete from org.employees where external_key in ('bob', 'cyd', 'eve');
select is(tap.tree('Acme'), 'ana(dan(fay), gil)', 'everyone left was lifted past all leavers');
select tap.sound();

select * from finish();
rollback;
