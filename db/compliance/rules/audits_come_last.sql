-- What an audit rests on is not changed in the transaction that froze it: it would carry the same instant, so the audit
-- computed again would have it, and be called tampered with for ever.
--
-- Asked at the commit, of the journal's end: what came after the audit is of its instant only when it is of its transaction.
create or replace function compliance.audits_come_last()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    entry record;
begin
    for entry in
        select j.event, j.recorded_at, j.changes
        from kernel.journal as j
        where j.org_id = new.org_id
        order by j.seq desc
    loop
        exit when entry.event = 'audits.created' and entry.changes @> jsonb_build_array(jsonb_build_object('id', new.id));
        if entry.recorded_at = new.as_of and split_part(entry.event, '.', 1) in (
            'control_versions', 'satisfactions', 'evidence_revisions', 'evidence_controls', 'test_versions', 'test_runs', 'scope_rules',
            'exception_decisions') then
            raise exception 'audit % was frozen before the end of its transaction', new.id
                using errcode = 'RM011', constraint = 'audits_come_last', table = 'audits', schema = 'compliance',
                    hint = 'Freeze last, or in a transaction of its own.';
        end if;
    end loop;
    return null;
end;
$$;

comment on function compliance.audits_come_last is
$doc$Refuse changes of what an audit rests on after it was frozen, in the same transaction.

Raises: RM011 append_only$doc$;

revoke all on function compliance.audits_come_last from public;

create constraint trigger audits_come_last
after insert on compliance.audits
deferrable initially deferred
for each row execute function compliance.audits_come_last();
