-- A baseline of a published version never changes; its requirements come with it, in the transaction that makes it.
create or replace function compliance.baselines_final()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- One question an IF: the transition table is there for an insert alone.
    if tg_op = 'INSERT' then
        if not exists (
            select from new_rows as n
            inner join compliance.baselines as b on b.id = n.baseline_id
            where b.created_at <> now()
        ) then
            return null;
        end if;
    elsif tg_op = 'DELETE' then
        if exists (
            select from compliance.framework_versions as v where v.id = old.version_id and v.published_at is null
        ) then
            return old;
        end if;
    end if;
    raise exception 'baselines never change'
        using errcode = 'RM013', constraint = 'baselines_final', table = 'baselines', schema = 'compliance',
            hint = 'Import the correction under another code.';
end;
$$;

comment on function compliance.baselines_final is
$doc$Refuse to change a baseline of a published version.

Raises: RM013 published_is_final$doc$;

revoke all on function compliance.baselines_final from public;

create or replace trigger baselines_final
before update or delete on compliance.baselines
for each row execute function compliance.baselines_final();

create or replace trigger baselines_final_truncate
before truncate on compliance.baselines
for each statement execute function compliance.baselines_final();

create or replace trigger baseline_requirements_baselines_final
before update or delete on compliance.baseline_requirements
for each row execute function compliance.baselines_final();

create or replace trigger baseline_requirements_baselines_final_truncate
before truncate on compliance.baseline_requirements
for each statement execute function compliance.baselines_final();

create or replace trigger baseline_requirements_baselines_final_insert
after insert on compliance.baseline_requirements
referencing new table as new_rows
for each statement execute function compliance.baselines_final();
