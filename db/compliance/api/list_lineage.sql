-- List what is said about how a version's requirements came from those of others.
create or replace function api.list_lineage(
    code kernel.label,
    version kernel.label,
    edition integer default null,
    from_version kernel.label default null,
    origin compliance.lineage_origin default null,
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.lineage_entry
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.framework_versions;
begin
    perform org.authorize_catalogue(list_lineage.org_id, 'viewer');
    own := compliance.find_version(list_lineage.code, list_lineage.version, list_lineage.edition, list_lineage.org_id);
    return query
    select l.id, nullif(l.owner_id, 0), l.origin::text, l.relation::text, v.version::text, v.edition, f.key::text,
        own.version::text, own.edition, t.key::text, l.note::text
    from compliance.lineage as l
    inner join compliance.framework_versions as v on v.id = l.from_version_id
    left join compliance.requirements as f on f.version_id = l.from_version_id and f.id = l.from_requirement_id
    left join compliance.requirements as t on t.version_id = l.to_version_id and t.id = l.to_requirement_id
    where l.to_version_id = own.id and l.owner_id in (0, list_lineage.org_id) and l.id > list_lineage.after
        and (list_lineage.from_version is null or v.version = list_lineage.from_version)
        and (list_lineage.origin is null or l.origin = list_lineage.origin)
    order by l.id
    limit list_lineage."limit";
end;
$$;

comment on function api.list_lineage is
$doc$List what was imported about how a version's requirements came from those of earlier versions, a page at a time.

What holds after everyone has been heard is in the version's difference.

- `code`: code of the framework
- `version`: the later version
- `edition`: edition of the version; the latest published one when absent
- `from_version`: only from this earlier version
- `origin`: only of this origin
- `org_id`: organization that asks, for its own frameworks and overlays
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit, 23514 unknown_origin$doc$;

revoke all on function api.list_lineage from public;
grant execute on function api.list_lineage to remit_api, remit_analyst;
