-- What was submitted is what is decided on and carried out: nobody changes it afterwards.
--
-- The requester, and who shall own it, may still become their manager when they leave.
create or replace function infra.requests_terms_kept()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if old.submitted_at is not null and (
            new.kind, new.uid, new.resource_id, new.environment_owner_id, new.environment_id, new.blueprint_owner_id,
            new.blueprint_version_id, new.name, new.parameters, new.lifetime, new.reason, new.plan, new.submitted_at, new.submitted_by,
            new.requested_by, new.filed_as, new.submitted_as)
        is distinct from (
            old.kind, old.uid, old.resource_id, old.environment_owner_id, old.environment_id, old.blueprint_owner_id,
            old.blueprint_version_id, old.name, old.parameters, old.lifetime, old.reason, old.plan, old.submitted_at, old.submitted_by,
            old.requested_by, old.filed_as, old.submitted_as) then
        raise exception 'request % is submitted: what it asks for is fixed', old.id
            using errcode = 'RM011', constraint = 'requests_terms_kept', table = 'requests', schema = 'infra',
                hint = 'Cancel it and make another one.';
    end if;
    return new;
end;
$$;

comment on function infra.requests_terms_kept is
$doc$Refuse to change what a submitted request asks for.

Raises: RM011 append_only$doc$;

revoke all on function infra.requests_terms_kept from public;

create or replace trigger requests_terms_kept
before update on infra.requests
for each row execute function infra.requests_terms_kept();
