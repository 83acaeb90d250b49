-- One baseline with what it selects.
create or replace function api.get_baseline(
    code kernel.label,
    version kernel.label,
    baseline kernel.label,
    edition integer default null,
    org_id bigint default null
)
returns api.baseline_selection
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.framework_versions;
    selection compliance.baselines;
begin
    perform org.authorize_catalogue(get_baseline.org_id, 'viewer');
    own := compliance.find_version(get_baseline.code, get_baseline.version, get_baseline.edition, get_baseline.org_id);
    selection := compliance.find_baseline(own.id, get_baseline.baseline, get_baseline.org_id);
    return compliance.describe_baseline(selection.id);
end;
$$;

comment on function api.get_baseline is
$doc$Get a baseline with the keys of the requirements that it selects; an organization's own comes before the shared one of the same code.

- `code`: code of the framework
- `version`: version, as the publisher writes it
- `baseline`: code of the baseline
- `edition`: edition of the version; the latest published one when absent
- `org_id`: organization that asks, for its own baselines

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function api.get_baseline from public;
grant execute on function api.get_baseline to remit_api, remit_analyst;
