-- An employee and everyone below them.
create or replace function infra.team_of(org_id bigint, employee_id bigint)
returns setof bigint
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select p.id
    from org.employee_paths as p
    where p.org_id = team_of.org_id
        and p.path operator(ext.>=) org.path_of(team_of.org_id, team_of.employee_id)
        and p.path operator(ext.<) org.after_path(org.path_of(team_of.org_id, team_of.employee_id));
$$;

comment on function infra.team_of is
$doc$Numbers of an employee and everyone below.$doc$;

revoke all on function infra.team_of from public;
