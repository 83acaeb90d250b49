-- A row that may change counts its changes, and only the columns named by the trigger may differ.
--
-- Codes and kinds stay: an answer about the past names them, and must read the same next year.
create or replace function kernel.versioned()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if to_jsonb(new) - tg_argv[1:] - '{version,created_at,updated_at}'::text[]
        <> to_jsonb(old) - tg_argv[1:] - '{version,created_at,updated_at}'::text[] then
        raise exception 'only % of % may change', array_to_string(tg_argv[1:], ', '), tg_argv[0]
            using errcode = 'RM011', constraint = tg_argv[0] || '_versioned', table = tg_argv[0], schema = tg_table_schema;
    end if;
    new.version := old.version + 1;
    new.created_at := old.created_at;
    new.updated_at := now();
    return new;
end;
$$;

comment on function kernel.versioned is
$doc$Move the version with every change, and refuse changes of what identifies the row.

Raises: RM011 append_only$doc$;

revoke all on function kernel.versioned from public;
