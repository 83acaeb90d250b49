-- How a person is written down as a member: addresses in lower case, since sign-ins are compared so;
-- the subject of a token as it is, since case tells subjects apart.
create or replace function org.principal_of(principal text)
returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select case when kernel.is_email(principal_of.principal) then lower(principal_of.principal) else principal_of.principal end;
$$;

comment on function org.principal_of is
$doc$The form in which a principal is kept: an e-mail address in lower case, anything else unchanged.$doc$;

revoke all on function org.principal_of from public;
