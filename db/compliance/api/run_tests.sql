-- Run the tests that are asked now over the latest revisions of evidence, on demand. Runs are added, none replaced.
create or replace function api.run_tests(org_id bigint, control_id kernel.row_id default null)
returns api.test_tally
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    instant timestamptz;
    tally api.test_tally;
begin
    perform org.authorize(run_tests.org_id, 'editor');
    instant := compliance.open_record(run_tests.org_id);
    if run_tests.control_id is not null then
        perform compliance.lock_control(run_tests.org_id, run_tests.control_id);
    end if;
    with runs as (
        insert into compliance.test_runs (org_id, test_id, test_number, evidence_id, evidence_number, result, detail, run_by, recorded_at)
        select q.org_id, q.test_id, q.test_number, q.evidence_id, q.evidence_number, a.result, a.detail,
            coalesce(kernel.current_actor(), session_user), instant
        from compliance.test_questions as q
        cross join lateral compliance.evaluate_test(q.predicate, q.check_name, q.applies, q.requires, q.payload, q.org_id) as a
        where q.org_id = run_tests.org_id and (run_tests.control_id is null or q.control_id = run_tests.control_id)
            and q.evidence_number = any(compliance.latest_numbers(q.org_id, q.evidence_id, instant))
        order by q.test_id, q.evidence_id, q.evidence_number
        returning result
    )

    select count(*), count(*) filter (where r.result = 'pass'), count(*) filter (where r.result = 'fail'),
        count(*) filter (where r.result = 'error'), count(*) filter (where r.result = 'not_run'),
        count(*) filter (where r.result = 'not_applicable'), instant
    into tally
    from runs as r;
    return tally;
end;
$$;

comment on function api.run_tests is
$doc$Run the tests of an organization, or of one control.

Tests run by themselves when evidence arrives or is linked and when a test changes. Running them again matters for what
else changed, such as who is employed.

- `org_id`: the organization
- `control_id`: only the tests of this control

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.run_tests from public;
grant execute on function api.run_tests to remit_api;
