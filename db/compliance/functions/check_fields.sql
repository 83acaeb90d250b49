-- What is wrong with the keys of one object of a document: unknown, missing, of another type, unreadable.
--
-- fields says per key: type (string, line, title, prose, edition, number, boolean, object, array), and ! where it must be there.
create or replace function compliance.check_fields(document jsonb, pointer text, fields jsonb)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select case jsonb_typeof(check_fields.document)
        when 'object' then (
            select coalesce(array_agg((check_fields.pointer || '/' || replace(replace(p.key, '~', '~0'), '/', '~1'), '22023', p.message)::api.document_violation order by p.key), '{}')
            from (
                select k.key, format('unknown key; known are %s', (select string_agg(f.key, ', ') from jsonb_object_keys(check_fields.fields) as f(key))) as message
                from jsonb_object_keys(check_fields.document) as k(key)
                where not check_fields.fields ? k.key
                union all
                select f.key, case
                    when v.type is null or v.type = 'null' then case when f.rule like '%!' then f.key || ' is missing' end
                    when rtrim(f.rule, '!') in ('line', 'title', 'prose', 'string') and v.type <> 'string' then f.key || ' must be a text'
                    when rtrim(f.rule, '!') in ('number', 'boolean', 'object', 'array') and v.type <> rtrim(f.rule, '!')
                        then format('%s must be %s', f.key, case rtrim(f.rule, '!') when 'array' then 'a list' when 'object' then 'an object' else 'a ' || rtrim(f.rule, '!') end)
                    when f.rule like 'line%' and not kernel.is_label(check_fields.document ->> f.key)
                        then f.key || ' is not one readable line of 1 to 200 characters'
                    when f.rule like 'title%' and not pg_input_is_valid(check_fields.document ->> f.key, 'compliance.title')
                        then f.key || ' is not one readable line of 1 to 1,000 characters'
                    when f.rule like 'prose%' and not pg_input_is_valid(check_fields.document ->> f.key, 'compliance.prose')
                        then f.key || ' is not a readable text of 1 to 20,000 characters'
                    when f.rule like 'edition%' and compliance.whole_number(check_fields.document -> f.key) is null
                        then f.key || ' is a whole number from 1'
                    when f.rule like 'string%' and (btrim(check_fields.document ->> f.key) = '' or char_length(check_fields.document ->> f.key) > 20000)
                        then f.key || ' must have 1 to 20,000 characters'
                end
                from jsonb_each_text(check_fields.fields) as f(key, rule)
                cross join lateral jsonb_typeof(check_fields.document -> f.key) as v(type)
            ) as p
            where p.message is not null)
        else array[(check_fields.pointer, '22023', 'an object is needed here')::api.document_violation]
    end;
$$;

comment on function compliance.check_fields is
$doc$What is wrong with the keys of an object: an array of violations with JSON pointers below the given one.$doc$;

revoke all on function compliance.check_fields from public;
