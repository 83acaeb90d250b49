-- Whoever a request names has to be in the chart. Its requester's key waits for the commit, and an owner of a draft has none.
create or replace function infra.check_people(asked infra.requests)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    stranger bigint;
begin
    if (check_people.asked).requester_id is null then
        raise exception 'the caller is no employee of organization %', (check_people.asked).org_id
            using errcode = 'RM039', hint = 'Name the employee who asks as requester_id.';
    end if;
    select p.id into stranger
    from unnest(array[(check_people.asked).requester_id, (check_people.asked).owner_id]) as p(id)
    where p.id is not null
        and not exists (select from org.employees as e where e.org_id = (check_people.asked).org_id and e.id = p.id)
    limit 1;
    if found then
        raise exception 'there is no employee % in organization %', stranger, (check_people.asked).org_id
            using errcode = '23503', constraint = 'requests_requester_exists', table = 'requests', schema = 'infra';
    end if;
end;
$$;

comment on function infra.check_people is
$doc$Refuse a request that names nobody of the chart.

Raises: RM039 not_an_employee, 23503 unknown_employee$doc$;

revoke all on function infra.check_people from public;
