-- What is wrong with the keys and values of a list of evidence, each looked at by itself.
create or replace function compliance.check_evidence_fields(evidence jsonb)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with items as materialized (
        select i.position - 1 as position, i.item
        from jsonb_array_elements(check_evidence_fields.evidence) with ordinality as i(item, position)
    ), fields as (
        select i.position, f.key, f.value, f.value #>> '{}' as text, jsonb_typeof(f.value) as type
        from items as i
        cross join lateral jsonb_each(case jsonb_typeof(i.item) when 'object' then i.item else '{}' end) as f
    ), problems as (
        select i.position, '' as key, 'an object is needed here' as message
        from items as i
        where jsonb_typeof(i.item) <> 'object'
        union all
        select i.position, '/' || k.key, k.key || ' is missing'
        from items as i
        cross join unnest(array['code', 'source', 'collected_at']) as k(key)
        where jsonb_typeof(i.item) = 'object' and i.item ->> k.key is null
        union all
        select i.position, '/content_hash', 'content_hash is missing; without it a payload is needed'
        from items as i
        where jsonb_typeof(i.item) = 'object' and coalesce(i.item ->> 'content_hash', i.item ->> 'payload') is null
        union all
        select f.position, '/' || replace(replace(f.key, '~', '~0'), '/', '~1'), case
            when f.key not in (
                'code', 'kind', 'title', 'owner_id', 'owner_key', 'source', 'collected_at', 'effective_from', 'effective_until',
                'content_hash', 'payload', 'location', 'media_type', 'controls') then 'unknown key'
            when f.type = 'null' then null
            when f.key = 'payload' then case when octet_length(f.value::text) > 1048576 then 'payload has more than 1 MB' end
            when f.key = 'controls' then case when f.type <> 'array' then 'controls must be a list' end
            when f.key = 'owner_id'
                then case when f.type <> 'number' or f.text !~ '^[1-9][0-9]{0,17}$' then 'owner_id must be a whole number from 1' end
            when f.type <> 'string' then f.key || ' must be a text'
            when f.key in ('code', 'kind', 'owner_key', 'media_type')
                then case when not kernel.is_label(f.text) then f.key || ' is not one readable line of 1 to 200 characters' end
            when f.key in ('title', 'source', 'location')
                then case when not pg_input_is_valid(f.text, 'compliance.title') then f.key || ' is not one readable line of 1 to 1,000 characters' end
            when f.key = 'content_hash'
                then case when f.text !~ '^[0-9a-f]{64}$' then 'content_hash is not SHA-256 in 64 lowercase hexadecimal digits' end
            when compliance.instant(f.text) is null
                then f.key || ' is not a date and time with an offset, such as 2026-03-02T09:30:00Z'
        end
        from fields as f
        union all
        select i.position, '/controls/' || c.place - 1, 'the code of a control must be a text'
        from items as i
        cross join lateral jsonb_array_elements(
            case jsonb_typeof(i.item -> 'controls') when 'array' then i.item -> 'controls' else '[]' end) with ordinality as c(value, place)
        where jsonb_typeof(c.value) <> 'string'
    )

    select coalesce(
        array_agg((format('/%s%s', p.position, p.key), '22023', p.message)::api.document_violation order by p.position, p.key), '{}')
    from problems as p
    where p.message is not null;
$$;

comment on function compliance.check_evidence_fields is
$doc$What is wrong with the fields of a list of evidence: an array of violations with JSON pointers.$doc$;

revoke all on function compliance.check_evidence_fields from public;
