-- Who decides, beginning with this employee: they themselves, or the nearest above when it is they who asked.
create or replace function infra.approver_from(org_id bigint, employee_id bigint, requester_id bigint)
returns bigint
language sql stable
return case
    when approver_from.employee_id <> approver_from.requester_id then approver_from.employee_id
    else infra.approver_at_level(approver_from.org_id, approver_from.employee_id, 1, array[approver_from.requester_id])
end;

comment on function infra.approver_from is
$doc$The employee, or the nearest manager above when the employee is the one who asked; null when there is none.$doc$;

revoke all on function infra.approver_from from public;
