-- Let a test ask something else from now on, which is its next version, or retire it. Runs of earlier versions stay.
create or replace function api.update_test(
    org_id bigint,
    test_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.test
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    test compliance.tests;
    present compliance.test_versions;
    wanted api.test_changes;
begin
    perform org.authorize(update_test.org_id, 'editor');
    perform kernel.check_keys(
        update_test.changes, array['title', 'evidence_kind', 'predicate', 'check_name', 'applies', 'requires', 'freshness', 'retired']);
    instant := compliance.open_record(update_test.org_id);
    test := compliance.lock_test(update_test.org_id, update_test.test_id, update_test.expected_version);
    select v.* into present
    from compliance.test_versions as v
    where v.org_id = test.org_id and v.test_id = test.id and upper_inf(v.recorded_during);
    wanted := jsonb_populate_record((
        present.title, present.evidence_kind, present.predicate, present.check_name, present.applies, present.requires, null,
        present.retired)::api.test_changes, update_test.changes);
    if update_test.changes ? 'freshness' and wanted.freshness is null then
        raise exception 'a test says how old evidence may be'
            using errcode = '23502', column = 'freshness', table = 'test_versions', schema = 'compliance';
    end if;
    if (wanted.title, wanted.evidence_kind, wanted.predicate, wanted.check_name, wanted.applies, wanted.requires, wanted.retired,
        coalesce(wanted.freshness::interval, present.freshness)) is distinct from (
        present.title, present.evidence_kind, present.predicate, present.check_name, present.applies, present.requires, present.retired,
        present.freshness) then
        update compliance.test_versions as v
        set recorded_during = tstzrange(lower(v.recorded_during), instant)
        where v.org_id = test.org_id and v.test_id = test.id and v.number = present.number;
        insert into compliance.test_versions (
            org_id, test_id, number, title, evidence_kind, predicate, check_name, applies, requires, freshness, retired, recorded_during)
        values (
            test.org_id, test.id, present.number + 1, wanted.title, wanted.evidence_kind, wanted.predicate, wanted.check_name, wanted.applies,
            wanted.requires, coalesce(wanted.freshness::interval, present.freshness), wanted.retired, 'empty');
    end if;
    return compliance.get_test(test.org_id, test.id);
end;
$$;

comment on function api.update_test is
$doc$Let a test ask something else, or retire it.

What is absent stays, null clears. A change makes the next version, which is asked of the latest evidence at once.

- `org_id`: the organization
- `test_id`: the test
- `changes`: what to change
- `expected_version`: refuse when the test is at another version

Shape: changes is api.test_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM026 test_refused, 23502 missing_value, 22023 invalid_argument, 23514 unreadable_label, 23514 unreadable_title, 23514 invalid_duration, 23514 invalid_freshness$doc$;

revoke all on function api.update_test from public;
grant execute on function api.update_test to remit_api;
