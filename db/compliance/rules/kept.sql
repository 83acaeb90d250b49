-- Records of compliance are kept: nothing is deleted, and no table is emptied.
create or replace function compliance.kept()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'records of % are kept: % is refused', tg_argv[0], tg_op
        using errcode = 'RM011', constraint = tg_argv[0] || '_kept', table = tg_argv[0], schema = 'compliance',
            hint = 'End the record, or retire what it is about.';
end;
$$;

comment on function compliance.kept is
$doc$Refuse DELETE and TRUNCATE.

Raises: RM011 append_only$doc$;

revoke all on function compliance.kept from public;

create or replace trigger controls_kept
before delete or truncate on compliance.controls
for each statement execute function compliance.kept('controls');

create or replace trigger control_versions_kept
before truncate on compliance.control_versions
for each statement execute function compliance.kept('control_versions');

create or replace trigger satisfactions_kept
before truncate on compliance.satisfactions
for each statement execute function compliance.kept('satisfactions');

create or replace trigger evidence_kept
before delete or truncate on compliance.evidence
for each statement execute function compliance.kept('evidence');

create or replace trigger evidence_revisions_kept
before truncate on compliance.evidence_revisions
for each statement execute function compliance.kept('evidence_revisions');

create or replace trigger evidence_controls_kept
before truncate on compliance.evidence_controls
for each statement execute function compliance.kept('evidence_controls');

create or replace trigger tests_kept
before delete or truncate on compliance.tests
for each statement execute function compliance.kept('tests');

create or replace trigger test_versions_kept
before truncate on compliance.test_versions
for each statement execute function compliance.kept('test_versions');

create or replace trigger test_runs_kept
before delete or truncate on compliance.test_runs
for each statement execute function compliance.kept('test_runs');

create or replace trigger systems_kept
before delete or truncate on compliance.systems
for each statement execute function compliance.kept('systems');

create or replace trigger adoptions_kept
before delete or truncate on compliance.adoptions
for each statement execute function compliance.kept('adoptions');

create or replace trigger upgrades_kept
before truncate on compliance.upgrades
for each statement execute function compliance.kept('upgrades');

create or replace trigger scope_rules_kept
before truncate on compliance.scope_rules
for each statement execute function compliance.kept('scope_rules');

create or replace trigger exceptions_kept
before delete or truncate on compliance.exceptions
for each statement execute function compliance.kept('exceptions');

create or replace trigger exception_decisions_kept
before delete or truncate on compliance.exception_decisions
for each statement execute function compliance.kept('exception_decisions');

create or replace trigger audits_kept
before delete or truncate on compliance.audits
for each statement execute function compliance.kept('audits');

create or replace trigger authorizations_kept
before delete or truncate on compliance.authorizations
for each statement execute function compliance.kept('authorizations');

create or replace trigger lineage_kept
before truncate on compliance.lineage
for each statement execute function compliance.kept('lineage');

create or replace trigger mappings_kept
before truncate on compliance.mappings
for each statement execute function compliance.kept('mappings');

create or replace trigger control_templates_kept
before truncate on compliance.control_templates
for each statement execute function compliance.kept('control_templates');
