-- Nobody changes an entry, not even the owner.
begin;
select plan(4);
select tap.chart('Acme', 'ana');

select tap.raises($$ update kernel.journal set actor = 'x' $$, code => 'RM011', constraint_name => 'journal_append_only', why => 'no change');
select tap.raises($$ delete from kernel.journal $$, code => 'RM011', constraint_name => 'journal_append_only', why => 'no removal');
select tap.raises($$ truncate kernel.journal $$, code => 'RM011', constraint_name => 'journal_append_only', why => 'no truncation');
set local role remit_owner;
select tap.raises($$ delete from kernel.journal where false $$, code => 'RM011', why => 'not even of nothing');
reset role;

select * from finish();
rollback;
