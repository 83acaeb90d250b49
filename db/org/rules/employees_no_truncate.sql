-- TRUNCATE would pass by every rule of the tree.
create or replace function org.employees_no_truncate()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'charts and employees cannot be truncated'
        using errcode = 'RM005', constraint = 'employees_ceo_stays', table = 'employees', schema = 'org';
end;
$$;

comment on function org.employees_no_truncate is
$doc$Refuse TRUNCATE, which no rule would see.

Raises: RM005 ceo_stays$doc$;

revoke all on function org.employees_no_truncate from public;

create or replace trigger employees_no_truncate
before truncate on org.employees
for each statement execute function org.employees_no_truncate();
