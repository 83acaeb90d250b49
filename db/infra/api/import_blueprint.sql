-- Import a version of a blueprint from its configuration, whole or not at all.
--
-- It is tried out before it is stored: rendered with every kind of parameters it takes, so that a template that cannot be
-- filled in, or a guardrail that some choice switches off, is found now and not by the first request.
create or replace function api.import_blueprint(document jsonb, publish boolean default false, org_id bigint default null)
returns api.blueprint_version
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint := coalesce(import_blueprint.org_id, 0);
    content jsonb;
    stored infra.blueprint_versions;
begin
    perform org.authorize_catalogue(import_blueprint.org_id, 'editor');
    perform compliance.raise_violations(infra.check_blueprint(import_blueprint.document));
    perform kernel.stamp(owner_id);
    content := infra.blueprint_content(import_blueprint.document);
    stored := infra.store_blueprint(owner_id, content);
    if stored.published_at is not null and stored.content_hash <> infra.blueprint_hash(content) then
        raise exception 'version % of blueprint % is published with another content', stored.number, content ->> 'blueprint'
            using errcode = 'RM013', constraint = 'blueprint_versions_published_is_final', table = 'blueprint_versions', schema = 'infra',
                hint = format('Import the change as version %s.', (
                    select max(v.number) + 1 from infra.blueprint_versions as v where v.blueprint_id = stored.blueprint_id));
    end if;
    if import_blueprint.publish then
        perform infra.publish_blueprint(stored.id);
    end if;
    return infra.get_blueprint_version(stored.id);
end;
$$;

comment on function api.import_blueprint is
$doc$Import a version of a blueprint from its configuration.

All or nothing: errors name the place in the document. A draft is replaced; a published version accepts the same content again, and a
change as its next version.

- `document`: the configuration: blueprint, version, title, summary, parameters, objects, guardrails, usage, cost, evidence, outputs, lifecycle
- `publish`: make it immutable, and offer it, at once
- `org_id`: organization whose own it shall be; without it the shared catalogue's

Example: {"blueprint": "aws/plain-queue", "version": 1, "title": "Plain queue", "summary": "An encrypted queue and nothing else.", "parameters": [{"name": "delay_seconds", "type": "integer", "title": "Delay", "minimum": 0, "maximum": 900, "default": 0}], "objects": [{"id": "queue", "type": "AWS::SQS::Queue", "name": "${resource.physical_name}", "body": {"QueueName": "${resource.physical_name}", "DelaySeconds": "${parameters.delay_seconds}", "SqsManagedSseEnabled": true}}], "guardrails": [{"code": "encryption", "title": "Messages are encrypted", "holds": "$.queue.SqsManagedSseEnabled == true"}]}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused, RM013 published_is_final$doc$;

revoke all on function api.import_blueprint from public;
grant execute on function api.import_blueprint to remit_api;
