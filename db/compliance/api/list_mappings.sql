-- List mappings, seen from the framework that is asked for; one that fits as it is written is not turned round.
create or replace function api.list_mappings(
    framework kernel.label default null,
    version kernel.label default null,
    requirement kernel.label default null,
    other_framework kernel.label default null,
    other_version kernel.label default null,
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.mapping
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(list_mappings.org_id, 'viewer');
    return query
    select d.*
    from compliance.described_mappings as d
    where coalesce(d.org_id, 0) in (0, list_mappings.org_id) and d.id > list_mappings.after
        and (list_mappings.framework is null or d.framework = list_mappings.framework)
        and (list_mappings.version is null or d.version = list_mappings.version)
        and (list_mappings.requirement is null or d.requirement = list_mappings.requirement)
        and (list_mappings.other_framework is null or d.other_framework = list_mappings.other_framework)
        and (list_mappings.other_version is null or d.other_version = list_mappings.other_version)
        and (not d.inverted or d.other_framework <> list_mappings.framework or d.other_version <> list_mappings.version
            or d.other_requirement <> list_mappings.requirement
            or d.framework <> list_mappings.other_framework or d.version <> list_mappings.other_version)
    order by d.id
    limit list_mappings."limit";
end;
$$;

comment on function api.list_mappings is
$doc$List mappings between requirements of frameworks, a page at a time, seen from the side that is asked for.

Where the source says it the other way round, the relation is inverted: subset is superset. Mappings suggest; they never decide.

- `framework`: code of the framework on this side
- `version`: its version; mappings of every edition are listed
- `requirement`: key of its requirement
- `other_framework`: code of the framework on the other side
- `other_version`: version of that framework
- `org_id`: organization that asks, for its own mappings
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_mappings from public;
grant execute on function api.list_mappings to remit_api, remit_analyst;
