-- Apply the steps of a reorganization and collect every refusal.
--
-- Only refusals of our own rules and of bad values are collected. A lost lock race, a cancelled statement or a
-- full disk ends the whole call, since what follows would be judged on a state that is not true.
create or replace function org.apply_changes(org_id bigint, changes jsonb)
returns api.violation[]
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.violation[] := '{}';
    step record;
    refusal api.violation;
begin
    if jsonb_typeof(apply_changes.changes) is distinct from 'array' then
        raise exception 'changes must be a list' using errcode = '22023', column = 'changes';
    end if;
    for step in
        select c.change, c.position
        from jsonb_array_elements(apply_changes.changes) with ordinality as c(change, position)
    loop
        begin
            perform org.apply_change(apply_changes.org_id, step.change);
        exception
            when others then
                get stacked diagnostics
                    refusal.code = returned_sqlstate,
                    refusal.message = message_text,
                    refusal."column" = column_name;
                if refusal.code !~ '^(22|23|RM|P0002)' then
                    raise;
                end if;
                refusal."row" := step.position;
                refusal."column" := nullif(refusal."column", '');
                violations := violations || refusal;
        end;
    end loop;
    return violations;
end;
$$;

comment on function org.apply_changes is
$doc$Apply the steps of a reorganization in their order; returns the refused ones with the reason.

Raises: 22023 invalid_argument$doc$;

revoke all on function org.apply_changes from public;
