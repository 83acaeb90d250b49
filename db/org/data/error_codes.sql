-- The error codes of the charts.
insert into kernel.error_codes (code, constraint_name, name, title, status, help)
values
('RM003', '', 'reporting_cycle', 'An employee would report to themselves', 409, 'Choose a manager who is not below the employee; to put someone above the CEO use promote.'),
('RM005', '', 'ceo_stays', 'The CEO cannot be deleted', 409, 'Promote another employee first, or delete the whole chart.'),
('RM006', '', 'promote_instead', 'Only promotion makes a CEO', 409, 'PUT /orgcharts/{org_id}/employees/{employee_id}/promote makes an employee the CEO in one step.'),
('RM007', '', 'no_common_manager', 'Nobody manages both', 404, 'The CEO answers to nobody, so nobody is above the CEO and another employee.'),
('RM008', '', 'changes_refused', 'Some changes were refused, so none was made', 409, 'violations names every one; correct them and send all changes again.'),
('RM009', '', 'import_refused', 'The import has errors, so nothing was imported', 400, 'violations names row and column of every error; correct them and import again.'),
('23P01', 'employees_one_ceo', 'chart_has_ceo', 'The chart has a CEO already', 409, 'Give the employee a manager_id, or use promote to change the CEO.'),
('23503', 'employees_manager_exists', 'unknown_manager', 'The manager is not in the chart', 409, 'Give the id of an employee of the same chart as manager_id.'),
('23503', 'employees_chart_exists', 'unknown_chart', 'The organization chart does not exist', 409, 'Create the chart first.'),
('23505', 'employees_external_key', 'external_key_taken', 'Another employee has this external key', 409, 'External keys are unique in a chart.'),
('23P01', 'employees_email', 'email_taken', 'Another employee has this e-mail address', 409, 'E-mail addresses are unique in a chart.'),
('23505', 'employees_pkey', 'employee_id_taken', 'Another employee has this id', 409, 'Leave the id out: the database gives the next free one.'),
('23505', 'org_charts_pkey', 'chart_id_taken', 'Another chart has this id', 409, 'Leave the id out: the database gives the next free one.'),
('23505', 'employee_paths_pkey', 'ids_used_twice', 'One statement deletes and creates the same employee', 409, 'Delete and create in two statements.'),
('23P01', 'employee_history_pkey', 'ids_used_twice', 'One statement deletes and creates the same employee', 409, 'Delete and create in two statements.'),
('23503', 'employee_history_manager_exists', 'manager_not_there_then', 'The manager was not in the chart all the time', 409, 'Leave the constraints of the history deferred.'),
('23514', 'employees_id_is_positive', 'invalid_id', 'An id is out of range', 400, 'Ids are positive whole numbers.'),
('23514', 'org_charts_id_is_positive', 'invalid_id', 'An id is out of range', 400, 'Ids are positive whole numbers.'),
('23514', 'depth_is_sane', 'invalid_depth', 'The depth is out of range', 400, 'Give a depth of 0 to 100.'),
('23514', 'leave_option_is_known', 'unknown_option', 'There is no such option', 400, 'Give lift or flatten.'),
('23514', 'promote_option_is_known', 'unknown_option', 'There is no such option', 400, 'Give keep or lift.'),
('23514', 'reports_option_is_known', 'unknown_option', 'There is no such option', 400, 'Give keep, lift or flatten.'),
('23514', 'change_action_is_known', 'unknown_action', 'There is no such action', 400, 'Give hire, move, rename, leave or promote.'),
('23514', 'employees_depth', 'chart_too_deep', 'The chart would have more than 100 levels', 409, 'Move the employees below a manager who is nearer to the CEO.'),
('23514', 'employees_identity', 'identity_is_fixed', 'Ids never change', 409, 'Hire the employee in the other chart instead.'),
('23514', 'org_charts_identity', 'identity_is_fixed', 'Ids never change', 409, 'Create another chart instead.'),
('23514', 'member_role_is_known', 'unknown_role', 'There is no such role', 400, 'Give viewer, editor or owner.')
on conflict on constraint error_codes_pkey do update
    set
        name = excluded.name,
        title = excluded.title,
        status = excluded.status,
        help = excluded.help;
