-- Adopt a framework version, as a whole or in part.
create or replace function api.create_adoption(
    org_id bigint,
    code kernel.label,
    framework kernel.label,
    framework_version kernel.label,
    edition integer default null,
    scope jsonb default '[]',
    system_id kernel.row_id default null,
    adopted_on date default null,
    target_on date default null,
    observation_from timestamptz default null,
    observation_until timestamptz default null
)
returns api.adoption
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted compliance.framework_versions;
    new_id bigint;
    instant timestamptz;
begin
    perform org.authorize(create_adoption.org_id, 'editor');
    instant := compliance.open_record(create_adoption.org_id);
    wanted := compliance.find_version(create_adoption.framework, create_adoption.framework_version, create_adoption.edition, create_adoption.org_id);
    perform compliance.raise_violations(compliance.check_scope(create_adoption.org_id, wanted.id, create_adoption.scope));
    insert into compliance.adoptions (org_id, code, framework_owner_id, version_id, system_id, adopted_on, target_on, observation_during)
    values (create_adoption.org_id, create_adoption.code, wanted.owner_id, wanted.id, create_adoption.system_id,
        coalesce(create_adoption.adopted_on, (instant at time zone 'UTC')::date), create_adoption.target_on,
        compliance.period(create_adoption.observation_from, create_adoption.observation_until))
    returning id into new_id;
    perform compliance.store_scope(create_adoption.org_id, new_id, wanted.id, create_adoption.scope);
    return compliance.get_adoption(create_adoption.org_id, new_id);
end;
$$;

comment on function api.create_adoption is
$doc$Adopt a framework version.

Without `scope` every requirement is in. Rules apply in order, the last that names a requirement decides; an exclusion needs
a justification, which the statement of applicability prints.

- `org_id`: the organization
- `code`: short name of this adoption, unique in the organization
- `framework`: code of the framework
- `framework_version`: its version
- `edition`: its edition; the latest published one when absent
- `scope`: rules that include and exclude requirements
- `system_id`: system that it is adopted for
- `adopted_on`: from when; today when absent
- `target_on`: until when it shall be ready
- `observation_from`: begin of the period that an auditor looks at
- `observation_until`: end of that period

Shape: scope is list of api.scope_rule

Example: {"code": "acme-2026", "framework": "acme-security", "framework_version": "2.1", "scope": [{"action": "include", "baseline": "core"}, {"action": "exclude", "requirement": "1.3", "justification": "There is no software development."}]}

Raises: P0002 not_found, 42501 forbidden, RM012 document_refused, RM014 not_published, 23505 code_taken, 23503 unknown_system, 22023 invalid_argument, 23514 unreadable_label$doc$;

revoke all on function api.create_adoption from public;
grant execute on function api.create_adoption to remit_api;
