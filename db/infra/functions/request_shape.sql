-- The shape of what rules look at, infra.request_document: a misspelt path would silently never hold.
create or replace function infra.request_shape()
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
return jsonb '{
    "request": {"kind": null, "name": null, "parameters": "*", "lifetime_days": null, "reason": null, "monthly_cost": null, "usage": "*"},
    "requester": {"id": null, "name": null, "title": null, "email": null, "depth": null, "manager_id": null},
    "owner": {"id": null, "name": null, "title": null, "email": null, "depth": null, "manager_id": null},
    "environment": {"code": null, "stage": null, "region": null, "account": null},
    "blueprint": {"code": null, "provider": null, "name": null, "version": null},
    "resource": {"id": null, "state": null, "monthly_cost": null, "parameters": "*"},
    "organization": {"id": null, "name": null}}';

comment on function infra.request_shape is
$doc$What policies may look at, as a document of names.$doc$;

revoke all on function infra.request_shape from public;
