-- Which evidence and revision hold the content of each item: one that is there, or one that the list will make.
--
-- Not stored again is what the evidence of the item's code holds as the last word on the same time, and what an earlier item
-- brings. A code that is new may bring what another evidence of the same kind holds for the same time: then that
-- one answers. An evidence that is there is never answered by another one, for two sources may well say the same small thing.
-- What was collected again later is a revision of its own, though it says the same: it is fresh again.
-- Each run of items with the same code, time and content has a leader, who is looked up. The planner thinks leaders few, and
-- must not join them row by row: a list is long. Nor may it keep a plan from when the tables were small.
create or replace function compliance.recognize_evidence(org_id bigint, items compliance.evidence_item[])
returns compliance.evidence_item[]
language sql stable
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
set plan_cache_mode = 'force_custom_plan'
as $$
    with told as materialized (
        select i.position, i.code, i.kind, i.content_hash, i.effective_during, i.collected_at, i.evidence_id,
            row_number() over (partition by i.code order by i.position) = 1 as is_first,
            lag(i.content_hash) over before as content_before, lag(i.collected_at) over before as collected_before
        from unnest(recognize_evidence.items) as i
        window before as (partition by i.code, i.effective_during order by i.position)
    ), led as materialized (
        select t.*, max(t.position) filter (where t.content_hash is distinct from t.content_before or t.collected_at > t.collected_before)
            over (partition by t.code, t.effective_during order by t.position) as leader
        from told as t
    ), leaders as materialized (
        select l.*, case when l.evidence_id is null and l.is_first
            then min(l.position) over (partition by l.kind, l.content_hash, l.effective_during) else l.position end as twin
        from led as l
        where l.leader = l.position
    ), known as materialized (
        select l.position, l.code, l.twin, l.evidence_id, k.evidence_id as known_id, k.number as known_number
        from leaders as l
        left join lateral (
            select r.evidence_id, r.number
            from compliance.evidence_revisions as r
            where r.org_id = recognize_evidence.org_id and r.content_hash = l.content_hash and r.effective_during = l.effective_during
                and upper_inf(r.recorded_during)
                and case
                    when l.evidence_id is not null
                        then r.evidence_id = l.evidence_id and l.content_before is null and r.collected_at >= l.collected_at
                    else l.is_first and l.kind = (
                        select e.kind from compliance.evidence as e where e.org_id = recognize_evidence.org_id and e.id = r.evidence_id)
                end
                and r.number = (
                    select max(o.number)
                    from compliance.evidence_revisions as o
                    where o.org_id = recognize_evidence.org_id and o.evidence_id = r.evidence_id and o.effective_during = r.effective_during
                        and upper_inf(o.recorded_during))
            order by r.evidence_id
            limit 1
        ) as k on true
    ), answers as materialized (
        select k.position, k.known_number is not null as recognized, coalesce(k.known_id, k.evidence_id) as evidence_id,
            case when k.known_number is null then k.code
                else (select e.code from compliance.evidence as e where e.org_id = recognize_evidence.org_id and e.id = k.known_id) end as code,
            coalesce(k.known_number, row_number() over (partition by k.code, k.known_number is null order by k.position) + coalesce((
                select max(r.number)
                from compliance.evidence_revisions as r
                where r.org_id = recognize_evidence.org_id and r.evidence_id = k.evidence_id), 0)) as number
        from known as k
        where k.known_number is not null or k.twin = k.position
    )

    select array_agg((
        i.position, i.code, i.kind, i.title, i.owner_id, i.source, i.collected_at, i.effective_during, i.content_hash, i.payload, i.location,
        i.media_type, i.controls, a.code, a.evidence_id, a.number, a.recognized or a.position <> i.position)::compliance.evidence_item order by i.position)
    from unnest(recognize_evidence.items) as i
    inner join led as l on l.position = i.position
    inner join leaders as d on d.position = l.leader
    inner join answers as a on a.position = d.twin;
$$;

comment on function compliance.recognize_evidence is
$doc$The items, each with the evidence and revision that hold its content, and whether it was there before.$doc$;

revoke all on function compliance.recognize_evidence from public;
