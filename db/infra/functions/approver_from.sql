-- Who decides, beginning with this employee: they themselves, or the nearest above when it is they who asked.
create or replace function infra.approver_from(org_id bigint, employee_id bigint, excluded bigint[])
returns bigint
language sql stable
return case
    when approver_from.employee_id <> all(approver_from.excluded) then approver_from.employee_id
    else infra.approver_at_level(approver_from.org_id, approver_from.employee_id, 1, approver_from.excluded)
end;

comment on function infra.approver_from is
$doc$The employee, or the nearest manager above when the employee is the one who asked; null when there is none.$doc$;

revoke all on function infra.approver_from from public;
