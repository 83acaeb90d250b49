-- What was handed in, item by item, with what is known of each: the evidence of its code, and the owner by their key.
--
-- Of an evidence that is there the kind counts, and of one that comes twice in the list the first kind. What cannot be read is
-- null: compliance.check_evidence says so.
create or replace function compliance.evidence_items(org_id bigint, evidence jsonb)
returns setof compliance.evidence_item
language sql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
    select
        (i.position - 1)::integer,
        i.item ->> 'code',
        coalesce(e.kind, first_value(i.item ->> 'kind') over (partition by i.item ->> 'code' order by i.position)),
        i.item ->> 'title',
        coalesce(n.owner_id, k.id),
        i.item ->> 'source',
        t.collected_at,
        case when t.effective_until > t.effective_from or t.effective_until is null then tstzrange(t.effective_from, t.effective_until) end,
        coalesce(i.item ->> 'content_hash', encode(sha256(convert_to(nullif(i.item -> 'payload', 'null')::text, 'UTF8')), 'hex')),
        nullif(i.item -> 'payload', 'null'),
        i.item ->> 'location',
        i.item ->> 'media_type',
        case when jsonb_typeof(i.item -> 'controls') = 'array'
            then array(select c.code from jsonb_array_elements_text(i.item -> 'controls') as c(code)) end,
        null::text,
        e.id,
        null::integer,
        null::boolean
    from jsonb_array_elements(evidence_items.evidence) with ordinality as i(item, position)
    cross join lateral (
        select
            compliance.instant(i.item ->> 'collected_at') as collected_at,
            compliance.instant(coalesce(i.item ->> 'effective_from', i.item ->> 'collected_at')) as effective_from,
            compliance.instant(i.item ->> 'effective_until') as effective_until
    ) as t
    cross join lateral (
        select case when jsonb_typeof(i.item -> 'owner_id') = 'number' and i.item ->> 'owner_id' ~ '^[1-9][0-9]{0,17}$'
            then (i.item ->> 'owner_id')::bigint end as owner_id
    ) as n
    left join compliance.evidence as e on e.org_id = evidence_items.org_id and e.code = i.item ->> 'code'
    left join org.employees as k on k.org_id = evidence_items.org_id and k.external_key = i.item ->> 'owner_key'
    order by i.position;
$$;

comment on function compliance.evidence_items is
$doc$The items of a list of evidence, read as far as they can be.$doc$;

revoke all on function compliance.evidence_items from public;
