-- Whether every frozen audit is still what the records, the journal and its own hash say.
create or replace function compliance.check_audits()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'audit_' || d.problem, concat_ws(' ', format('organization %s, audit %s: %s', a.org_id, a.id, d.part), d.name, '(' || d.detail || ')')
    from compliance.audits as a
    cross join lateral compliance.audit_differences(a, compliance.audit_document(
        a.org_id, a.adoption_id, a.as_of, a.effective_at, a.observation_during)) as d
    order by a.org_id, a.id, d.part, d.name;
$$;

comment on function compliance.check_audits is
$doc$One row for each thing in which a frozen audit differs from the records; none when all is well.$doc$;

revoke all on function compliance.check_audits from public;
