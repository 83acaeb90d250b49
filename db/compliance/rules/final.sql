-- What was decided, run or frozen is final, and carries the instant of its transaction.
create or replace function compliance.final()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'a record of % is never changed', tg_argv[0]
            using errcode = 'RM011', constraint = tg_argv[0] || '_final', table = tg_argv[0], schema = 'compliance';
    end if;
    new.recorded_at := kernel.stamp(new.org_id);
    return new;
end;
$$;

comment on function compliance.final is
$doc$Stamp append-only records and refuse to change them.

Raises: RM011 append_only$doc$;

revoke all on function compliance.final from public;

create or replace trigger test_runs_final
before insert or update on compliance.test_runs
for each row execute function compliance.final('test_runs');

create or replace trigger exception_decisions_final
before insert or update on compliance.exception_decisions
for each row execute function compliance.final('exception_decisions');

create or replace trigger authorizations_final
before insert or update on compliance.authorizations
for each row execute function compliance.final('authorizations');

create or replace trigger audits_final
before insert or update on compliance.audits
for each row execute function compliance.final('audits');
