-- Import a framework version from its configuration, whole or not at all.
create or replace function api.import_framework(document jsonb, publish boolean default false, org_id bigint default null)
returns api.framework_version
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint := coalesce(import_framework.org_id, 0);
    stored compliance.framework_versions;
begin
    perform org.authorize_catalogue(import_framework.org_id, 'editor');
    if import_framework.document ?| array['baseline', 'mappings', 'control_templates'] then
        raise exception 'this is no framework version' using errcode = '22023', column = 'document',
            hint = 'POST /baselines takes baselines and OSCAL profiles, POST /mappings mappings, POST /control-templates control templates.';
    end if;
    perform kernel.stamp(owner_id);
    perform compliance.raise_violations(compliance.check_framework(import_framework.document));
    stored := compliance.store_version(owner_id, import_framework.document);
    if stored.published_at is not null
        and stored.content_hash <> compliance.document_hash(import_framework.document #>> '{framework,code}', import_framework.document) then
        raise exception 'version %, edition % of % is published with another content', stored.version, stored.edition,
            import_framework.document #>> '{framework,code}'
            using errcode = 'RM013', constraint = 'framework_versions_published_is_final', table = 'framework_versions', schema = 'compliance',
                hint = format('Import the correction as edition %s.', stored.edition + 1);
    end if;
    perform compliance.store_baseline(stored.id, owner_id, b.document)
    from jsonb_array_elements(coalesce(nullif(import_framework.document -> 'baselines', 'null'), '[]')) as b(document);
    perform compliance.raise_violations(compliance.check_lineage_parts(owner_id, stored, import_framework.document -> 'lineage'));
    perform compliance.store_lineage(owner_id, stored, 'configuration', import_framework.document -> 'lineage');
    if import_framework.publish then
        perform compliance.publish_version(stored.id);
    end if;
    return compliance.get_version(stored.id);
end;
$$;

comment on function api.import_framework is
$doc$Import a framework version from its configuration.

All or nothing: errors name the place in the document. A draft is replaced; a published version accepts the same content
again, and a correction as its next edition.

- `document`: the configuration: framework, version, vocabulary, requirements, baselines, lineage
- `publish`: make it immutable at once
- `org_id`: organization whose own it shall be; without it the shared catalogue's

Example: {"framework": {"code": "acme-security", "name": "Acme Security Standard", "text_rights": "Ours."}, "version": {"version": "1", "title": "Acme Security Standard 1", "language": "en", "source": "The intranet, 2026."}, "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]}, "requirements": [{"key": "1", "kind": "rule", "title": "Access is granted by role"}]}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused, RM013 published_is_final, 22023 invalid_argument$doc$;

revoke all on function api.import_framework from public;
grant execute on function api.import_framework to remit_api;
