-- An analyst tied to one organization reads its compliance and the shared catalogue in every view, and nothing of another's.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Other', 'ana > zoe');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
create function tap.fill(chart text) returns void language plpgsql as $$
begin
    perform tap.adopt(chart, 'acme', '1', '[{"action": "exclude", "requirement": "A.2", "justification": "x"}]');
    perform tap.control('c', 'A.1', chart => chart);
    perform tap.evidence('e', 'c', chart => chart);
    perform api.update_adoption(tap.org(chart), tap.adoption('acme', chart),
        '{"observation_from": "2026-01-01T00:00:00Z", "observation_until": "2027-06-01T00:00:00Z"}');
end;
$$;
select tap.fill('Acme'), tap.fill('Other');
create role tied login in role remit_analyst;
select kernel.tie_analyst('tied', tap.org('Acme'));

select tap.act_as('tied');
select results_eq($$ select r.organization, r.key, r.status from report.readiness as r where r.assessable order by 1, 2 $$,
    $$ values ('Acme', 'A.1', 'ready'), ('Acme', 'A.2', 'not_applicable') $$, 'readiness');
select results_eq($$ select r.organization, r.key, r.justification from report.applicability as r where not r.applicable $$,
    $$ values ('Acme', 'A.2', 'x') $$, 'applicability');
select results_eq($$ select r.organization, r.key, r.begins_at, r.ends_at from report.period_gaps as r $$,
    $$ values ('Acme', 'A.1', timestamptz '2027-01-01Z', timestamptz '2027-06-01Z') $$, 'gaps');
select results_eq($$ select r.organization, r.requirement, r.control, r.evidence from report.requirement_trace as r $$,
    $$ values ('Acme', 'A.1', 'c', 'e') $$, 'trace');
select results_eq($$ select r.organization, r.evidence, r.owner, r.controls from report.evidence_register as r $$,
    $$ values ('Acme', 'e', 'ana', 'c') $$, 'register');
select results_eq($$ select r.organization, r.control, r.framework, r.requirements, r.in_full from report.control_coverage as r $$,
    $$ values ('Acme', 'c', 'acme', 1::bigint, 1::bigint) $$, 'coverage');
select tap.act_as_superuser();

select tap.act_as('remit_analyst');
select is((select count(distinct r.org_id) from report.readiness as r), 2::bigint, 'the shared analyst reads all');
select tap.act_as_superuser();

create role auditor login in role remit_auditor;
select kernel.tie_analyst('auditor', null);
select tap.act_as('auditor');
select is_empty($$ select from report.audits $$, 'an auditor who is tied to no organization reads none');
select tap.act_as_superuser();
select is_empty(
    $$ select c.relname::text from pg_class as c
       where c.relkind in ('r', 'v', 'S') and c.relnamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra', 'api', 'report')
         and c.relname <> 'audits'
         and case c.relkind when 'S' then has_sequence_privilege('remit_auditor', c.oid, 'usage, select, update')
             else has_any_column_privilege('remit_auditor', c.oid, 'select, insert, update, references') end
       union all
       select p.proname::text from pg_proc as p
       where p.pronamespace = 'api'::regnamespace and has_function_privilege('remit_auditor', p.oid, 'execute') $$,
    'nothing but audits is open to auditors');

select * from finish();
rollback;
