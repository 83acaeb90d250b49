-- List the tests of an organization by id.
create or replace function api.list_tests(
    org_id bigint,
    control_id kernel.row_id default null,
    evidence_kind kernel.label default null,
    retired boolean default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.test
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
begin
    perform org.authorize(list_tests.org_id, 'viewer');
    return query
    select d.*
    from compliance.described_tests as d
    where d.org_id = list_tests.org_id and d.id > list_tests.after
        and (list_tests.control_id is null or d.control_id = list_tests.control_id)
        and (list_tests.evidence_kind is null or d.evidence_kind = list_tests.evidence_kind)
        and (list_tests.retired is null or d.retired = list_tests.retired)
    order by d.id
    limit list_tests."limit";
end;
$$;

comment on function api.list_tests is
$doc$List tests, a page at a time.

- `org_id`: the organization
- `control_id`: only those of this control
- `evidence_kind`: only those that read this kind of evidence
- `retired`: only those that are retired, or that are not
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_tests from public;
grant execute on function api.list_tests to remit_api, remit_analyst;
