-- The named checks that the database has, and the path that each one reads; null for a name that it does not know.
--
-- - accounts_belong_to_employees: each e-mail address of an account belongs to an employee who is there now
-- - owners_are_employed: likewise each e-mail address of an owner
create or replace function compliance.checked_path(check_name text)
returns text
language sql immutable parallel safe
return case checked_path.check_name
    when 'accounts_belong_to_employees' then '$.accounts[*].email'
    when 'owners_are_employed' then '$.owners[*].email'
end;

comment on function compliance.checked_path is
$doc$The path that a named check reads; null for an unknown check.$doc$;

revoke all on function compliance.checked_path from public;
