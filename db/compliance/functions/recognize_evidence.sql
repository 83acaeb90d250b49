-- Which evidence and revision hold the content of each item: one that is there, or one that the list will make.
--
-- Not stored again is what the evidence of the item's code holds as the last word on the same time, and what an earlier item
-- brings. A code that is new may bring what another evidence of the same kind holds for the same time: then that
-- one answers. An evidence that is there is never answered by another one, for two sources may well say the same small thing.
-- Each run of items with the same code, time and content has a leader, who is looked up. Lists are long and the
-- planner cannot know it, so it must not join them row by row.
create or replace function compliance.recognize_evidence(org_id bigint, items compliance.evidence_item[])
returns compliance.evidence_item[]
language sql stable
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $$
    with told as materialized (
        select i.position, i.code, i.kind, i.content_hash, i.effective_during, i.evidence_id,
            row_number() over (partition by i.code order by i.position) = 1 as is_first,
            lag(i.content_hash) over (partition by i.code, i.effective_during order by i.position) as content_before
        from unnest(recognize_evidence.items) as i
    ), led as materialized (
        select t.*, max(t.position) filter (where t.content_hash is distinct from t.content_before)
            over (partition by t.code, t.effective_during order by t.position) as leader
        from told as t
    ), leaders as materialized (
        select l.*, case when l.evidence_id is null and l.is_first
            then min(l.position) over (partition by l.kind, l.content_hash, l.effective_during) else l.position end as twin
        from led as l
        where l.leader = l.position
    ), known as materialized (
        select l.position, l.code, l.twin, l.evidence_id, coalesce(own.code, other.code) as known_code,
            coalesce(l.evidence_id, other.id) as known_id, coalesce(own.number, other.number) as known_number
        from leaders as l
        left join lateral (
            select l.code, r.number, r.content_hash
            from compliance.evidence_revisions as r
            where r.org_id = recognize_evidence.org_id and r.evidence_id = l.evidence_id and upper_inf(r.recorded_during)
                and r.effective_during = l.effective_during
            order by r.number desc
            limit 1
        ) as own on l.content_before is null and own.content_hash = l.content_hash
        left join lateral (
            select e.code, e.id, r.number
            from compliance.evidence_revisions as r
            inner join compliance.evidence as e on e.org_id = r.org_id and e.id = r.evidence_id
            where r.org_id = recognize_evidence.org_id and r.content_hash = l.content_hash and upper_inf(r.recorded_during)
                and r.effective_during = l.effective_during and e.kind = l.kind
                and not exists (
                    select from compliance.evidence_revisions as o
                    where o.org_id = r.org_id and o.evidence_id = r.evidence_id and o.number > r.number and upper_inf(o.recorded_during)
                        and o.effective_during = r.effective_during)
            order by e.id
            limit 1
        ) as other on l.evidence_id is null and l.is_first
    ), answers as materialized (
        select k.position, k.known_code as code, k.known_id as evidence_id, k.known_number as number, true as recognized
        from known as k
        where k.known_number is not null
        union all
        select k.position, k.code, k.evidence_id, row_number() over (partition by k.code order by k.position) + coalesce((
            select max(r.number) from compliance.evidence_revisions as r
            where r.org_id = recognize_evidence.org_id and r.evidence_id = k.evidence_id), 0), false
        from known as k
        where k.known_number is null and k.twin = k.position
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
