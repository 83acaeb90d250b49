-- A chart's version counts the transactions that changed it, whoever wrote what into the column.
create or replace function org.org_charts_version()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.id <> old.id then
        raise exception 'the id of an organization chart never changes'
            using errcode = '23514', constraint = 'org_charts_identity', table = 'org_charts', schema = 'org', column = 'id';
    end if;
    if old.revised_in = pg_current_xact_id() and old.updated_at = now() then
        new.version := old.version;
    else
        new.version := old.version + 1;
    end if;
    new.revised_in := pg_current_xact_id();
    new.updated_at := now();
    new.created_at := old.created_at;
    return new;
end;
$$;

comment on function org.org_charts_version is
$doc$Move a chart's version once per transaction and keep its id.

Raises: 23514 org_charts_identity$doc$;

revoke all on function org.org_charts_version from public;

create or replace trigger org_charts_version
before update on org.org_charts
for each row execute function org.org_charts_version();
