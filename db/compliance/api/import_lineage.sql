-- Say how a version's requirements came from those of earlier versions.
create or replace function api.import_lineage(
    code kernel.label,
    version kernel.label,
    lineage jsonb,
    origin compliance.lineage_origin default 'overlay',
    edition integer default null,
    org_id bigint default null
)
returns api.catalogue_import
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint := coalesce(import_lineage.org_id, 0);
    own compliance.framework_versions;
begin
    perform org.authorize_catalogue(import_lineage.org_id, 'editor');
    perform kernel.stamp(owner_id);
    own := compliance.find_version(import_lineage.code, import_lineage.version, import_lineage.edition, import_lineage.org_id);
    if import_lineage.origin is null or import_lineage.origin = 'proposal' then
        raise exception 'a proposal is made by comparison' using errcode = '22023', column = 'origin', hint = 'Give publisher, configuration or overlay.';
    elsif own.published_at is null and own.owner_id <> owner_id then
        raise exception 'version % of % is a draft', own.version, import_lineage.code
            using errcode = 'RM014', table = 'framework_versions', schema = 'compliance';
    elsif jsonb_typeof(import_lineage.lineage) is distinct from 'array' then
        raise exception 'lineage is a list' using errcode = '22023', column = 'lineage';
    end if;
    perform compliance.raise_violations(compliance.check_lineage_parts(owner_id, own, import_lineage.lineage));
    return compliance.store_lineage(owner_id, own, import_lineage.origin, import_lineage.lineage);
end;
$$;

comment on function api.import_lineage is
$doc$Say how a version's requirements came from those of earlier versions: as the publisher does, as configuration, or as a correction (overlay).

The entries take the place of what the same origin said about the same two versions; an empty list takes it back. An organization's
entries are seen by it alone and outweigh the shared ones.

- `code`: code of the framework
- `version`: the later version
- `lineage`: for each earlier version its entries, as in the configuration of a framework
- `origin`: publisher, configuration or overlay
- `edition`: edition of the version; the latest published one when absent
- `org_id`: organization that says so for itself; without it for everyone

Example: [{"from_version": "2.0", "entries": [{"relation": "moved", "from": "3.1", "to": "1.8", "note": "The publisher's table says 1.7."}]}]

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused, RM014 not_published, 22023 invalid_argument, 23514 unknown_origin$doc$;

revoke all on function api.import_lineage from public;
grant execute on function api.import_lineage to remit_api;
