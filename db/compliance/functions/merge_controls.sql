-- Store checked controls: new codes are created, of known ones what differs is changed.
--
-- Of a known one what is not given stays: a template was copied when the control was made.
create or replace function compliance.merge_controls(org_id bigint, controls jsonb, owner_id bigint)
returns api.control_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.stamp(merge_controls.org_id);
    result api.control_import;
    fresh jsonb;
    changed bigint[];
begin
    select count(*) filter (where r.control_id is null), coalesce(jsonb_agg(jsonb_build_object(
        'code', r.code, 'title', r.title, 'description', r.description, 'status', coalesce(r.status, 'planned'), 'owner_id', r.owner_id,
        'template_code', r.template_code, 'valid_from', r.valid_from, 'satisfies', r.satisfies) order by r.position)
        filter (where r.control_id is null), '[]')
    into result.created, fresh
    from compliance.control_rows(merge_controls.org_id, merge_controls.controls, merge_controls.owner_id) as r;
    changed := compliance.merge_known_controls(merge_controls.org_id, merge_controls.controls);
    changed := changed || compliance.store_satisfies(merge_controls.org_id, (
        select jsonb_agg(jsonb_build_object('control_id', v.control_id, 'number', v.number, 'satisfies', r.satisfies))
        from compliance.control_rows(merge_controls.org_id, merge_controls.controls, merge_controls.owner_id) as r
        inner join compliance.control_versions as v on v.org_id = merge_controls.org_id and v.control_id = r.control_id
        where r.satisfies is not null and upper_inf(v.recorded_during) and (upper_inf(v.valid_during) or upper(v.valid_during) > instant)));
    update compliance.controls as c set version = c.version + 1
    where c.org_id = merge_controls.org_id and c.id = any(changed) and c.updated_at <> now();
    perform compliance.insert_controls(merge_controls.org_id, fresh);
    result.updated := (select count(distinct c.id) from unnest(changed) as c(id));
    result.unchanged := jsonb_array_length(merge_controls.controls) - result.created - result.updated;
    result.skipped := compliance.skipped_satisfies(merge_controls.org_id, fresh);
    return result;
end;
$$;

comment on function compliance.merge_controls is
$doc$Store checked controls; what was done.$doc$;

revoke all on function compliance.merge_controls from public;
