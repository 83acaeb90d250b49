-- One test, in the shape that clients see.
create or replace function compliance.get_test(org_id bigint, test_id bigint)
returns api.test
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    described api.test;
begin
    select d.* into described
    from compliance.described_tests as d
    where d.org_id = get_test.org_id and d.id = get_test.test_id;
    if not found then
        raise exception 'there is no test % in organization %', get_test.test_id, get_test.org_id
            using errcode = 'P0002', table = 'tests', schema = 'compliance';
    end if;
    return described;
end;
$$;

comment on function compliance.get_test is
$doc$A test by its number.

Raises: P0002 not_found$doc$;

revoke all on function compliance.get_test from public;
