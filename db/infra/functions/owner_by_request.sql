-- Who will own the resource when a request has been carried out.
create or replace function infra.owner_by_request(asked infra.requests)
returns bigint
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select case (owner_by_request.asked).kind
        when 'create' then coalesce((owner_by_request.asked).owner_id, (owner_by_request.asked).requester_id)
        when 'transfer' then (owner_by_request.asked).owner_id
        else (
            select s.owner_id
            from infra.resources as s
            where s.org_id = (owner_by_request.asked).org_id and s.id = (owner_by_request.asked).resource_id)
    end;
$$;

comment on function infra.owner_by_request is
$doc$The owner that a request names, or who owns the resource.$doc$;

revoke all on function infra.owner_by_request from public;
