-- Who is so many levels above an employee, or as many as there are. The way up skips those who may not decide.
create or replace function infra.approver_at_level(org_id bigint, employee_id bigint, levels integer, excluded bigint[])
returns bigint
language sql stable
begin atomic
    select m.id
    from infra.managers_above(approver_at_level.org_id, approver_at_level.employee_id) as m
    where m.id <> all(approver_at_level.excluded)
    order by m.distance < approver_at_level.levels, abs(m.distance - approver_at_level.levels)
    limit 1;
end;

comment on function infra.approver_at_level is
$doc$The nearest manager at this level or above it, or else the highest below it, who is not excluded; null when there is nobody.$doc$;

revoke all on function infra.approver_at_level from public;
