-- Everything in which a frozen audit is no longer what was recorded: its own bytes, the journal's word for them, and the
-- document computed again.
create or replace function compliance.audit_differences(audit compliance.audits, recomputed jsonb)
returns setof api.audit_difference
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'document', null, 'changed', 'the document does not have its hash'
    where encode((audit_differences.audit).content_hash, 'hex') <> compliance.content_hash((audit_differences.audit).document)
    union all
    select 'summary', null, 'changed', 'the summary is not that of the document'
    where (audit_differences.audit).summary <> (audit_differences.audit).document -> 'summary'
    union all
    select 'journal', null, case when j.hash is null then 'missing' else 'changed' end, 'the journal has another hash for the audit'
    from (
        select (
            select c.change #>> '{new,content_hash}'
            from kernel.journal as e
            cross join lateral jsonb_array_elements(e.changes) as c(change)
            where e.org_id = (audit_differences.audit).org_id and e.event = 'audits.created'
                and c.change -> 'id' = to_jsonb((audit_differences.audit).id)
            order by e.seq
            limit 1) as hash
    ) as j
    where j.hash is distinct from '\x' || encode((audit_differences.audit).content_hash, 'hex')
    union all
    select
        coalesce(f.part, r.part), nullif(coalesce(f.name, r.name), ''),
        case when r.item is null then 'missing' when f.item is null then 'added' else 'changed' end,
        (
            select string_agg(k.key, ', ' order by k.key)
            from jsonb_object_keys(case jsonb_typeof(f.item) when 'object' then f.item else '{}' end) as k(key)
            where r.item is not null and f.item -> k.key is distinct from r.item -> k.key)
    from compliance.audit_items((audit_differences.audit).document) as f
    full join compliance.audit_items(audit_differences.recomputed) as r on r.part = f.part and r.key = f.key
    where f.item is distinct from r.item;
$$;

comment on function compliance.audit_differences is
$doc$What of a frozen audit differs from its hash, from the journal and from the document computed again; nothing when it is sound.$doc$;

revoke all on function compliance.audit_differences from public;
