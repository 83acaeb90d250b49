-- Publish a draft: from now on it never changes.
create or replace function api.publish_framework_version(
    code kernel.label,
    version kernel.label,
    edition integer default null,
    org_id bigint default null
)
returns api.framework_version
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner bigint := coalesce(publish_framework_version.org_id, 0);
    own compliance.framework_versions;
begin
    perform org.authorize_catalogue(publish_framework_version.org_id, 'editor');
    perform kernel.stamp(owner);
    select v.* into own
    from compliance.frameworks as f
    inner join compliance.framework_versions as v on v.framework_id = f.id
    where f.owner_id = owner and f.code = publish_framework_version.code and v.version = publish_framework_version.version
        and (publish_framework_version.edition is null or v.edition = publish_framework_version.edition)
    order by v.published_at is not null, v.edition desc
    limit 1;
    if not found then
        raise exception 'there is no version % of framework % to publish', publish_framework_version.version, publish_framework_version.code
            using errcode = 'P0002', table = 'framework_versions', schema = 'compliance',
                hint = 'The shared catalogue is published without org_id, an organization''s own with it.';
    elsif own.published_at is not null then
        raise exception 'version %, edition % of % is published already', own.version, own.edition, publish_framework_version.code
            using errcode = 'RM013', constraint = 'framework_versions_published_is_final', table = 'framework_versions', schema = 'compliance',
                hint = format('A correction is edition %s.', own.edition + 1);
    end if;
    perform compliance.publish_version(own.id);
    return compliance.get_version(own.id);
end;
$$;

comment on function api.publish_framework_version is
$doc$Publish a draft of a framework version; it never changes again.

- `code`: code of the framework
- `version`: version, as the publisher writes it
- `edition`: edition of the version; the latest draft when absent
- `org_id`: organization whose own it is; without it the shared catalogue's

Raises: 42501 forbidden, P0002 not_found, RM013 published_is_final$doc$;

revoke all on function api.publish_framework_version from public;
grant execute on function api.publish_framework_version to remit_api;
