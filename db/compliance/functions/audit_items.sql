-- The items of an audit's document, each with its part and name, to compare two of them.
create or replace function compliance.audit_items(document jsonb)
returns table (part text, name text, item jsonb)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select p.key, case when jsonb_typeof(p.value) = 'array' then concat_ws(' ',
            coalesce(i.item ->> 'key', i.item ->> 'id', i.item ->> 'control', i.item ->> 'evidence', i.item ->> 'position'),
            i.item ->> 'test', i.item ->> 'version', i.item ->> 'revision') else '' end,
        i.item
    from jsonb_each(audit_items.document) as p
    cross join lateral jsonb_path_query(p.value, 'lax $[*]') as i(item)
    where p.key not in ('as_of', 'effective_at', 'summary');
$$;

comment on function compliance.audit_items is
$doc$Requirements, controls, evidence and all else that a document lists, one row each.$doc$;

revoke all on function compliance.audit_items from public;
