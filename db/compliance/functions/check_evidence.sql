-- What is wrong with a list of evidence: field by field, and with what each item points to.
create or replace function compliance.check_evidence(org_id bigint, evidence jsonb, instant timestamptz)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
    with items as materialized (
        select i.position, i.code, i.kind, i.owner_id, i.collected_at, i.effective_during, i.controls, i.evidence_id, d.item,
            row_number() over (partition by i.code order by i.position) as place
        from compliance.evidence_items(
            check_evidence.org_id, case jsonb_typeof(check_evidence.evidence) when 'array' then check_evidence.evidence else '[]' end) as i
        cross join lateral (select check_evidence.evidence -> i.position) as d(item)
        where jsonb_typeof(d.item) = 'object'
    ), problems as (
        select i.position, '/' || k.key as key, '22023' as code, k.key || ' is missing, and evidence with this code is new' as message
        from items as i
        cross join unnest(array['kind', 'title']) as k(key)
        where i.evidence_id is null and i.place = 1 and i.code is not null and i.item ->> k.key is null
        union all
        select i.position, '/owner_id', '22023', case
            when num_nonnulls(i.item ->> 'owner_id', i.item ->> 'owner_key') = 2 then 'give owner_id or owner_key, not both'
            else 'owner_id or owner_key is missing, and evidence with this code is new'
        end
        from items as i
        where num_nonnulls(i.item ->> 'owner_id', i.item ->> 'owner_key') = 2
            or (i.evidence_id is null and i.place = 1 and i.code is not null and num_nonnulls(i.item ->> 'owner_id', i.item ->> 'owner_key') = 0)
        union all
        select i.position, case when i.item ->> 'owner_key' is null then '/owner_id' else '/owner_key' end, '23503',
            format('no employee of the chart has %s', coalesce('the key ' || (i.item ->> 'owner_key'), 'the id ' || i.owner_id))
        from items as i
        where num_nonnulls(i.item ->> 'owner_id', i.item ->> 'owner_key') = 1 and (i.owner_id is not null or i.item ->> 'owner_key' is not null)
            and not exists (select from org.employees as e where e.org_id = check_evidence.org_id and e.id = i.owner_id)
        union all
        select i.position, '/kind', '22023', format('evidence %s is of kind %s', i.code, i.kind)
        from items as i
        where i.item ->> 'kind' <> i.kind
        union all
        select i.position, '/effective_until', '23514', 'evidence ends before it starts'
        from items as i
        where i.effective_during is null
        union all
        select i.position, '/collected_at', '23514', 'evidence would have been collected in the future'
        from items as i
        where i.collected_at > check_evidence.instant + compliance.clock_tolerance()
        union all
        select i.position, '/controls/' || c.place - 1, '23503', format('there is no control %s', c.code)
        from items as i
        cross join lateral unnest(i.controls) with ordinality as c(code, place)
        left join compliance.controls as k on k.org_id = check_evidence.org_id and k.code = c.code
        where k.id is null and jsonb_typeof(i.item #> array['controls', (c.place - 1)::text]) = 'string'
    )

    select case jsonb_typeof(check_evidence.evidence)
        when 'array' then compliance.check_evidence_fields(check_evidence.evidence) || (
            select coalesce(array_agg(
                (format('/%s%s', p.position, p.key), p.code, p.message)::api.document_violation order by p.position, p.key), '{}')
            from problems as p)
        else array[('', '22023', 'a list is needed here')::api.document_violation]
    end;
$$;

comment on function compliance.check_evidence is
$doc$What is wrong with a list of evidence: an array of violations with JSON pointers.$doc$;

revoke all on function compliance.check_evidence from public;
