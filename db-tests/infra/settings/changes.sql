-- Without a word of the organization the defaults of the table hold; what is set counts, and is at a version.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob'), tap.chart('Bits', 'eve');
insert into infra.settings (org_id) values (tap.org('Bits'));
select is(
    (select to_jsonb(s) - array['org_id', 'version', 'created_at', 'updated_at'] from infra.settings_of(tap.org('Acme')) as s),
    (select to_jsonb(s) - array['org_id', 'version', 'created_at', 'updated_at'] from infra.settings as s), 'the defaults are those of the columns');
create function pg_temp.shown(s api.infrastructure_settings) returns text language sql as $$
    select concat_ws(' ', (shown.s).approval_deadline, (shown.s).reminder_after, (shown.s).expiry_warning, (shown.s).evidence_interval, (shown.s).maximum_attempts, 'v' || (shown.s).version) $$;
select tap.act_as('remit_api', 'boss', 'admin');

select is(pg_temp.shown(api.get_infrastructure_settings(tap.org('Acme'))), 'P3D P1D P7D P1D 8 v0', 'never changed');
select is(pg_temp.shown(api.put_infrastructure_settings(tap.org('Acme'), 'PT36H', maximum_attempts => 3, expected_version => 0)), 'PT36H P1D P7D P1D 3 v1', 'set');
select is(pg_temp.shown(api.put_infrastructure_settings(tap.org('Acme'), expiry_warning => 'P14D', expected_version => 1)), 'PT36H P1D P14D P1D 3 v2', 'what is absent stays');
select is(pg_temp.shown(api.put_infrastructure_settings(tap.org('Acme'), expiry_warning => 'P14D')), 'PT36H P1D P14D P1D 3 v2', 'the same is no change');
select tap.raises($$ select api.put_infrastructure_settings(tap.org('Acme'), maximum_attempts => 5, expected_version => 1) $$, code => 'RM001', why => 'not by an older version');
select tap.raises($$ select api.put_infrastructure_settings(tap.org('Acme'), maximum_attempts => 0) $$, code => '23514', constraint_name => 'settings_are_positive', why => 'tried at least once');
select tap.raises($$ select api.put_infrastructure_settings(tap.org('Acme'), 'P9999Y') $$, code => '23514', constraint_name => 'settings_are_positive', why => 'for a time that comes');
select tap.raises($$ select api.put_infrastructure_settings(tap.org('Acme'), 'three days') $$, code => '23514', constraint_name => 'duration_is_iso_8601', why => 'in words that are known');

select * from finish();
rollback;
