-- An id given by hand moves the sequence behind it, so that the next id given out is still free.
--
-- Not an id that the sequence will never reach: one row with the largest bigint would use up all numbers,
-- and nobody could be hired in any chart. The bound is also how far a JavaScript client counts.
create or replace function org.identity_advances()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    highest bigint := (select max(n.id) from new_rows as n where n.id < 2 ^ 53);
    sequence_name regclass := tg_argv[0];
begin
    if highest > coalesce(pg_sequence_last_value(sequence_name), 0) then
        perform setval(sequence_name, highest);
    end if;
    return null;
end;
$$;

comment on function org.identity_advances is
$doc$Keep the sequence of an id column ahead of ids that were given by hand.$doc$;

revoke all on function org.identity_advances from public;

create or replace trigger employees_identity_advances
after insert on org.employees
referencing new table as new_rows
for each statement execute function org.identity_advances('org.employees_id_seq');

create or replace trigger org_charts_identity_advances
after insert on org.org_charts
referencing new table as new_rows
for each statement execute function org.identity_advances('org.org_charts_id_seq');
