-- Who the caller is in the chart: the employee with the verified e-mail address of their sign-in.
create or replace function org.employee_of_caller(org_id bigint)
returns bigint
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select e.id
    from org.employees as e
    where e.org_id = employee_of_caller.org_id
        and kernel.is_service()
        and lower(e.email) = lower(nullif(current_setting('remit.email', true), ''));
$$;

comment on function org.employee_of_caller is
$doc$The caller's employee number in an organization; null when they are no employee of it.$doc$;

revoke all on function org.employee_of_caller from public;
