-- What may be changed of a draft.
create type api.request_changes as (
    environment infra.code_word,
    blueprint kernel.label,
    blueprint_version integer,
    name infra.resource_name,
    parameters jsonb,
    lifetime compliance.duration,
    reason compliance.prose,
    owner_id kernel.row_id
);

comment on type api.request_changes is
$doc$What may be changed of a draft: what is absent stays, null clears.

Example: {"parameters": {"storage_gb": 100}, "lifetime": null}$doc$;
comment on column api.request_changes.environment is 'Code of the environment, of a create.';
comment on column api.request_changes.blueprint is 'Code of the blueprint (provider/name), of a create.';
comment on column api.request_changes.blueprint_version is 'Version of the blueprint; null for the latest, or of a change for the present one. [nullable]';
comment on column api.request_changes.name is 'Name of the resource, of a create.';
comment on column api.request_changes.parameters is 'Parameters, merged into those that were given: what is absent stays, null takes one out.';
comment on column api.request_changes.lifetime is 'How long it is wanted. [nullable]';
comment on column api.request_changes.reason is 'Why. [nullable]';
comment on column api.request_changes.owner_id is 'Who will own it. [nullable]';
