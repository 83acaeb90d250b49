-- What is wrong with the fields of an import, each for itself.
create or replace function org.check_import_fields(employees jsonb)
returns api.violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with fields as (
        select e.position, e.document, f.name, f.value, f.kind
        from jsonb_array_elements(check_import_fields.employees) with ordinality as e(document, position)
        cross join lateral (
            select field.key, e.document ->> field.key, jsonb_typeof(e.document -> field.key)
            from unnest(array['key', 'name', 'title', 'email', 'manager_key']) as field(key)
        ) as f(name, value, kind)
        where jsonb_typeof(e.document) = 'object'
    ), problems as (
        select e.position, null as name, 'a row is an object' as message
        from jsonb_array_elements(check_import_fields.employees) with ordinality as e(document, position)
        where jsonb_typeof(e.document) <> 'object'
        union all
        select e.position, k.key, 'unknown column'
        from jsonb_array_elements(check_import_fields.employees) with ordinality as e(document, position)
        cross join lateral jsonb_object_keys(case jsonb_typeof(e.document) when 'object' then e.document else '{}' end) as k(key)
        where k.key not in ('key', 'name', 'title', 'email', 'manager_key')
        union all
        select f.position, f.name, case
            when f.name in ('key', 'name') and coalesce(f.value, '') = '' then f.name || ' is missing'
            when f.kind not in ('string', 'null') then f.name || ' must be a text'
            when f.name = 'email' and not kernel.is_email(nullif(f.value, '')) then f.value || ' is not an e-mail address'
            when not kernel.is_label(nullif(f.value, '')) then f.name || ' is not one readable line of 1 to 200 characters'
        end
        from fields as f
    )

    select coalesce(array_agg((p.position, p.name, '22023', p.message)::api.violation order by p.position, p.name), '{}')
    from problems as p
    where p.message is not null;
$$;

comment on function org.check_import_fields is
$doc$What is wrong with the fields of an import, row by row: missing, unknown, unreadable.$doc$;

revoke all on function org.check_import_fields from public;
