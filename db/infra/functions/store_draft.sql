-- Store a request that was read; it is not submitted yet.
create or replace function infra.store_draft(asked infra.requests)
returns infra.requests
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
begin
    insert into infra.requests (
        org_id, kind, requester_id, requested_by, filed_as, uid, resource_id, owner_id, environment_owner_id, environment_id, blueprint_owner_id,
        blueprint_version_id, name, parameters, lifetime, reason)
    values (
        (store_draft.asked).org_id, (store_draft.asked).kind, (store_draft.asked).requester_id, (store_draft.asked).requested_by,
        (store_draft.asked).filed_as,
        (store_draft.asked).uid, (store_draft.asked).resource_id, (store_draft.asked).owner_id, (store_draft.asked).environment_owner_id,
        (store_draft.asked).environment_id, (store_draft.asked).blueprint_owner_id, (store_draft.asked).blueprint_version_id,
        (store_draft.asked).name, (store_draft.asked).parameters, (store_draft.asked).lifetime, (store_draft.asked).reason)
    returning * into request;
    return request;
end;
$$;

comment on function infra.store_draft is
$doc$Store a draft and give its row.$doc$;

revoke all on function infra.store_draft from public;
