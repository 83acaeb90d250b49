-- Errors of quotas, approvals, groups, delegations and settings.
insert into kernel.error_codes (code, constraint_name, name, title, status, help)
values
('RM017', 'approvals_decided_once', 'already_decided', 'It is decided already', 409, 'GET the approval for who decided what; a request is decided once.'),
('RM018', 'approvals_approver_decides', 'not_the_approver', 'Another employee has to decide', 403, 'Only whom the approval waits for decides, or their delegate, signed in with the e-mail address of their employee record.'),
('23503', 'infra_employee_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23503', 'approvals_group_exists', 'group_in_use', 'Requests were sent to the group', 409, 'An approval says for good who could give it: take the members out instead.'),
('23505', 'groups_code', 'code_taken', 'Another one has this code', 409, 'Codes of groups are unique in an organization.'),
('23505', 'quotas_one_of_a_kind', 'quota_exists', 'There is such a quota', 409, 'Change the amount of the one that is there.'),
('23P01', 'groups_one_fallback', 'one_fallback', 'Another group is the fallback', 409, 'Take the flag off the other group first.'),
('23P01', 'delegations_one_at_a_time', 'delegations_overlap', 'Somebody else decides then already', 409, 'Revoke the other delegation first, or choose another time.'),
('23514', 'delegations_end', 'delegation_ends_before_it_starts', 'A delegation ends before it starts, or never', 400, 'Give ends_at after starts_at.'),
('23514', 'delegations_to_another', 'delegation_to_oneself', 'Nobody delegates to themselves', 400, 'Name another employee.'),
('23514', 'quotas_amount_is_not_negative', 'invalid_amount', 'An amount is negative or without end', 400, 'Give a number of at least 0; without a quota there is no limit.'),
('23514', 'settings_are_positive', 'invalid_settings', 'A setting is too small or too large', 400, 'Give durations of a minute to ten years, and 1 to 100 attempts.'),
('23514', 'metric_is_known', 'unknown_metric', 'There is no such metric', 400, 'Give count, storage, vcpu, memory or cost.'),
('23514', 'approval_state_is_known', 'unknown_state', 'There is no such state', 400, 'Give pending, approved, rejected or superseded.')
on conflict on constraint error_codes_pkey do update
    set
        name = excluded.name,
        title = excluded.title,
        status = excluded.status,
        help = excluded.help;
