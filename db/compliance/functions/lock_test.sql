-- Lock a test for an edit and check its version.
create or replace function compliance.lock_test(org_id bigint, test_id bigint, expected_version bigint default null)
returns compliance.tests
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    test compliance.tests;
begin
    select t.* into test
    from compliance.tests as t
    where t.org_id = lock_test.org_id and t.id = lock_test.test_id
    for no key update;
    if not found then
        raise exception 'there is no test % in organization %', lock_test.test_id, lock_test.org_id
            using errcode = 'P0002', table = 'tests', schema = 'compliance';
    end if;
    perform kernel.check_version(test.version, lock_test.expected_version);
    return test;
end;
$$;

comment on function compliance.lock_test is
$doc$Lock a test and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function compliance.lock_test from public;
