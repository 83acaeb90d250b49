-- Store checked controls: new codes are created, of known ones what differs is changed.
--
-- New ones are written together. Of a known one what is not given stays: a template was copied when it was made.
create or replace function compliance.merge_controls(org_id bigint, controls jsonb, owner_id bigint)
returns api.control_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.control_import;
    fresh jsonb;
    known record;
    entries_before bigint;
begin
    select count(*) filter (where r.control_id is null), coalesce(jsonb_agg(jsonb_build_object(
        'code', r.code, 'title', r.title, 'description', r.description, 'status', coalesce(r.status, 'planned'), 'owner_id', r.owner_id,
        'template_code', r.template_code, 'valid_from', r.valid_from, 'satisfies', r.satisfies) order by r.position)
        filter (where r.control_id is null), '[]')
    into result.created, fresh
    from compliance.control_rows(merge_controls.org_id, merge_controls.controls, merge_controls.owner_id) as r;
    result.updated := 0;
    for known in
        select r.*
        from compliance.control_rows(merge_controls.org_id, merge_controls.controls, merge_controls.owner_id) as r
        where r.control_id is not null
        order by r.position
    loop
        entries_before := (select h.seq from kernel.journal_heads as h where h.org_id = merge_controls.org_id);
        perform compliance.merge_control(merge_controls.org_id, known.control_id, known.document, known.owner_id, known.valid_from);
        result.updated := result.updated + (
            select (h.seq > entries_before)::integer from kernel.journal_heads as h where h.org_id = merge_controls.org_id);
    end loop;
    if result.created > 0 then
        perform compliance.insert_controls(merge_controls.org_id, fresh);
    end if;
    result.unchanged := jsonb_array_length(merge_controls.controls) - result.created - result.updated;
    result.skipped := compliance.skipped_satisfies(merge_controls.org_id, fresh);
    return result;
end;
$$;

comment on function compliance.merge_controls is
$doc$Store checked controls; what was done.$doc$;

revoke all on function compliance.merge_controls from public;
