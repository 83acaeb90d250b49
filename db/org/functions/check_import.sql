-- Everything that is wrong with an import, by row and column.
create or replace function org.check_import(org_id bigint, employees jsonb, first_row integer)
returns api.violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.violation[];
begin
    if jsonb_typeof(check_import.employees) is distinct from 'array' then
        raise exception 'an import is a list of employees' using errcode = '22023', column = 'employees';
    end if;
    violations := org.check_import_fields(check_import.employees)
        || org.check_import_keys(check_import.org_id, check_import.employees);
    if cardinality(violations) = 0 then
        violations := org.check_import_tree(check_import.org_id, check_import.employees);
    end if;
    return array(
        select (v."row" + check_import.first_row - 1, v."column", v.code, v.message)::api.violation
        from unnest(violations) as v
        order by v."row", v."column");
end;
$$;

comment on function org.check_import is
$doc$Everything that is wrong with an import: fields and keys, and the tree once those are right.

Raises: 22023 invalid_argument$doc$;

revoke all on function org.check_import from public;
