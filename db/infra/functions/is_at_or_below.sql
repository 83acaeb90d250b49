-- Whether an employee is another one or below them.
create or replace function infra.is_at_or_below(org_id bigint, employee_id bigint, head_id bigint)
returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce((
        select is_at_or_below.head_id::text = any (string_to_array(p.path::text, '.'))
        from org.employee_paths as p
        where p.org_id = is_at_or_below.org_id and p.id = is_at_or_below.employee_id
    ), false);
$$;

comment on function infra.is_at_or_below is
$doc$Whether the way up from an employee meets another one, or themselves; false for who is not there.$doc$;

revoke all on function infra.is_at_or_below from public;
