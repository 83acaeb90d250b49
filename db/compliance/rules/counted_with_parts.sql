-- Evidence changes with its revisions and links, and a test with what it asks: their versions, which are ETags, move.
--
-- What was written in this transaction has a version that nobody has seen; it does not move again.
create or replace function compliance.counted_with_parts()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_argv[0] = 'evidence' then
        execute $moves$
            update compliance.evidence as e set version = e.version + 1
            where (e.org_id, e.id) in (select n.org_id, n.evidence_id from new_rows as n) and e.xmin <> pg_current_xact_id()::xid
        $moves$;
    else
        execute $moves$
            update compliance.tests as t set version = t.version + 1
            where (t.org_id, t.id) in (select n.org_id, n.test_id from new_rows as n) and t.xmin <> pg_current_xact_id()::xid
        $moves$;
    end if;
    return null;
end;
$$;

comment on function compliance.counted_with_parts is
$doc$Move the version of evidence or a test when a part of it is recorded or closed.$doc$;

revoke all on function compliance.counted_with_parts from public;

create or replace trigger evidence_revisions_counted_with_parts_insert
after insert on compliance.evidence_revisions
referencing new table as new_rows
for each statement execute function compliance.counted_with_parts('evidence');

create or replace trigger evidence_revisions_counted_with_parts_update
after update on compliance.evidence_revisions
referencing new table as new_rows
for each statement execute function compliance.counted_with_parts('evidence');

create or replace trigger evidence_controls_counted_with_parts_insert
after insert on compliance.evidence_controls
referencing new table as new_rows
for each statement execute function compliance.counted_with_parts('evidence');

create or replace trigger evidence_controls_counted_with_parts_update
after update on compliance.evidence_controls
referencing new table as new_rows
for each statement execute function compliance.counted_with_parts('evidence');

create or replace trigger test_versions_counted_with_parts
after insert on compliance.test_versions
referencing new table as new_rows
for each statement execute function compliance.counted_with_parts('tests');
