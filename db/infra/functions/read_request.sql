-- A request as clients write it, made a row that is not stored: what it names is looked up, and who may ask it is asked.
create or replace function infra.read_request(org_id bigint, body api.request_body)
returns infra.requests
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    asked infra.requests;
    resource infra.resources;
    environment infra.environments;
    version infra.blueprint_versions;
begin
    perform infra.check_body(read_request.body);
    asked.org_id := read_request.org_id;
    asked.kind := (read_request.body).kind;
    asked.state := 'draft';
    asked.requester_id := coalesce((read_request.body).requester_id, org.employee_of_caller(read_request.org_id));
    asked.requested_by := kernel.current_actor();
    asked.filed_as := org.employee_of_caller(read_request.org_id);
    asked.uid := uuidv7();
    asked.owner_id := (read_request.body).owner_id;
    asked.parameters := coalesce((read_request.body).parameters, '{}');
    asked.lifetime := (read_request.body).lifetime::interval;
    asked.reason := (read_request.body).reason;
    perform infra.check_people(asked);
    if asked.kind = 'create' then
        asked.name := (read_request.body).name;
        environment := infra.find_environment(asked.org_id, (read_request.body).environment);
        version := infra.find_blueprint_version(
            asked.org_id, split_part((read_request.body).blueprint, '/', 1), split_part((read_request.body).blueprint, '/', 2), (read_request.body).blueprint_version);
    else
        resource := infra.find_resource(asked.org_id, (read_request.body).resource_id);
        asked.resource_id := resource.id;
        asked.uid := resource.uid;
        asked.name := resource.name;
        select e.* into environment from infra.environments as e where e.id = resource.environment_id;
        version := infra.version_of_blueprint(resource.blueprint_version_id, (read_request.body).blueprint_version);
    end if;
    asked.environment_owner_id := environment.owner_id;
    asked.environment_id := environment.id;
    asked.blueprint_owner_id := version.owner_id;
    asked.blueprint_version_id := version.id;
    perform infra.authorize_request(asked);
    return asked;
end;
$$;

comment on function infra.read_request is
$doc$A request row, not stored, of what a client wrote.

Raises: P0002 not_found, 42501 forbidden, RM037 not_offered, RM039 not_an_employee, 22023 invalid_argument, 23503 unknown_employee, 23514 invalid_lifetime$doc$;

revoke all on function infra.read_request from public;
