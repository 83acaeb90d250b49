-- List the requirements of a framework version in the publisher's order.
create or replace function api.list_requirements(
    code kernel.label,
    version kernel.label,
    edition integer default null,
    search kernel.label default null,
    below kernel.label default null,
    kind kernel.label default null,
    assessable boolean default null,
    baseline kernel.label default null,
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.requirement
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.framework_versions;
    top compliance.requirements;
    selection compliance.baselines;
begin
    perform org.authorize_catalogue(list_requirements.org_id, 'viewer');
    own := compliance.find_version(list_requirements.code, list_requirements.version, list_requirements.edition, list_requirements.org_id);
    if list_requirements.below is not null then
        top := compliance.find_requirement(own.id, list_requirements.below);
    end if;
    if list_requirements.baseline is not null then
        selection := compliance.find_baseline(own.id, list_requirements.baseline, list_requirements.org_id);
    end if;
    return query
    select r.id, r.parent_id, p.key::text, ext.nlevel(r.path), r.key::text, r.code::text, r.kind::text, r.title::text, r.text,
        r.assessable, r.withdrawn, r.properties
    from compliance.requirements as r
    left join compliance.requirements as p on p.version_id = r.version_id and p.id = r.parent_id
    where r.version_id = own.id and r.id > list_requirements.after
        and (top.id is null or r.path operator(ext.<@) top.path)
        and (list_requirements.kind is null or r.kind = list_requirements.kind)
        and (list_requirements.assessable is null or r.assessable = list_requirements.assessable)
        and (selection.id is null or r.id in (
            select b.requirement_id from compliance.baseline_requirements as b where b.baseline_id = selection.id))
        and (list_requirements.search is null or strpos(lower(concat_ws(e'\n', r.key, r.code, r.title, r.text)), lower(list_requirements.search)) > 0)
    order by r.id
    limit list_requirements."limit";
end;
$$;

comment on function api.list_requirements is
$doc$List the requirements of a framework version in the publisher's order, a page at a time.

- `code`: code of the framework
- `version`: version, as the publisher writes it
- `edition`: edition of the version; the latest published one when absent
- `search`: part of key, code, title or text, in any case
- `below`: only the requirement with this key and those below it
- `kind`: only those of this kind
- `assessable`: only those that are, or are not, assessed themselves
- `baseline`: only those that the baseline with this code selects
- `org_id`: organization that asks, for its own frameworks
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_requirements from public;
grant execute on function api.list_requirements to remit_api, remit_analyst;
