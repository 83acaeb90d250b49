-- Who decides: this employee, or the next manager above who is not the one who asked. The CEO when there is none.
create or replace function compliance.approver_above(org_id bigint, employee_id bigint, requester_id bigint)
returns bigint
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select case
        when e.id is distinct from approver_above.requester_id then e.id
        else coalesce(e.manager_id, e.id)
    end
    from org.employees as e
    where e.org_id = approver_above.org_id and e.id = approver_above.employee_id;
$$;

comment on function compliance.approver_above is
$doc$The employee, or their manager when the employee is the one who asked.$doc$;

revoke all on function compliance.approver_above from public;
