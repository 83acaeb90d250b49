-- How many changed rows one journal entry may hold: a jsonb array ends at 256 MB, long before a million rows.
create or replace function kernel.changes_per_entry()
returns integer
language sql immutable parallel safe
return 10000;

comment on function kernel.changes_per_entry is
$doc$Changed rows per journal entry; a larger statement writes several entries.$doc$;

revoke all on function kernel.changes_per_entry from public;
