-- As what the caller acts on a request: editors on anybody's, others on their own.
create or replace function infra.acts_as(request infra.requests)
returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    caller_id bigint := org.employee_of_caller((acts_as.request).org_id);
begin
    if org.role_rank(org.role_of_caller((acts_as.request).org_id)) >= org.role_rank('editor') then
        return 'editor';
    elsif caller_id is null then
        raise exception 'the caller is no employee of organization %', (acts_as.request).org_id using errcode = 'RM039';
    elsif caller_id <> (acts_as.request).requester_id then
        raise exception 'this is the request of employee %', (acts_as.request).requester_id
            using errcode = '42501', hint = 'Only editors act on requests of others.';
    end if;
    return 'requester';
end;
$$;

comment on function infra.acts_as is
$doc$As what the caller acts on a request: editor or requester.

Raises: 42501 forbidden, RM039 not_an_employee$doc$;

revoke all on function infra.acts_as from public;
