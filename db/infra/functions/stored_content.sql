-- What is stored of a version, as the document that it came from.
create or replace function infra.stored_content(version_id bigint)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'blueprint', b.provider || '/' || b.name,
        'version', v.number,
        'title', v.title,
        'summary', v.summary,
        'parameters', v.parameters,
        'objects', v.objects,
        'guardrails', v.guardrails,
        'usage', v.usage,
        'cost', v.cost,
        'evidence', v.evidence,
        'outputs', v.outputs,
        'lifecycle', v.lifecycle)
    from infra.blueprint_versions as v
    inner join infra.blueprints as b on b.id = v.blueprint_id
    where v.id = stored_content.version_id;
$$;

comment on function infra.stored_content is
$doc$A version of a blueprint as a document.$doc$;

revoke all on function infra.stored_content from public;
