-- Revisions and versions are numbered from 1 without gaps, whoever writes them: a missing number would be a missing record.
create or replace function compliance.numbered()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    has_gap boolean;
begin
    if tg_argv[0] = 'evidence_revisions' then
        execute $gaps$
            select exists (
                select from compliance.evidence_revisions as r
                where (r.org_id, r.evidence_id) in (select n.org_id, n.evidence_id from new_rows as n)
                group by r.org_id, r.evidence_id
                having min(r.number) <> 1 or max(r.number) <> count(*))
        $gaps$ into has_gap;
    else
        execute $gaps$
            select exists (
                select from compliance.test_versions as v
                where (v.org_id, v.test_id) in (select n.org_id, n.test_id from new_rows as n)
                group by v.org_id, v.test_id
                having min(v.number) <> 1 or max(v.number) <> count(*))
        $gaps$ into has_gap;
    end if;
    if has_gap then
        raise exception 'numbers of % begin at 1 and leave none out', tg_argv[0]
            using errcode = '23514', constraint = tg_argv[0] || '_numbered', table = tg_argv[0], schema = 'compliance', column = 'number';
    end if;
    return null;
end;
$$;

comment on function compliance.numbered is
$doc$Refuse numbers that leave one out.

Raises: 23514 number_left_out$doc$;

revoke all on function compliance.numbered from public;

create or replace trigger evidence_revisions_numbered
after insert on compliance.evidence_revisions
referencing new table as new_rows
for each statement execute function compliance.numbered('evidence_revisions');

create or replace trigger test_versions_numbered
after insert on compliance.test_versions
referencing new table as new_rows
for each statement execute function compliance.numbered('test_versions');
