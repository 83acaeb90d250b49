-- What arrives is tested: no revision, link or version of a test comes in without the runs that it calls for.
--
-- A revision that arrives is asked by all tests of its controls. A new link, or another version of a test, asks the latest
-- revisions. execute plans each statement anew: a plan made while the tables were small would read them whole.
create or replace function compliance.tests_are_run()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    of_what text := case tg_argv[0]
        when 'evidence_revisions' then
            $of$inner join new_rows as n on n.org_id = q.org_id and n.evidence_id = q.evidence_id and n.number = q.evidence_number$of$
        when 'evidence_controls' then
            $of$inner join new_rows as n on n.org_id = q.org_id and n.id = q.link_id
            where q.evidence_number = any(compliance.latest_numbers(q.org_id, q.evidence_id, kernel.stamp(q.org_id)))$of$
        when 'test_versions' then
            $of$inner join new_rows as n on n.org_id = q.org_id and n.test_id = q.test_id and n.number = q.test_number
            where q.evidence_number = any(compliance.latest_numbers(q.org_id, q.evidence_id, kernel.stamp(q.org_id)))$of$
    end;
begin
    execute $runs$
        insert into compliance.test_runs (
            org_id, test_id, test_number, evidence_id, evidence_number, result, detail, run_by, recorded_at)
        select q.org_id, q.test_id, q.test_number, q.evidence_id, q.evidence_number, a.result, a.detail,
            coalesce(kernel.current_actor(), session_user), 'epoch'
        from (select q.* from compliance.test_questions as q $runs$ || of_what || $runs$) as q
        cross join lateral compliance.evaluate_test(q.predicate, q.check_name, q.applies, q.requires, q.payload, q.org_id) as a
        order by q.org_id, q.test_id, q.evidence_id, q.evidence_number
    $runs$;
    return null;
end;
$$;

comment on function compliance.tests_are_run is
$doc$Run the tests that a new revision, link or version of a test calls for.$doc$;

revoke all on function compliance.tests_are_run from public;

create or replace trigger evidence_revisions_tests_are_run
after insert on compliance.evidence_revisions
referencing new table as new_rows
for each statement execute function compliance.tests_are_run('evidence_revisions');

create or replace trigger evidence_controls_tests_are_run
after insert on compliance.evidence_controls
referencing new table as new_rows
for each statement execute function compliance.tests_are_run('evidence_controls');

create or replace trigger test_versions_tests_are_run
after insert on compliance.test_versions
referencing new table as new_rows
for each statement execute function compliance.tests_are_run('test_versions');
