-- The items of an audit's document, each with its part and name, and a key to compare two documents by: names may have
-- spaces in them, so that "a b" of "c" reads as "a" of "b c".
create or replace function compliance.audit_items(document jsonb)
returns table (part text, key text, name text, item jsonb)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select p.key, coalesce(array_to_string(n.names, e'\x01', ''), ''), coalesce(array_to_string(n.names, ' '), ''), i.item
    from jsonb_each(audit_items.document) as p
    cross join lateral jsonb_path_query(p.value, 'lax $[*]') as i(item)
    cross join lateral (values (case when jsonb_typeof(p.value) = 'array' then array[
        coalesce(i.item ->> 'key', i.item ->> 'id', i.item ->> 'control', i.item ->> 'evidence', i.item ->> 'position'),
        i.item ->> 'test', i.item ->> 'version', i.item ->> 'revision'] end)) as n(names)
    where p.key not in ('as_of', 'effective_at', 'summary');
$$;

comment on function compliance.audit_items is
$doc$Requirements, controls, evidence and all else that a document lists, one row each.$doc$;

revoke all on function compliance.audit_items from public;
