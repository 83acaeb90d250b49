-- Sequence numbers of an organization have no gaps, whatever was taken back between.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
savepoint here;
update org.employees set name = 'Ana';
rollback to here;
update org.employees set name = 'Anna';
select tap.raises($$ delete from org.employees $$, code => 'RM005', why => 'a refusal');
update org.employees set name = 'ana';

select is((select string_agg(j.seq::text, ' ' order by j.seq) from kernel.journal as j), '1 2 3 4', 'one after the other');
select tap.sound();

select * from finish();
rollback;
