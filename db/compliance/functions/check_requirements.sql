-- What is wrong with the requirements of a document: fields, kinds, keys used twice, parents unknown or in a circle.
create or replace function compliance.check_requirements(document jsonb)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[];
    fields constant jsonb := '{"key": "line!", "code": "line", "kind": "line", "title": "title!", "text": "prose", "assessable": "boolean",
        "withdrawn": "boolean", "properties": "object", "children": "array", "parent": "line"}';
begin
    if jsonb_typeof(check_requirements.document -> 'requirements') is distinct from 'array'
        or jsonb_array_length(check_requirements.document -> 'requirements') = 0 then
        return array[('/requirements', '22023', 'a list of at least one requirement is needed')::api.document_violation];
    end if;
    with nodes as materialized (
        select n.place, n.pointer, n.parent_key, n.document, n.document ->> 'key' as key, n.document ->> 'kind' as kind
        from compliance.document_nodes(check_requirements.document -> 'requirements') as n
    ), kinds as materialized (
        select k.document ->> 'code' as code
        from jsonb_path_query(check_requirements.document, 'lax $.vocabulary.kinds[*]') as k(document)
    ), keys as materialized (
        select n.key, count(*) as times from nodes as n where n.key is not null group by n.key
    ), problems as (
        select n.place, p.pointer, p.message
        from nodes as n
        cross join lateral unnest(compliance.check_fields(n.document, n.pointer, fields)) as p
        where not compliance.is_plain_node(n.document)
        union all
        select n.place, n.pointer || '/kind', format('kind %s is not in vocabulary.kinds', n.kind)
        from nodes as n
        where n.kind is not null and n.kind not in (select k.code from kinds as k where k.code is not null)
        union all
        select n.place, n.pointer || '/assessable', 'assessable is needed where there is no kind'
        from nodes as n
        where n.kind is null and n.document ->> 'assessable' is null and jsonb_typeof(n.document) = 'object'
        union all
        select n.place, n.pointer || '/key', format('key %s is used %s times', n.key, k.times)
        from nodes as n
        inner join keys as k on k.key = n.key
        where k.times > 1
        union all
        select n.place, n.pointer || '/parent', format('no requirement has the key %s', n.parent_key)
        from nodes as n
        where n.parent_key is not null and n.parent_key not in (select k.key from keys as k)
        union all
        select n.place, n.pointer || '/parent', 'parent is only for requirements that are not nested'
        from nodes as n
        where n.document ? 'parent' and cardinality(n.place) > 1
        union all
        select n.place, n.pointer, 'a tree has at most 50 levels'
        from nodes as n
        where cardinality(n.place) = 51
    )
    select array_agg((p.pointer, '22023', p.message)::api.document_violation order by p.place, p.pointer) into violations
    from problems as p;
    if violations is null and exists (select from jsonb_array_elements(check_requirements.document -> 'requirements') as r where r ? 'parent') then
        select array_agg((n.pointer || '/parent', '22023', 'the parents form a circle')::api.document_violation order by n.place) into violations
        from compliance.document_nodes(check_requirements.document -> 'requirements') as n
        where n.pointer not in (select p.pointer from compliance.place_nodes(check_requirements.document -> 'requirements') as p);
    end if;
    return coalesce(violations, '{}');
end;
$$;

comment on function compliance.check_requirements is
$doc$What is wrong with the requirements of a framework document.$doc$;

revoke all on function compliance.check_requirements from public;
