-- A request body out of a document: misspelt keys are refused instead of ignored.
create or replace function infra.read_body(document jsonb)
returns api.request_body
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform kernel.check_keys(read_body.document, array[
        'kind', 'resource_id', 'environment', 'blueprint', 'blueprint_version', 'name', 'parameters', 'lifetime', 'reason', 'requester_id', 'owner_id']);
    return jsonb_populate_record(null::api.request_body, read_body.document);
end;
$$;

comment on function infra.read_body is
$doc$A request body of a document.

Raises: 22023 invalid_argument$doc$;

revoke all on function infra.read_body from public;
