-- Write evidence of what was just seen, where it says something else than last time or last time is long ago.
--
-- The controls get a test that asks it, so that a guardrail which does not hold any more is a requirement that is not ready. Compliance
-- locks the end of the journal first; so this comes last, when everything else is written.
create or replace function infra.write_evidence(org_id bigint, resource_ids bigint[])
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.now();
    evidence_interval interval;
    due_ids bigint[];
    hashes bytea[];
    items jsonb;
begin
    if cardinality(write_evidence.resource_ids) = 0 then
        return;
    end if;
    evidence_interval := (infra.settings_of(write_evidence.org_id)).evidence_interval;
    select array_agg(d.resource_id), array_agg(d.hash), jsonb_agg(i.item || jsonb_build_object('collected_at', instant) order by d.resource_id, i.position)
        filter (where i.position is not null)
    into due_ids, hashes, items
    from (
        select o.resource_id, s.items, sha256(convert_to(s.items::text, 'UTF8')) as hash
        from infra.observations as o
        inner join infra.evidence_of(write_evidence.org_id, write_evidence.resource_ids) as s on s.resource_id = o.resource_id
        where o.org_id = write_evidence.org_id and (
            o.evidence_at is null or o.evidence_at <= instant - evidence_interval
            or o.evidence_hash <> sha256(convert_to(s.items::text, 'UTF8')))
    ) as d
    cross join lateral jsonb_array_elements(d.items) with ordinality as i(item, position);
    if due_ids is null then
        return;
    end if;
    perform infra.add_evidence(write_evidence.org_id, items);
    update infra.observations as o
    set evidence_at = instant, evidence_hash = d.hash
    from unnest(due_ids, hashes) as d(resource_id, hash)
    where o.org_id = write_evidence.org_id and o.resource_id = d.resource_id;
end;
$$;

comment on function infra.write_evidence is
$doc$Write evidence of resources as they were last seen, where it is due.$doc$;

revoke all on function infra.write_evidence from public;
