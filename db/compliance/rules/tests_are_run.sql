-- What arrives is tested: no revision, link or version of a test comes in without the runs that it calls for.
--
-- A revision that arrives is asked by all tests of its controls. A new link, or another version of a test, asks the latest
-- revisions. Tables that were just filled have no statistics, and the planner's guesses would multiply everything with
-- everything: so the joins are made in the order written here, from the new rows on (offset 0 keeps each step by itself), and
-- execute plans for how many there are.
create or replace function compliance.tests_are_run()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set join_collapse_limit = 1
as $$
declare
    linked constant text := $of$
        cross join lateral (
            select t.id, t.control_id from compliance.tests as t where t.org_id = l.org_id and t.control_id = l.control_id offset 0
        ) as t
        cross join lateral (
            select v.* from compliance.test_versions as v where v.org_id = l.org_id and v.test_id = t.id and upper_inf(v.recorded_during) offset 0
        ) as v
    $of$;
    latest constant text := $of$
        cross join lateral compliance.latest_numbers(e.org_id, e.id, kernel.stamp(e.org_id)) as k(number)
        cross join lateral (
            select r.* from compliance.evidence_revisions as r where r.org_id = e.org_id and r.evidence_id = e.id and r.number = k.number offset 0
        ) as r
    $of$;
    called_for text := case tg_argv[0]
        when 'evidence_revisions' then $of$
            new_rows as r
            inner join compliance.evidence as e on e.org_id = r.org_id and e.id = r.evidence_id
            cross join lateral (
                select l.* from compliance.evidence_controls as l
                where l.org_id = e.org_id and l.evidence_id = e.id and upper_inf(l.recorded_during) offset 0
            ) as l
        $of$ || linked
        when 'evidence_controls' then $of$
            new_rows as l
            inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id
        $of$ || linked || latest
        when 'test_versions' then $of$
            new_rows as v
            inner join compliance.tests as t on t.org_id = v.org_id and t.id = v.test_id
            cross join lateral (
                select l.* from compliance.evidence_controls as l
                where l.org_id = t.org_id and l.control_id = t.control_id and upper_inf(l.recorded_during) offset 0
            ) as l
            inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id
        $of$ || latest
    end;
begin
    execute $runs$
        insert into compliance.test_runs (
            org_id, test_id, test_number, evidence_id, evidence_number, result, detail, run_by, recorded_at)
        select q.*, coalesce(kernel.current_actor(), session_user), 'epoch'
        from (
            select v.org_id, v.test_id, v.number as test_number, r.evidence_id, r.number as evidence_number, a.result, a.detail
            from $runs$ || called_for || $runs$
            cross join lateral compliance.evaluate_test(v.predicate, v.check_name, v.applies, v.requires, r.payload, v.org_id) as a
            where v.evidence_kind = e.kind and not v.retired
        ) as q
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
