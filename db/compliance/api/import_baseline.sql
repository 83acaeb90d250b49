-- Import a baseline of a framework version that is here already.
create or replace function api.import_baseline(document jsonb, org_id bigint default null)
returns api.baseline_selection
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint := coalesce(import_baseline.org_id, 0);
    wanted jsonb := import_baseline.document -> 'baseline';
    own compliance.framework_versions;
    stored_id bigint;
begin
    perform org.authorize_catalogue(import_baseline.org_id, 'editor');
    perform kernel.stamp(owner_id);
    perform compliance.raise_violations(compliance.check_baseline(owner_id, import_baseline.document));
    own := compliance.find_version(wanted ->> 'framework', wanted ->> 'version', compliance.whole_number(wanted -> 'edition'), owner_id);
    stored_id := compliance.store_baseline(own.id, owner_id, wanted);
    return compliance.describe_baseline(stored_id);
end;
$$;

comment on function api.import_baseline is
$doc$Import a baseline: a named selection of requirements of a framework version that is here already.

The same baseline again changes nothing; a correction is imported under another code. Parents of what is selected come along.

- `document`: the configuration: baseline, with framework and version
- `org_id`: organization that alone sees it; without it everyone does

Example: {"baseline": {"code": "core", "title": "Core", "framework": "acme-security", "version": "2.1", "include": ["1"], "exclude": ["1.2"], "with_children": true}}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused, RM013 published_is_final$doc$;

revoke all on function api.import_baseline from public;
grant execute on function api.import_baseline to remit_api;
