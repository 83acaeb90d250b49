-- A journal entry is never changed and never taken away, not even by the owner.
create or replace function kernel.journal_append_only()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'the journal is append-only: % is refused', tg_op
        using errcode = 'RM011', constraint = 'journal_append_only', table = 'journal', schema = 'kernel';
end;
$$;

comment on function kernel.journal_append_only is
$doc$Refuse UPDATE, DELETE and TRUNCATE of the journal.

Raises: RM011 append_only$doc$;

revoke all on function kernel.journal_append_only from public;

create or replace trigger journal_append_only
before update or delete or truncate on kernel.journal
for each statement execute function kernel.journal_append_only();
