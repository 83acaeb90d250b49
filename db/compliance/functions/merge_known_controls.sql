-- Change what an import says differently of known controls: their words and status, and who answers for them.
create or replace function compliance.merge_known_controls(org_id bigint, controls jsonb)
returns bigint[]
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.stamp(merge_known_controls.org_id);
    known record;
    changed bigint[] := '{}';
    transferred bigint[];
begin
    for known in
        select r.control_id, r.valid_from, w.*
        from compliance.control_rows(merge_known_controls.org_id, merge_known_controls.controls, null) as r
        cross join lateral compliance.control_in_force(merge_known_controls.org_id, r.control_id, coalesce(r.valid_from, instant)) as p
        cross join lateral (
            select coalesce(r.document ->> 'title', p.title) as title, coalesce(r.document ->> 'description', p.description) as description,
                coalesce(r.status, p.status) as status
        ) as w
        where r.control_id is not null
            and (w.title, w.description, w.status) is distinct from (p.title::text, p.description::text, p.status::text)
        order by r.position
    loop
        perform compliance.add_control_version(
            merge_known_controls.org_id, known.control_id, known.title, known.description, known.status, known.valid_from);
        changed := changed || known.control_id;
    end loop;
    with moved as (
        update compliance.controls as c set owner_id = r.owner_id
        from compliance.control_rows(merge_known_controls.org_id, merge_known_controls.controls, null) as r
        where c.org_id = merge_known_controls.org_id and c.id = r.control_id and c.owner_id <> r.owner_id
        returning c.id
    )
    select coalesce(array_agg(m.id), '{}') into transferred from moved as m;
    return changed || transferred;
end;
$$;

comment on function compliance.merge_known_controls is
$doc$Change known controls as an import says; those that it changed.$doc$;

revoke all on function compliance.merge_known_controls from public;
