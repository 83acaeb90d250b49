-- A published framework version never changes, and what is selected in it stays selected.
--
-- Asked once a statement, of the table: a version that a statement publishes and then changes is caught too.
create or replace function compliance.published_is_final()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    touched boolean := tg_op = 'TRUNCATE' or tg_level = 'ROW';
begin
    if not touched and tg_op <> 'DELETE' then
        touched := exists (
            select from new_rows as n
            inner join compliance.framework_versions as v on v.id = n.version_id
            where v.published_at is not null);
    end if;
    if not touched and tg_op <> 'INSERT' then
        touched := exists (
            select from old_rows as o
            inner join compliance.framework_versions as v on v.id = o.version_id
            where v.published_at is not null);
    end if;
    if touched then
        raise exception '% of a published version never change', tg_argv[0]
            using errcode = 'RM013', constraint = tg_argv[0] || '_published_is_final', table = tg_argv[0], schema = 'compliance',
                hint = 'Import the correction as the next edition of the version.';
    end if;
    return null;
end;
$$;

comment on function compliance.published_is_final is
$doc$Refuse to change what a published framework version asks for.

Raises: RM013 published_is_final$doc$;

revoke all on function compliance.published_is_final from public;

create or replace trigger framework_versions_published_is_final
before update or delete on compliance.framework_versions
for each row when (old.published_at is not null) execute function compliance.published_is_final('framework_versions');

create or replace trigger requirements_published_is_final_insert
after insert on compliance.requirements
referencing new table as new_rows
for each statement execute function compliance.published_is_final('requirements');

create or replace trigger requirements_published_is_final_update
after update on compliance.requirements
referencing old table as old_rows new table as new_rows
for each statement execute function compliance.published_is_final('requirements');

create or replace trigger requirements_published_is_final_delete
after delete on compliance.requirements
referencing old table as old_rows
for each statement execute function compliance.published_is_final('requirements');

create or replace trigger requirements_published_is_final_truncate
before truncate on compliance.requirements
for each statement execute function compliance.published_is_final('requirements');

create or replace trigger framework_versions_published_is_final_truncate
before truncate on compliance.framework_versions
for each statement execute function compliance.published_is_final('framework_versions');
