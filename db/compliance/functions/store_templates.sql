-- Store a checked document of control templates: new ones and changed ones; those that it does not name stay.
create or replace function compliance.store_templates(owner_id bigint, document jsonb)
returns api.catalogue_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.catalogue_import := (0, 0, 0, 0);
    wanted compliance.control_templates[] := array(
        select (null, store_templates.owner_id, t.document ->> 'code', t.document ->> 'title', t.document ->> 'family', t.document ->> 'description',
            n.satisfies, n.tests, compliance.template_hash(t.document ->> 'title', t.document ->> 'family', t.document ->> 'description', n.satisfies, n.tests),
            null, null)::compliance.control_templates
        from jsonb_array_elements(store_templates.document -> 'control_templates') with ordinality as t(document, position)
        cross join lateral (
            select jsonb_strip_nulls(coalesce(nullif(t.document -> 'satisfies', 'null'), '[]')) as satisfies,
                jsonb_strip_nulls(coalesce(nullif(t.document -> 'tests', 'null'), '[]')) as tests
        ) as n
        order by t.position);
begin
    update compliance.control_templates as t
    set title = w.title, family = w.family, description = w.description, satisfies = w.satisfies, tests = w.tests,
        content_hash = w.content_hash, updated_at = now()
    from unnest(wanted) as w
    where t.owner_id = w.owner_id and t.code = w.code and t.content_hash <> w.content_hash;
    get diagnostics result.updated = row_count;
    insert into compliance.control_templates (owner_id, code, title, family, description, satisfies, tests, content_hash)
    select w.owner_id, w.code, w.title, w.family, w.description, w.satisfies, w.tests, w.content_hash
    from unnest(wanted) with ordinality as w(id, owner_id, code, title, family, description, satisfies, tests, content_hash, created_at, updated_at, position)
    order by w.position
    on conflict on constraint control_templates_code do nothing;
    get diagnostics result.created = row_count;
    result.unchanged := cardinality(wanted) - result.created - result.updated;
    return result;
end;
$$;

comment on function compliance.store_templates is
$doc$Store a checked document of control templates; what changed.$doc$;

revoke all on function compliance.store_templates from public;
