-- Errors of infrastructure.
insert into kernel.error_codes (code, constraint_name, name, title, status, help)
values
('RM028', '', 'transition_refused', 'The state does not allow it', 409, 'The detail names what may be done now and by whom; GET the request or resource for where it stands.'),
('RM029', '', 'parameters_refused', 'Parameters do not fit the blueprint', 400, 'violations names every one; GET the blueprint for its JSON Schema.'),
('RM030', '', 'quota_exceeded', 'A quota is exceeded', 409, 'The detail names each quota, its node and how much is left: ask for less, delete something, or have the quota raised.'),
('RM031', '', 'policy_denied', 'A policy denies it', 403, 'The detail names each rule and what would pass.'),
('RM033', '', 'cannot_be_approved', 'Nobody could approve it', 409, 'Let a policy or the fallback group name who approves for those who have nobody above.'),
('RM034', '', 'resource_busy', 'Another request for the resource is open', 409, 'Wait for it, cancel it, or retry it.'),
('RM035', '', 'resource_protected', 'The resource is protected from deletion', 409, 'Take the protection off first, with a change request.'),
('RM036', '', 'own_request', 'Nobody approves their own request', 403, 'Let another approver decide; a policy with the effect allow_self_approval makes an exception.'),
('RM037', '', 'not_offered', 'It is not offered any more, or not yet', 409, 'Choose a published blueprint and an environment that is not retired.'),
('RM038', '', 'price_missing', 'A price is missing', 409, 'Import a price for the meter and region.'),
('RM039', '', 'not_an_employee', 'The caller is not an employee here', 403, 'Sign in with the e-mail address of an employee record, or be an editor and name the employee.'),
('RM040', '', 'policy_refused', 'The policy cannot work', 400, 'violations names every fault.')
on conflict on constraint error_codes_pkey do update
    set
        name = excluded.name,
        title = excluded.title,
        status = excluded.status,
        help = excluded.help;
