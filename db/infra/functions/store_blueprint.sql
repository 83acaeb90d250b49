-- Store the content of a checked document as a draft: a new version, or in place of the draft there is.
--
-- Of a published version nothing is stored: the caller compares the hashes.
create or replace function infra.store_blueprint(owner_id bigint, content jsonb)
returns infra.blueprint_versions
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted infra.blueprint_versions := jsonb_populate_record(null::infra.blueprint_versions, store_blueprint.content - 'version');
    code text[] := string_to_array(store_blueprint.content ->> 'blueprint', '/');
    stored infra.blueprint_versions;
begin
    insert into infra.blueprints as b (owner_id, provider, name, title)
    values (store_blueprint.owner_id, code[1], code[2], wanted.title)
    on conflict on constraint blueprints_code do nothing;
    select b.id into wanted.blueprint_id
    from infra.blueprints as b
    where b.owner_id = store_blueprint.owner_id and b.provider = code[1] and b.name = code[2];
    wanted.number := (store_blueprint.content ->> 'version')::integer;
    select v.* into stored
    from infra.blueprint_versions as v
    where v.blueprint_id = wanted.blueprint_id and v.number = wanted.number
    for update;
    if stored.published_at is not null then
        return stored;
    end if;
    insert into infra.blueprint_versions as v (owner_id, blueprint_id, number, title, summary, parameters, objects, guardrails, usage, cost, evidence, outputs, lifecycle)
    values (store_blueprint.owner_id, wanted.blueprint_id, wanted.number, wanted.title, wanted.summary, wanted.parameters, wanted.objects, wanted.guardrails,
        wanted.usage, wanted.cost, wanted.evidence, wanted.outputs, wanted.lifecycle)
    on conflict on constraint blueprint_versions_number do update
    set title = excluded.title, summary = excluded.summary, parameters = excluded.parameters, objects = excluded.objects, guardrails = excluded.guardrails,
        usage = excluded.usage, cost = excluded.cost, evidence = excluded.evidence, outputs = excluded.outputs, lifecycle = excluded.lifecycle
    returning v.* into stored;
    update infra.blueprints as b set title = wanted.title, updated_at = now()
    where b.id = wanted.blueprint_id and b.title <> wanted.title
        and not exists (select from infra.blueprint_versions as v where v.blueprint_id = b.id and v.number > wanted.number);
    return stored;
end;
$$;

comment on function infra.store_blueprint is
$doc$Store a checked blueprint document as a draft; the version, or the published one with the same number.$doc$;

revoke all on function infra.store_blueprint from public;
