-- A forger who computes the hash of a changed entry anew breaks the chain at the next one.
begin;
select plan(1);
select tap.chart('Acme', 'ana');
update org.employees set name = 'Ana';
update org.employees set name = 'Anna';
set local session_replication_role = replica;

update kernel.journal as j set changes = '[]';
update kernel.journal as j set hash = kernel.journal_hash(
    j.previous_hash, j.org_id, j.seq, j.recorded_at, j.event, j.operation, j.actor, j.login, j.request_id, j.changes)
where j.seq = 3;
select is(
    (select string_agg(c.problem || ' ' || substring(c.detail from 'entry (\d+)'), ', ' order by c.detail)
     from kernel.check_journal() as c where c.detail ~ 'entry [34]'),
    'journal_chain_broken 4, journal_entry_changed 4', 'entry 3 passes for itself, but 4 is chained to another');

select * from finish();
rollback;
