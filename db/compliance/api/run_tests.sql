-- Run the tests that are asked now over the latest revisions of evidence, on demand. Runs are added, none replaced.
--
-- The order of the joins is the one written here: see compliance.tests_are_run.
create or replace function api.run_tests(org_id bigint, control_id kernel.row_id default null)
returns api.test_tally
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set join_collapse_limit = 1
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
    execute $runs$
        with runs as (
            insert into compliance.test_runs (org_id, test_id, test_number, evidence_id, evidence_number, result, detail, run_by, recorded_at)
            select v.org_id, v.test_id, v.number, r.evidence_id, r.number, a.result, a.detail,
                coalesce(kernel.current_actor(), session_user), $3
            from compliance.tests as t
            cross join lateral (
                select v.* from compliance.test_versions as v
                where v.org_id = t.org_id and v.test_id = t.id and upper_inf(v.recorded_during) and not v.retired offset 0
            ) as v
            cross join lateral (
                select l.* from compliance.evidence_controls as l
                where l.org_id = t.org_id and l.control_id = t.control_id and upper_inf(l.recorded_during) offset 0
            ) as l
            inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id and e.kind = v.evidence_kind
            cross join lateral compliance.latest_numbers(e.org_id, e.id, $3) as k(number)
            cross join lateral (
                select r.* from compliance.evidence_revisions as r where r.org_id = e.org_id and r.evidence_id = e.id and r.number = k.number offset 0
            ) as r
            cross join lateral compliance.evaluate_test(v.predicate, v.check_name, v.applies, v.requires, r.payload, v.org_id) as a
            where t.org_id = $1 and ($2 is null or t.control_id = $2)
            order by v.test_id, r.evidence_id, r.number
            returning result
        )

        select count(*), count(*) filter (where r.result = 'pass'), count(*) filter (where r.result = 'fail'),
            count(*) filter (where r.result = 'error'), count(*) filter (where r.result = 'not_run'),
            count(*) filter (where r.result = 'not_applicable'), $3
        from runs as r
    $runs$ into tally using run_tests.org_id, run_tests.control_id::bigint, instant;
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
