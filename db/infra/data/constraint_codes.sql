-- What the constraints of infrastructure mean to whoever runs into them.
insert into kernel.error_codes (code, constraint_name, name, title, status, help)
values
('23503', 'requests_requester_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23503', 'requests_chart_exists', 'records_are_kept', 'The organization has records that are kept', 409, 'A chart with requests, resources or policies is kept.'),
('23503', 'resources_chart_exists', 'records_are_kept', 'The organization has records that are kept', 409, 'A chart with requests, resources or policies is kept.'),
('23503', 'policies_chart_exists', 'records_are_kept', 'The organization has records that are kept', 409, 'A chart with requests, resources or policies is kept.'),
('23505', 'resources_name', 'name_taken', 'Another resource has this name', 409, 'Names are unique among the resources of a blueprint in an environment; choose another one.'),
('23505', 'policies_code', 'code_taken', 'Another one has this code', 409, 'Codes are unique in an organization.'),
('23514', 'requests_lifetime_is_positive', 'invalid_lifetime', 'A lifetime is longer than nothing', 400, 'Give a duration such as P90D.'),
('23514', 'request_kind_is_known', 'unknown_kind', 'There is no such kind of request', 400, 'Give create, change, extend, delete or transfer.'),
('23514', 'request_state_is_known', 'unknown_state', 'There is no such state', 400, 'Give draft, pending, applying, done, rejected, failed, cancelled or abandoned.'),
('23514', 'resource_name_is_known', 'invalid_name', 'The name of a resource is not one', 400, 'Give 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter.'),
('23514', 'code_word_is_known', 'invalid_code', 'A code is not one', 400, 'Give 1 to 60 lower-case letters, digits, hyphens and underscores, beginning with a letter.'),
('23514', 'policy_effect_is_known', 'unknown_effect', 'There is no such effect', 400, 'Give deny, require_approval, default, limit or allow_self_approval.'),
('23514', 'policy_mode_is_known', 'unknown_mode', 'There is no such mode', 400, 'Give enforce or dry_run.'),
('23503', 'approvals_approver_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23503', 'delegations_delegate_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23503', 'delegations_employee_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23503', 'group_members_employee_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23503', 'quotas_employee_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23503', 'resources_owner_exists', 'unknown_employee', 'There is no such employee', 409, 'Give the id of an employee of the same chart.'),
('23505', 'blueprints_code', 'code_taken', 'Another one has this code', 409, 'Codes are unique in a catalogue.'),
('23505', 'environments_code', 'code_taken', 'Another one has this code', 409, 'Codes are unique in a catalogue.'),
('23505', 'requests_one_open', 'resource_busy', 'Another request for the resource is open', 409, 'Wait for it, cancel it, or retry it.'),
('23P01', 'prices_one_at_a_time', 'prices_overlap', 'Two prices would hold at once', 409, 'A price holds until the next one begins.'),
('23514', 'drift_action_is_known', 'unknown_drift_action', 'There is no such action', 400, 'Give report or repair.'),
('23514', 'environments_observe_now_and_then', 'invalid_interval', 'Looking is done every second at most, and every 30 days at least', 400, 'Give an interval such as PT10M.'),
('23514', 'resource_state_is_known', 'unknown_state', 'There is no such state', 400, 'Give reserved, provisioning, running, updating, deleting, failed, deleted, withdrawn or abandoned.')
on conflict on constraint error_codes_pkey do update
    set
        name = excluded.name,
        title = excluded.title,
        status = excluded.status,
        help = excluded.help;
