-- The name that the provider knows: the same whenever it is asked for, and nobody else's.
create or replace function infra.physical_name(name text, uid uuid)
returns text
language sql immutable strict parallel safe
return physical_name.name || '-' || right(physical_name.uid::text, 8);

comment on function infra.physical_name is
$doc$Name of a resource at its provider: its own, and the end of its uid.$doc$;

revoke all on function infra.physical_name from public;
