-- MERGE and a data-modifying WITH are deletes as well; TRUNCATE is refused; and the CEO and the chart stay.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob > cyd; bob > dan');
select tap.owned('cyd'), tap.owned('dan'), tap.owned('ana');

merge into org.employees as e using (select tap.id('cyd') as id) as gone on e.org_id = tap.org('Acme') and e.id = gone.id
when matched then delete;
select is(tap.owners('controls'), 'controls ana ana, controls cyd bob, controls dan dan', 'MERGE');
with gone as (delete from org.employees as e where e.org_id = tap.org('Acme') and e.id in (tap.id('bob'), tap.id('dan')) returning e.id)
select count(*) from gone;
select is(tap.owners('controls'), 'controls ana ana, controls cyd ana, controls dan ana', 'WITH');
select throws_ok('truncate org.employees', null, null, 'TRUNCATE is refused');
select throws_ok('truncate org.employees cascade', null, null, 'with all that hangs on it, too');
select tap.raises($$ delete from org.employees as e where e.org_id = tap.org('Acme') $$, code => 'RM005', why => 'the CEO stays');
select tap.raises($$ select api.delete_org_chart(tap.org('Acme')) $$, code => '23503', why => 'and so does a chart with records');
select tap.sound();

select * from finish();
rollback;
