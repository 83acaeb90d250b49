-- A test that could not be asked, or that would pass on what is missing, never comes in.
create or replace function compliance.test_versions_askable()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := compliance.check_question(new.predicate, new.check_name, new.applies, new.requires);
begin
    if cardinality(violations) > 0 then
        raise exception 'the test cannot be asked: %', violations[1].message
            using errcode = 'RM026', constraint = 'test_versions_askable', table = 'test_versions', schema = 'compliance',
                detail = to_json(violations)::text;
    end if;
    return new;
end;
$$;

comment on function compliance.test_versions_askable is
$doc$Refuse tests that cannot be asked.

Raises: RM026 test_refused$doc$;

revoke all on function compliance.test_versions_askable from public;

create or replace trigger test_versions_askable
before insert on compliance.test_versions
for each row execute function compliance.test_versions_askable();
