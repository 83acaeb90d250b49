-- Entries that an owner changed, took out or put in, with the trigger off, break the chain.
begin;
select plan(7);
select tap.chart('Acme', 'ana');
update org.employees set name = 'Ana';
update org.employees set name = 'Anna';
select tap.settle();
create function pg_temp.found(statement text) returns text language plpgsql as $$
declare
    problems text;
begin
    execute found.statement;
    select string_agg(concat_ws(' ', c.problem, substring(c.detail from 'entry (\d+)')), ', ') into problems from kernel.check_journal() as c;
    raise exception using errcode = 'RM999', message = coalesce(problems, 'nothing');
exception
    when sqlstate 'RM999' then return sqlerrm;
end;
$$;

set local role remit_owner;
alter table kernel.journal disable trigger journal_append_only;
select is(pg_temp.found('select'), 'nothing', 'a whole chain');
select is(pg_temp.found($$ update kernel.journal set actor = 'somebody' where seq = 2 $$), 'journal_entry_changed 2', 'another actor');
select is(pg_temp.found($$ update kernel.journal set changes = '[]' where seq = 4 $$), 'journal_entry_changed 4', 'another change');
select is(pg_temp.found($$ delete from kernel.journal where seq = 2 $$), 'journal_chain_broken 3, journal_chain_broken 4', 'an entry taken out');
select is(pg_temp.found($$ delete from kernel.journal where seq = 4 $$), 'journal_end_missing 4', 'the last one');
select is(pg_temp.found($$ delete from kernel.journal $$), 'journal_end_missing 4', 'all of them');
select is(pg_temp.found($$ delete from kernel.journal_heads $$), 'journal_head_missing', 'the head');
reset role;

select * from finish();
rollback;
