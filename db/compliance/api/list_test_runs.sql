-- List runs of tests by id, the order in which they were made.
create or replace function api.list_test_runs(
    org_id bigint,
    test_id kernel.row_id default null,
    control_id kernel.row_id default null,
    evidence_id kernel.row_id default null,
    result compliance.test_result default null,
    as_of timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.test_run
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    known timestamptz;
begin
    perform org.authorize(list_test_runs.org_id, 'viewer');
    if list_test_runs.as_of is not null then
        known := compliance.known_until(list_test_runs.org_id, list_test_runs.as_of);
    end if;
    return query
    select r.id, r.test_id, r.test_number, t.control_id, t.code::text, r.evidence_id, r.evidence_number, e.code::text, r.result::text, r.detail,
        r.run_by, r.recorded_at
    from compliance.test_runs as r
    inner join compliance.tests as t on t.org_id = r.org_id and t.id = r.test_id
    inner join compliance.evidence as e on e.org_id = r.org_id and e.id = r.evidence_id
    where r.org_id = list_test_runs.org_id and r.id > list_test_runs.after
        and (list_test_runs.test_id is null or r.test_id = list_test_runs.test_id)
        and (list_test_runs.control_id is null or t.control_id = list_test_runs.control_id)
        and (list_test_runs.evidence_id is null or r.evidence_id = list_test_runs.evidence_id)
        and (list_test_runs.result is null or r.result = list_test_runs.result)
        and (known is null or r.recorded_at <= known)
    order by r.id
    limit list_test_runs."limit";
end;
$$;

comment on function api.list_test_runs is
$doc$List runs of tests, a page at a time.

- `org_id`: the organization
- `test_id`: only of this test
- `control_id`: only of tests of this control
- `evidence_id`: only on this evidence
- `result`: only with this result
- `as_of`: only what had been recorded at this instant
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit, 23514 unknown_result$doc$;

revoke all on function api.list_test_runs from public;
grant execute on function api.list_test_runs to remit_api, remit_analyst;
