-- Store the requirements of a checked document, in place of a draft's former ones.
create or replace function compliance.store_requirements(version_id bigint, document jsonb)
returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    stored integer;
begin
    delete from compliance.lineage as l
    where store_requirements.version_id in (l.from_version_id, l.to_version_id);
    delete from compliance.baseline_requirements as b where b.version_id = store_requirements.version_id;
    delete from compliance.baselines as b where b.version_id = store_requirements.version_id;
    delete from compliance.requirements as r where r.version_id = store_requirements.version_id;
    insert into compliance.requirements (version_id, id, parent_id, path, key, code, kind, title, text, assessable, withdrawn, properties)
    select
        store_requirements.version_id, n.id, n.parent_id, n.path,
        n.document ->> 'key',
        coalesce(n.document ->> 'code', n.document ->> 'key'),
        n.document ->> 'kind',
        n.document ->> 'title',
        n.document ->> 'text',
        coalesce((n.document ->> 'assessable')::boolean, k.assessable and not coalesce((n.document ->> 'withdrawn')::boolean, false)),
        coalesce((n.document ->> 'withdrawn')::boolean, false),
        coalesce(nullif(n.document -> 'properties', 'null'), '{}')
    from compliance.place_nodes(store_requirements.document -> 'requirements') as n
    left join (
        select k.document ->> 'code' as code, (k.document ->> 'assessable')::boolean as assessable
        from jsonb_path_query(store_requirements.document, 'lax $.vocabulary.kinds[*]') as k(document)
    ) as k on k.code = n.document ->> 'kind'
    order by n.id;
    get diagnostics stored = row_count;
    return stored;
end;
$$;

comment on function compliance.store_requirements is
$doc$Store the requirements of a framework document; how many.$doc$;

revoke all on function compliance.store_requirements from public;
