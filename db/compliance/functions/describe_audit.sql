-- An audit in the shape that clients see. The document, which may be large, is not read.
create or replace function compliance.describe_audit(audit compliance.audits)
returns api.audit
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select (
        u.id, u.org_id, u.adoption_id, a.code, f.code, v.version, u.title, u.as_of, u.effective_at,
        lower(u.observation_during), upper(u.observation_during),
        (u.summary -> 'ready')::integer, (u.summary -> 'partial')::integer,
        (u.summary -> 'not_ready')::integer, (u.summary -> 'not_applicable')::integer,
        encode(u.content_hash, 'hex'), u.frozen_by, u.recorded_at)::api.audit
    from (select (describe_audit.audit).*) as u
    inner join compliance.adoptions as a on a.org_id = u.org_id and a.id = u.adoption_id
    inner join compliance.framework_versions as v on v.id = a.version_id
    inner join compliance.frameworks as f on f.id = v.framework_id;
$$;

comment on function compliance.describe_audit is
$doc$An audit without its document.$doc$;

revoke all on function compliance.describe_audit from public;
