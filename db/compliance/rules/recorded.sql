-- Every change of compliance enters the organization's journal, whole: a recomputation from the journal
-- alone gives the same readiness, and what an owner changed behind the rules' back no longer agrees with it.
--
-- Rows are written the same way whatever the session's settings: they are compared with each other later.
create or replace function compliance.recorded()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, MDY'
set intervalstyle = 'iso_8601'
set bytea_output = 'hex'
as $$
declare
    entry record;
    event text := tg_argv[0] || case tg_op when 'INSERT' then '.created' when 'UPDATE' then '.updated' else '.deleted' end;
begin
    for entry in execute format($entries$
        select c.org_id, jsonb_agg(c.change order by c.position) as changes
        from (
            select r.org_id, r.position, (row_number() over (partition by r.org_id order by r.position) - 1) / 1000 as part, r.change
            from (%s) as r(org_id, position, change)
        ) as c
        group by c.org_id, c.part
        order by c.org_id, c.part
    $entries$, case tg_op
        when 'INSERT' then
            $rows$select (d.new ->> $1)::bigint, d.position, jsonb_build_object('id', d.new -> $2, 'old', null, 'new', d.new - $3)
            from (select to_jsonb(n) as new, row_number() over () as position from new_rows as n) as d$rows$
        when 'UPDATE' then
            $rows$select (d.new ->> $1)::bigint, d.position, jsonb_build_object('id', d.new -> $2, 'old', d.old - $3, 'new', d.new - $3)
            from (
                select n.new, o.old, n.position
                from (select to_jsonb(r) as new, row_number() over () as position from new_rows as r) as n
                inner join (select to_jsonb(r) as old, row_number() over () as position from old_rows as r) as o on o.position = n.position
            ) as d$rows$
        else
            $rows$select (d.old ->> $1)::bigint, d.position, jsonb_build_object('id', d.old -> $2, 'old', d.old - $3, 'new', null)
            from (select to_jsonb(o) as old, row_number() over () as position from old_rows as o) as d$rows$
        end) using tg_argv[1], tg_argv[2], coalesce(tg_argv[3], '')
    loop
        perform kernel.append_journal(entry.org_id, event, entry.changes);
    end loop;
    return null;
end;
$$;

comment on function compliance.recorded is
$doc$Journal what was created, updated or deleted, row by row.$doc$;

revoke all on function compliance.recorded from public;

create or replace trigger controls_recorded_insert
after insert on compliance.controls
referencing new table as new_rows
for each statement execute function compliance.recorded('controls', 'org_id', 'id');

create or replace trigger controls_recorded_update
after update on compliance.controls
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('controls', 'org_id', 'id');

create or replace trigger control_versions_recorded_insert
after insert on compliance.control_versions
referencing new table as new_rows
for each statement execute function compliance.recorded('control_versions', 'org_id', 'control_id');

create or replace trigger control_versions_recorded_update
after update on compliance.control_versions
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('control_versions', 'org_id', 'control_id');

create or replace trigger control_versions_recorded_delete
after delete on compliance.control_versions
referencing old table as old_rows
for each statement execute function compliance.recorded('control_versions', 'org_id', 'control_id');

create or replace trigger satisfactions_recorded_insert
after insert on compliance.satisfactions
referencing new table as new_rows
for each statement execute function compliance.recorded('satisfactions', 'org_id', 'id');

create or replace trigger satisfactions_recorded_update
after update on compliance.satisfactions
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('satisfactions', 'org_id', 'id');

create or replace trigger satisfactions_recorded_delete
after delete on compliance.satisfactions
referencing old table as old_rows
for each statement execute function compliance.recorded('satisfactions', 'org_id', 'id');

create or replace trigger evidence_recorded_insert
after insert on compliance.evidence
referencing new table as new_rows
for each statement execute function compliance.recorded('evidence', 'org_id', 'id');

create or replace trigger evidence_recorded_update
after update on compliance.evidence
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('evidence', 'org_id', 'id');

create or replace trigger evidence_revisions_recorded_insert
after insert on compliance.evidence_revisions
referencing new table as new_rows
for each statement execute function compliance.recorded('evidence_revisions', 'org_id', 'evidence_id');

create or replace trigger evidence_revisions_recorded_update
after update on compliance.evidence_revisions
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('evidence_revisions', 'org_id', 'evidence_id');

create or replace trigger evidence_revisions_recorded_delete
after delete on compliance.evidence_revisions
referencing old table as old_rows
for each statement execute function compliance.recorded('evidence_revisions', 'org_id', 'evidence_id');

create or replace trigger evidence_controls_recorded_insert
after insert on compliance.evidence_controls
referencing new table as new_rows
for each statement execute function compliance.recorded('evidence_controls', 'org_id', 'id');

create or replace trigger evidence_controls_recorded_update
after update on compliance.evidence_controls
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('evidence_controls', 'org_id', 'id');

create or replace trigger evidence_controls_recorded_delete
after delete on compliance.evidence_controls
referencing old table as old_rows
for each statement execute function compliance.recorded('evidence_controls', 'org_id', 'id');

create or replace trigger tests_recorded_insert
after insert on compliance.tests
referencing new table as new_rows
for each statement execute function compliance.recorded('tests', 'org_id', 'id');

create or replace trigger tests_recorded_update
after update on compliance.tests
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('tests', 'org_id', 'id');

create or replace trigger test_versions_recorded_insert
after insert on compliance.test_versions
referencing new table as new_rows
for each statement execute function compliance.recorded('test_versions', 'org_id', 'test_id');

create or replace trigger test_versions_recorded_update
after update on compliance.test_versions
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('test_versions', 'org_id', 'test_id');

create or replace trigger test_versions_recorded_delete
after delete on compliance.test_versions
referencing old table as old_rows
for each statement execute function compliance.recorded('test_versions', 'org_id', 'test_id');

create or replace trigger test_runs_recorded_insert
after insert on compliance.test_runs
referencing new table as new_rows
for each statement execute function compliance.recorded('test_runs', 'org_id', 'id');

create or replace trigger systems_recorded_insert
after insert on compliance.systems
referencing new table as new_rows
for each statement execute function compliance.recorded('systems', 'org_id', 'id');

create or replace trigger systems_recorded_update
after update on compliance.systems
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('systems', 'org_id', 'id');

create or replace trigger adoptions_recorded_insert
after insert on compliance.adoptions
referencing new table as new_rows
for each statement execute function compliance.recorded('adoptions', 'org_id', 'id');

create or replace trigger adoptions_recorded_update
after update on compliance.adoptions
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('adoptions', 'org_id', 'id');

create or replace trigger upgrades_recorded_insert
after insert on compliance.upgrades
referencing new table as new_rows
for each statement execute function compliance.recorded('upgrades', 'org_id', 'id');

create or replace trigger upgrades_recorded_update
after update on compliance.upgrades
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('upgrades', 'org_id', 'id');

create or replace trigger upgrades_recorded_delete
after delete on compliance.upgrades
referencing old table as old_rows
for each statement execute function compliance.recorded('upgrades', 'org_id', 'id');

create or replace trigger scope_rules_recorded_insert
after insert on compliance.scope_rules
referencing new table as new_rows
for each statement execute function compliance.recorded('scope_rules', 'org_id', 'id');

create or replace trigger scope_rules_recorded_update
after update on compliance.scope_rules
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('scope_rules', 'org_id', 'id');

create or replace trigger scope_rules_recorded_delete
after delete on compliance.scope_rules
referencing old table as old_rows
for each statement execute function compliance.recorded('scope_rules', 'org_id', 'id');

create or replace trigger exceptions_recorded_insert
after insert on compliance.exceptions
referencing new table as new_rows
for each statement execute function compliance.recorded('exceptions', 'org_id', 'id');

create or replace trigger exceptions_recorded_update
after update on compliance.exceptions
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('exceptions', 'org_id', 'id');

create or replace trigger exception_decisions_recorded_insert
after insert on compliance.exception_decisions
referencing new table as new_rows
for each statement execute function compliance.recorded('exception_decisions', 'org_id', 'exception_id');

create or replace trigger audits_recorded_insert
after insert on compliance.audits
referencing new table as new_rows
for each statement execute function compliance.recorded('audits', 'org_id', 'id', 'document');

create or replace trigger authorizations_recorded_insert
after insert on compliance.authorizations
referencing new table as new_rows
for each statement execute function compliance.recorded('authorizations', 'org_id', 'id');

create or replace trigger frameworks_recorded_insert
after insert on compliance.frameworks
referencing new table as new_rows
for each statement execute function compliance.recorded('frameworks', 'owner_id', 'id');

create or replace trigger frameworks_recorded_update
after update on compliance.frameworks
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('frameworks', 'owner_id', 'id');

create or replace trigger frameworks_recorded_delete
after delete on compliance.frameworks
referencing old table as old_rows
for each statement execute function compliance.recorded('frameworks', 'owner_id', 'id');

create or replace trigger framework_versions_recorded_insert
after insert on compliance.framework_versions
referencing new table as new_rows
for each statement execute function compliance.recorded('framework_versions', 'owner_id', 'id');

create or replace trigger framework_versions_recorded_update
after update on compliance.framework_versions
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('framework_versions', 'owner_id', 'id');

create or replace trigger framework_versions_recorded_delete
after delete on compliance.framework_versions
referencing old table as old_rows
for each statement execute function compliance.recorded('framework_versions', 'owner_id', 'id');

create or replace trigger baselines_recorded_insert
after insert on compliance.baselines
referencing new table as new_rows
for each statement execute function compliance.recorded('baselines', 'owner_id', 'id');

create or replace trigger baselines_recorded_update
after update on compliance.baselines
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('baselines', 'owner_id', 'id');

create or replace trigger baselines_recorded_delete
after delete on compliance.baselines
referencing old table as old_rows
for each statement execute function compliance.recorded('baselines', 'owner_id', 'id');

create or replace trigger lineage_recorded_insert
after insert on compliance.lineage
referencing new table as new_rows
for each statement execute function compliance.recorded('lineage', 'owner_id', 'id');

create or replace trigger lineage_recorded_update
after update on compliance.lineage
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('lineage', 'owner_id', 'id');

create or replace trigger lineage_recorded_delete
after delete on compliance.lineage
referencing old table as old_rows
for each statement execute function compliance.recorded('lineage', 'owner_id', 'id');

create or replace trigger mappings_recorded_insert
after insert on compliance.mappings
referencing new table as new_rows
for each statement execute function compliance.recorded('mappings', 'owner_id', 'id');

create or replace trigger mappings_recorded_update
after update on compliance.mappings
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('mappings', 'owner_id', 'id');

create or replace trigger mappings_recorded_delete
after delete on compliance.mappings
referencing old table as old_rows
for each statement execute function compliance.recorded('mappings', 'owner_id', 'id');

create or replace trigger control_templates_recorded_insert
after insert on compliance.control_templates
referencing new table as new_rows
for each statement execute function compliance.recorded('control_templates', 'owner_id', 'id');

create or replace trigger control_templates_recorded_update
after update on compliance.control_templates
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('control_templates', 'owner_id', 'id');

create or replace trigger control_templates_recorded_delete
after delete on compliance.control_templates
referencing old table as old_rows
for each statement execute function compliance.recorded('control_templates', 'owner_id', 'id');

create or replace trigger adoption_terms_recorded_insert
after insert on compliance.adoption_terms
referencing new table as new_rows
for each statement execute function compliance.recorded('adoption_terms', 'org_id', 'id');

create or replace trigger adoption_terms_recorded_update
after update on compliance.adoption_terms
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.recorded('adoption_terms', 'org_id', 'id');
