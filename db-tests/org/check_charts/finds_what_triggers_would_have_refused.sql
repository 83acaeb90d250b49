-- An owner can switch the triggers off; what then was changed is found.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.settle();
set local session_replication_role = replica;
create function pg_temp.found(statement text) returns text language plpgsql as $$
declare
    problems text;
begin
    execute found.statement;
    select string_agg(distinct c.problem, ' ' order by c.problem) into problems from org.check_charts() as c;
    raise exception using errcode = 'RM999', message = coalesce(problems, 'nothing');
exception
    when sqlstate 'RM999' then return sqlerrm;
end;
$$;

select is(pg_temp.found('select'), 'nothing', 'a sound chart');
select is(pg_temp.found($$ update org.employees set manager_id = tap.id('cyd') where external_key = 'bob' $$), 'unreachable_employee wrong_history wrong_path', 'a loop');
select is(pg_temp.found($$ update org.employees set manager_id = tap.id('ana') where external_key = 'cyd' $$), 'wrong_history wrong_path', 'a move');
select is(pg_temp.found($$ update org.employee_paths set path = '1.2' where id = tap.id('cyd') $$), 'wrong_path', 'a path');
select is(pg_temp.found($$ delete from org.employee_paths where id = tap.id('cyd') $$), 'wrong_path', 'a lost path');
select is(pg_temp.found($$ update org.employees set name = 'x' where external_key = 'cyd' $$), 'wrong_history', 'a name');
select is(pg_temp.found($$ delete from org.employees where external_key = 'bob' $$), 'unreachable_employee wrong_history wrong_path', 'a leaver without heirs');
select is(pg_temp.found($$ insert into org.employees (org_id, name, manager_id) values (tap.org('Acme'), 'x', tap.id('cyd')) $$), 'wrong_history wrong_path', 'a stowaway');

select * from finish();
rollback;
