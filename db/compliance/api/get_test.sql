-- One test.
create or replace function api.get_test(org_id bigint, test_id bigint)
returns api.test
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_test.org_id, 'viewer');
    return compliance.get_test(get_test.org_id, get_test.test_id);
end;
$$;

comment on function api.get_test is
$doc$Get a test.

- `org_id`: the organization
- `test_id`: the test

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_test from public;
grant execute on function api.get_test to remit_api, remit_analyst;
