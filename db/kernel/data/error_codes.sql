-- The kernel's own error codes, and those of PostgreSQL that deserve their own words.
insert into kernel.error_codes (code, constraint_name, name, title, status, help)
values
('RM001', '', 'stale_version', 'The resource has changed', 412, 'Read it again and repeat the change with its new ETag in If-Match.'),
('RM002', '', 'idempotency_key_reused', 'The Idempotency-Key belongs to another request', 409, 'Use a new key for a new request, or repeat the first request unchanged.'),
('RM011', '', 'append_only', 'The record cannot be changed', 409, 'The journal and the history are written by the rules alone and never changed.'),
('RM032', '', 'lease_lost', 'The lease was lost', 409, 'Another worker holds it now: drop what you know and claim again.'),
('P0002', '', 'not_found', 'No such resource', 404, 'Check the ids in the path.'),
('22023', '', 'invalid_argument', 'An argument has no valid value', 400, 'The detail names the argument and what it may be.'),
('42501', '', 'forbidden', 'Not allowed', 403, 'Ask an owner of the organization for a role that allows it.'),
('23502', '', 'missing_value', 'A value is missing', 400, 'The detail names the field, which cannot be empty.'),
('23514', 'label_is_readable', 'unreadable_label', 'A text is blank, too long or has control characters', 400, 'Give one readable line of 1 to 200 characters.'),
('23514', 'email_is_an_address', 'invalid_email', 'An e-mail address is not one', 400, 'Give an address such as ana@example.com.'),
('23514', 'page_limit_is_sane', 'invalid_limit', 'The page size is out of range', 400, 'Give a limit of 1 to 1000.'),
('23514', 'row_id_is_positive', 'invalid_id', 'An id is out of range', 400, 'Ids are positive whole numbers.'),
('40001', '', 'serialization_failure', 'Others changed the same rows', 503, 'Repeat the request.'),
('40P01', '', 'deadlock', 'Others hold the same rows', 503, 'Repeat the request.'),
('55P03', '', 'lock_timeout', 'The rows stayed locked for too long', 503, 'Repeat the request in a moment.'),
('57014', '', 'timeout', 'The statement took too long', 504, 'Ask for less at once, or repeat the request.')
on conflict on constraint error_codes_pkey do update
    set
        name = excluded.name,
        title = excluded.title,
        status = excluded.status,
        help = excluded.help;
