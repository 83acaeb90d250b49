-- Store a list of evidence that was found sound: new evidence, revisions, links; and say what became of each item.
--
-- execute plans for this list and the tables as they are now: a kept plan could be one for small tables.
create or replace function compliance.store_evidence(org_id bigint, evidence jsonb)
returns setof api.evidence_receipt
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    items compliance.evidence_item[];
begin
    items := compliance.recognize_evidence(
        store_evidence.org_id, array(select i from compliance.evidence_items(store_evidence.org_id, store_evidence.evidence) as i));
    execute $evidence$
        insert into compliance.evidence (org_id, code, kind, title, owner_id)
        select $1, i.code, i.kind, i.title, i.owner_id
        from (
            select o.code, o.kind, o.title, o.owner_id, o.position, row_number() over (partition by o.code order by o.position) as place,
                bool_and(o.recognized) over (partition by o.code) as is_known
            from unnest($2) as o
        ) as i
        where i.place = 1 and not i.is_known
            and not exists (select from compliance.evidence as e where e.org_id = $1 and e.code = i.code)
        order by i.position
    $evidence$ using store_evidence.org_id, items;
    execute $revisions$
        insert into compliance.evidence_revisions (
            org_id, evidence_id, number, content_hash, source, location, media_type, payload, collected_at, collected_by,
            effective_during, recorded_during)
        select e.org_id, e.id, i.number, i.content_hash, i.source, i.location, i.media_type, i.payload, i.collected_at,
            coalesce(kernel.current_actor(), session_user), i.effective_during, 'empty'
        from unnest($2) as i
        inner join compliance.evidence as e on e.org_id = $1 and e.code = i.code
        where not i.recognized
        order by i.position
    $revisions$ using store_evidence.org_id, items;
    execute $links$
        insert into compliance.evidence_controls (org_id, evidence_id, control_id, recorded_during)
        select k.org_id, e.id, k.id, 'empty'
        from unnest($2) as i
        cross join lateral unnest(i.controls) as c(code)
        inner join compliance.controls as k on k.org_id = $1 and k.code = c.code
        inner join compliance.evidence as e on e.org_id = $1 and e.code = i.answered_by
        where not exists (
            select from compliance.evidence_controls as l
            where l.org_id = k.org_id and l.evidence_id = e.id and l.control_id = k.id and upper_inf(l.recorded_during))
        group by k.org_id, e.id, k.id
        order by min(i.position), k.id
    $links$ using store_evidence.org_id, items;
    return query execute $receipts$
        select e.id, e.code::text, i.number, i.content_hash, i.recognized
        from unnest($2) as i
        inner join compliance.evidence as e on e.org_id = $1 and e.code = i.answered_by
        order by i.position
    $receipts$ using store_evidence.org_id, items;
end;
$$;

comment on function compliance.store_evidence is
$doc$Store a checked list of evidence.$doc$;

revoke all on function compliance.store_evidence from public;
