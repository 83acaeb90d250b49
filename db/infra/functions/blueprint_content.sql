-- A blueprint document with every part, empty where it says nothing: what is stored, hashed and handed out.
create or replace function infra.blueprint_content(document jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_object_agg(p.key, coalesce(nullif(blueprint_content.document -> p.key, 'null'), p.value))
    from jsonb_each('{"blueprint": null, "version": null, "title": null, "summary": null, "parameters": [], "objects": [], "guardrails": [], "usage": {},
        "cost": [], "evidence": [], "outputs": {}, "lifecycle": {}}') as p;
$$;

comment on function infra.blueprint_content is
$doc$The parts of a blueprint document, absent ones empty.$doc$;

revoke all on function infra.blueprint_content from public;
