-- Publish a draft: from now on it never changes.
create or replace function infra.publish_blueprint(version_id bigint)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    update infra.blueprint_versions as v
    set published_at = kernel.stamp(v.owner_id), content_hash = infra.blueprint_hash(infra.stored_content(v.id))
    where v.id = publish_blueprint.version_id and v.published_at is null;
$$;

comment on function infra.publish_blueprint is
$doc$Pin the content of a blueprint's version by its hash.$doc$;

revoke all on function infra.publish_blueprint from public;
