-- Let another employee decide during an absence. Everybody may for themselves, which is why the guard asks for a viewer.
create or replace function api.create_delegation(
    org_id bigint,
    delegate_id kernel.row_id,
    starts_at timestamptz,
    ends_at timestamptz,
    employee_id kernel.row_id default null,
    reason compliance.prose default null
)
returns api.delegation
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    absent_id bigint;
    new_id bigint;
begin
    perform org.authorize(create_delegation.org_id, 'viewer');
    absent_id := coalesce(create_delegation.employee_id, org.employee_of_caller(create_delegation.org_id));
    if absent_id is null then
        raise exception 'the caller is no employee of organization %', create_delegation.org_id
            using errcode = 'RM039';
    end if;
    perform infra.authorize_for_employee(create_delegation.org_id, absent_id);
    perform infra.hold_chart(create_delegation.org_id);
    perform infra.check_employee(create_delegation.org_id, absent_id, 'employee_id');
    perform infra.check_employee(create_delegation.org_id, create_delegation.delegate_id, 'delegate_id');
    if create_delegation.ends_at <= create_delegation.starts_at then
        raise exception 'the delegation would end at %, before it begins', create_delegation.ends_at
            using errcode = '23514', constraint = 'delegations_end', table = 'delegations', schema = 'infra';
    end if;
    insert into infra.delegations (org_id, employee_id, delegate_id, valid_during, reason)
    values (
        create_delegation.org_id, absent_id, create_delegation.delegate_id,
        tstzrange(create_delegation.starts_at, create_delegation.ends_at), create_delegation.reason)
    returning id into new_id;
    return infra.get_delegation(create_delegation.org_id, new_id);
end;
$$;

comment on function api.create_delegation is
$doc$Let another employee decide in one's place during an absence.

It is not passed on, and never lets anybody approve their own request. An editor may do it for others.

- `org_id`: the chart
- `delegate_id`: employee who decides
- `starts_at`: from when
- `ends_at`: until when
- `employee_id`: employee who is away; the caller when absent
- `reason`: why

Example: {"delegate_id": 42, "starts_at": "2026-07-01T00:00:00+00:00", "ends_at": "2026-07-15T00:00:00+00:00", "reason": "Holidays."}

Raises: P0002 not_found, 42501 forbidden, RM039 not_an_employee, 23503 unknown_employee, 23514 delegation_ends_before_it_starts, 23514 delegation_to_oneself, 23P01 delegations_overlap, 23514 unreadable_text$doc$;

revoke all on function api.create_delegation from public;
grant execute on function api.create_delegation to remit_api;
