-- What became of each requirement from one version of a framework to another.
create or replace function api.get_version_difference(
    code kernel.label,
    version kernel.label,
    from_version kernel.label,
    edition integer default null,
    from_edition integer default null,
    relation compliance.lineage_relation default null,
    org_id bigint default null
)
returns api.version_difference
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    older compliance.framework_versions;
    newer compliance.framework_versions;
    difference api.version_difference;
begin
    perform org.authorize_catalogue(get_version_difference.org_id, 'viewer');
    newer := compliance.find_version(
        get_version_difference.code, get_version_difference.version, get_version_difference.edition, get_version_difference.org_id);
    older := compliance.find_version(
        get_version_difference.code, get_version_difference.from_version, get_version_difference.from_edition, get_version_difference.org_id);
    if older.id = newer.id then
        raise exception 'a difference is between two versions'
            using errcode = '22023', column = 'from_version', hint = 'Editions of one version are named by edition and from_edition.';
    end if;
    select get_version_difference.code, older.version, older.edition, newer.version, newer.edition,
        count(*) filter (where d.relation = 'same'), count(*) filter (where d.relation = 'reworded'), count(*) filter (where d.relation = 'moved'),
        count(*) filter (where d.relation = 'merged'), count(*) filter (where d.relation = 'split'), count(*) filter (where d.relation = 'withdrawn'),
        count(*) filter (where d.relation = 'reinstated'), count(*) filter (where d.relation = 'new'),
        coalesce(array_agg(d.entry order by d.position)
            filter (where get_version_difference.relation is null or d.relation = get_version_difference.relation), '{}')
    into difference
    from compliance.describe_lineage(older.id, newer.id, coalesce(get_version_difference.org_id, 0)) as d;
    return difference;
end;
$$;

comment on function api.get_version_difference is
$doc$Get what became of each requirement from one version of a framework to another.

Overlays outweigh the configuration, this the publisher; what nobody speaks of is compared by key. Texts are given where the words changed.

- `code`: code of the framework
- `version`: the later version
- `from_version`: the earlier version
- `edition`: edition of the later version; the latest published one when absent
- `from_edition`: edition of the earlier version; the latest published one when absent
- `relation`: only entries of this relation; the counts stay
- `org_id`: organization that asks, for its own frameworks and overlays

Raises: 42501 forbidden, P0002 not_found, 22023 invalid_argument, 23514 unknown_relation$doc$;

revoke all on function api.get_version_difference from public;
grant execute on function api.get_version_difference to remit_api, remit_analyst;
