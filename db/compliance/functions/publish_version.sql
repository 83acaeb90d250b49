-- Publish a version: from now on it never changes.
create or replace function compliance.publish_version(version_id bigint)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    update compliance.framework_versions as v
    set published_at = kernel.stamp(v.owner_id), content_hash = compliance.version_hash(v.id)
    where v.id = publish_version.version_id and v.published_at is null;
$$;

comment on function compliance.publish_version is
$doc$Pin the content of a version by its hash.$doc$;

revoke all on function compliance.publish_version from public;
