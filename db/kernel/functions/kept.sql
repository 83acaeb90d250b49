-- Records are kept: nothing is deleted, and no table is emptied.
create or replace function kernel.kept()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'records of % are kept: % is refused', tg_argv[0], tg_op
        using errcode = 'RM011', constraint = tg_argv[0] || '_kept', table = tg_argv[0], schema = tg_table_schema,
            hint = 'End the record, or retire what it is about.';
end;
$$;

comment on function kernel.kept is
$doc$Refuse DELETE and TRUNCATE.

Raises: RM011 append_only$doc$;

revoke all on function kernel.kept from public;
