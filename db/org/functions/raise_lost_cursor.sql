-- Say that a page cannot begin: the employee after whom it would is not, or no longer, in the subtree.
--
-- Beginning at the top instead would make a client that follows the pages go round for ever.
create or replace function org.raise_lost_cursor(employee_id bigint, after bigint)
returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'employee % is not below employee %, so no page begins there',
        raise_lost_cursor.after, raise_lost_cursor.employee_id
        using errcode = '22023', column = 'after', hint = 'The chart has changed: begin with the first page again.';
end;
$$;

comment on function org.raise_lost_cursor is
$doc$Refuse a page of a subtree after an employee who is not in it.

Raises: 22023 invalid_argument$doc$;

revoke all on function org.raise_lost_cursor from public;
