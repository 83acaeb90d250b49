-- List the baselines of a framework version.
create or replace function api.list_baselines(
    code kernel.label,
    version kernel.label,
    edition integer default null,
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.baseline
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.framework_versions;
begin
    perform org.authorize_catalogue(list_baselines.org_id, 'viewer');
    own := compliance.find_version(list_baselines.code, list_baselines.version, list_baselines.edition, list_baselines.org_id);
    return query
    select b.id, nullif(b.owner_id, 0), list_baselines.code::text, own.version::text, own.edition, b.code::text, b.title::text, b.source::text,
        (select count(*) from compliance.baseline_requirements as r where r.baseline_id = b.id), encode(b.content_hash, 'hex'), b.created_at
    from compliance.baselines as b
    where b.version_id = own.id and b.owner_id in (0, list_baselines.org_id) and b.id > list_baselines.after
    order by b.id
    limit list_baselines."limit";
end;
$$;

comment on function api.list_baselines is
$doc$List the baselines of a framework version, a page at a time.

- `code`: code of the framework
- `version`: version, as the publisher writes it
- `edition`: edition of the version; the latest published one when absent
- `org_id`: organization that asks, for its own baselines
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_baselines from public;
grant execute on function api.list_baselines to remit_api, remit_analyst;
