-- What compliance.version_hash would be of a document, were it stored as this version.
create or replace function compliance.document_hash(framework_code text, document jsonb)
returns bytea
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select sha256(convert_to(jsonb_build_array(
        document_hash.framework_code,
        v.document ->> 'version',
        coalesce((v.document ->> 'edition')::integer, 1),
        v.document ->> 'title',
        v.document ->> 'language',
        (v.document ->> 'published_on')::date,
        v.document ->> 'source',
        coalesce(nullif(document_hash.document -> 'vocabulary', 'null'), '{}'),
        (
            select jsonb_agg(jsonb_build_array(
                n.path::text,
                n.document ->> 'key',
                coalesce(n.document ->> 'code', n.document ->> 'key'),
                n.document ->> 'kind',
                n.document ->> 'title',
                n.document ->> 'text',
                coalesce((n.document ->> 'assessable')::boolean, k.assessable and not coalesce((n.document ->> 'withdrawn')::boolean, false)),
                coalesce((n.document ->> 'withdrawn')::boolean, false),
                coalesce(nullif(n.document -> 'properties', 'null'), '{}')) order by n.id)
            from compliance.place_nodes(document_hash.document -> 'requirements') as n
            left join (
                select k.document ->> 'code' as code, (k.document ->> 'assessable')::boolean as assessable
                from jsonb_path_query(document_hash.document, 'lax $.vocabulary.kinds[*]') as k(document)
            ) as k on k.code = n.document ->> 'kind'
        ))::text, 'UTF8'))
    from (select document_hash.document -> 'version') as v(document);
$$;

comment on function compliance.document_hash is
$doc$SHA-256 of a framework document as compliance.version_hash makes it of a stored version.$doc$;

revoke all on function compliance.document_hash from public;
