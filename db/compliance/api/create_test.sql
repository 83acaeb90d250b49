-- Give a control a test; it is asked of the evidence that is there, at once.
create or replace function api.create_test(
    org_id bigint,
    control_id bigint,
    code kernel.label,
    title compliance.title,
    evidence_kind kernel.label,
    requires text[],
    freshness compliance.duration,
    predicate text default null,
    check_name kernel.label default null,
    applies text default null
)
returns api.test
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    new_id bigint;
begin
    perform org.authorize(create_test.org_id, 'editor');
    perform compliance.open_record(create_test.org_id);
    perform compliance.lock_control(create_test.org_id, create_test.control_id);
    insert into compliance.tests (org_id, control_id, code)
    values (create_test.org_id, create_test.control_id, create_test.code)
    returning id into new_id;
    insert into compliance.test_versions (
        org_id, test_id, number, title, evidence_kind, predicate, check_name, applies, requires, freshness, recorded_during)
    values (
        create_test.org_id, new_id, 1, create_test.title, create_test.evidence_kind, create_test.predicate, create_test.check_name,
        create_test.applies, create_test.requires, create_test.freshness::interval, 'empty');
    return compliance.get_test(create_test.org_id, new_id);
end;
$$;

comment on function api.create_test is
$doc$Give a control a test.

A test asks the payload of evidence of its kind a jsonpath predicate, or a named check of the database. It names the paths
that it needs: where one finds nothing or null, the test is not run, and never passes. Those paths are read strictly, so every
element of a list must have what is asked of it; an empty list proves nothing. The predicate may read only what `requires` names.

- `org_id`: the organization
- `control_id`: the control
- `code`: code, unique in the control
- `title`: title
- `evidence_kind`: kind of evidence that it reads
- `requires`: jsonpaths of members and elements, such as `$.accounts[*].email`
- `freshness`: how old evidence may be, from its collection (ISO 8601, such as P90D)
- `predicate`: jsonpath predicate: true passes, false fails, and anything else is an error
- `check_name`: instead of a predicate: accounts_belong_to_employees (each of `$.accounts[*].email` belongs to an employee now)
  or owners_are_employed (each of `$.owners[*].email`)
- `applies`: jsonpath predicate: where it is false the test is not applicable

Example: {"control_id": 12, "code": "review-complete", "title": "The last review left nothing open", "evidence_kind": "access-review", "freshness": "P100D", "requires": ["$.open_items"], "predicate": "$.open_items == 0"}

Raises: P0002 not_found, 42501 forbidden, RM026 test_refused, 23505 code_taken, 23502 missing_value, 23514 unreadable_label, 23514 unreadable_title, 23514 invalid_duration, 23514 invalid_freshness$doc$;

revoke all on function api.create_test from public;
grant execute on function api.create_test to remit_api;
