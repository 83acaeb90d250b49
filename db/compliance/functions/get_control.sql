-- One control in the shape that clients see: what it says now.
create or replace function compliance.get_control(org_id bigint, control_id bigint)
returns api.control
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    this_instant timestamptz := compliance.this_instant(get_control.org_id);
    control api.control;
begin
    select d.id, d.org_id, d.code, d.title, d.description, d.status, d.owner_id, d.template_code, d.number, d.valid_from, d.version, d.created_at, d.updated_at
    into control
    from compliance.described_controls as d
    where d.org_id = get_control.org_id and d.id = get_control.control_id
        and (d.valid_during @> this_instant or d.valid_from > this_instant and d.is_first);
    if not found then
        raise exception 'there is no control % in organization %', get_control.control_id, get_control.org_id
            using errcode = 'P0002', table = 'controls', schema = 'compliance';
    end if;
    return control;
end;
$$;

comment on function compliance.get_control is
$doc$One control.

Raises: P0002 not_found$doc$;

revoke all on function compliance.get_control from public;
