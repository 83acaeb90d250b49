-- Change a control where an import says something else.
create or replace function compliance.merge_control(org_id bigint, control_id bigint, document jsonb, owner_id bigint, valid_from timestamptz)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.stamp(merge_control.org_id);
    present compliance.control_versions := compliance.control_in_force(
        merge_control.org_id, merge_control.control_id, coalesce(merge_control.valid_from, instant));
    title text := coalesce(merge_control.document ->> 'title', present.title);
    description text := coalesce(merge_control.document ->> 'description', present.description);
    status text := coalesce(merge_control.document ->> 'status', present.status);
begin
    if (title, description, status) is distinct from (present.title::text, present.description::text, present.status::text) then
        perform compliance.add_control_version(merge_control.org_id, merge_control.control_id, title, description, status, merge_control.valid_from);
    end if;
    update compliance.controls as c set owner_id = merge_control.owner_id
    where c.org_id = merge_control.org_id and c.id = merge_control.control_id and c.owner_id <> merge_control.owner_id;
    if jsonb_typeof(merge_control.document -> 'satisfies') = 'array' then
        perform compliance.store_satisfies(merge_control.org_id, (
            select jsonb_agg(jsonb_build_object('control_id', v.control_id, 'number', v.number, 'satisfies', merge_control.document -> 'satisfies'))
            from compliance.control_versions as v
            where v.org_id = merge_control.org_id and v.control_id = merge_control.control_id and upper_inf(v.recorded_during)
                and (upper_inf(v.valid_during) or upper(v.valid_during) > instant)));
    end if;
end;
$$;

comment on function compliance.merge_control is
$doc$Change what an import says differently of a known control.$doc$;

revoke all on function compliance.merge_control from public;
