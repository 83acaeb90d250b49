-- How long a search remembers what is gone.
create or replace function infra.untracked_retention()
returns interval
language sql immutable parallel safe
return interval '30 days';

comment on function infra.untracked_retention is
$doc$How long objects that are gone stay in the list of untracked ones.$doc$;

revoke all on function infra.untracked_retention from public;
