-- What was decided, run or frozen is final, and carries the instant of its transaction.
create or replace function kernel.final()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'a record of % is never changed', tg_argv[0]
            using errcode = 'RM011', constraint = tg_argv[0] || '_final', table = tg_argv[0], schema = tg_table_schema;
    end if;
    new.recorded_at := kernel.stamp(new.org_id);
    return new;
end;
$$;

comment on function kernel.final is
$doc$Stamp append-only records and refuse to change them.

Raises: RM011 append_only$doc$;

revoke all on function kernel.final from public;
