-- The requirements of a framework version as one nested document.
create or replace function api.get_requirement_tree(
    code kernel.label,
    version kernel.label,
    edition integer default null,
    below kernel.label default null,
    depth org.depth default null,
    org_id bigint default null
)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.framework_versions;
    top compliance.requirements;
begin
    perform org.authorize_catalogue(get_requirement_tree.org_id, 'viewer');
    own := compliance.find_version(
        get_requirement_tree.code, get_requirement_tree.version, get_requirement_tree.edition, get_requirement_tree.org_id);
    if get_requirement_tree.below is not null then
        top := compliance.find_requirement(own.id, get_requirement_tree.below);
    end if;
    return (
        select compliance.nest(
            array_agg(json_build_object('id', r.id, 'key', r.key, 'code', r.code, 'kind', r.kind, 'title', r.title,
                'assessable', r.assessable, 'withdrawn', r.withdrawn)::text order by r.id),
            array_agg(ext.nlevel(r.path) order by r.id), ', "children": []')
        from compliance.requirements as r
        where r.version_id = own.id and (top.id is null or r.path operator(ext.<@) top.path)
            and (get_requirement_tree.depth is null or ext.nlevel(r.path) <= get_requirement_tree.depth + coalesce(ext.nlevel(top.path), 1)));
end;
$$;

comment on function api.get_requirement_tree is
$doc$Get the requirements of a framework version as nested trees, in the publisher's order.

- `code`: code of the framework
- `version`: version, as the publisher writes it
- `edition`: edition of the version; the latest published one when absent
- `below`: only the requirement with this key and those below it
- `depth`: only so many levels below the top
- `org_id`: organization that asks, for its own frameworks

Shape: returns list of api.requirement_node

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function api.get_requirement_tree from public;
grant execute on function api.get_requirement_tree to remit_api, remit_analyst;
