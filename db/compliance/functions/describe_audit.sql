-- An audit in the shape that clients see, told from its document.
create or replace function compliance.describe_audit(audit compliance.audits)
returns api.audit
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select (
        a.id, a.org_id, a.adoption_id, a.document #>> '{adoption,code}', a.document #>> '{framework,code}', a.document #>> '{framework,version}',
        a.title, a.as_of, a.effective_at, lower(a.observation_during), upper(a.observation_during),
        (a.document #> '{summary,ready}')::integer, (a.document #> '{summary,partial}')::integer,
        (a.document #> '{summary,not_ready}')::integer, (a.document #> '{summary,not_applicable}')::integer,
        encode(a.content_hash, 'hex'), a.frozen_by, a.recorded_at)::api.audit
    from (select (describe_audit.audit).*) as a;
$$;

comment on function compliance.describe_audit is
$doc$An audit without its document.$doc$;

revoke all on function compliance.describe_audit from public;
