-- List the versions of a framework and their editions.
create or replace function api.list_framework_versions(
    code kernel.label,
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.framework_version
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(list_framework_versions.org_id, 'viewer');
    perform compliance.find_framework(list_framework_versions.code, list_framework_versions.org_id);
    return query
    select d.*
    from compliance.described_versions as d
    where d.framework = list_framework_versions.code and coalesce(d.org_id, 0) in (0, list_framework_versions.org_id) and d.id > list_framework_versions.after
    order by d.id
    limit list_framework_versions."limit";
end;
$$;

comment on function api.list_framework_versions is
$doc$List the versions of a framework and their editions, a page at a time; an organization's own beside the shared ones.

- `code`: code of the framework
- `org_id`: organization that asks, for its own versions
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_framework_versions from public;
grant execute on function api.list_framework_versions to remit_api, remit_analyst;
