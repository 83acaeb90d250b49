-- Now, for the question what is in force: never earlier than what the organization has recorded, so that whoever
-- writes reads what they wrote.
create or replace function compliance.this_instant(org_id bigint)
returns timestamptz
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select greatest(kernel.now(), compliance.known_until(this_instant.org_id, null));
$$;

comment on function compliance.this_instant is
$doc$The present instant of an organization's records.$doc$;

revoke all on function compliance.this_instant from public;
