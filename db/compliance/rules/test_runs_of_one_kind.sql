-- A test is asked of evidence of its own kind: a run on other evidence would prove nothing.
create or replace function compliance.test_runs_of_one_kind()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    is_of_another boolean;
begin
    execute $kinds$
        select exists (
            select from new_rows as n
            inner join compliance.test_versions as v on v.org_id = n.org_id and v.test_id = n.test_id and v.number = n.test_number
            inner join compliance.evidence as e on e.org_id = n.org_id and e.id = n.evidence_id
            where e.kind <> v.evidence_kind)
    $kinds$ into is_of_another;
    if is_of_another then
        raise exception 'a test is run on evidence of its kind'
            using errcode = '23514', constraint = 'test_runs_of_one_kind', table = 'test_runs', schema = 'compliance', column = 'evidence_id';
    end if;
    return null;
end;
$$;

comment on function compliance.test_runs_of_one_kind is
$doc$Refuse runs on evidence of another kind.

Raises: 23514 evidence_of_another_kind$doc$;

revoke all on function compliance.test_runs_of_one_kind from public;

create or replace trigger test_runs_of_one_kind
after insert on compliance.test_runs
referencing new table as new_rows
for each statement execute function compliance.test_runs_of_one_kind();
