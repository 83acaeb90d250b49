-- One framework with its versions.
create or replace function api.get_framework(code kernel.label, org_id bigint default null)
returns api.framework
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.frameworks;
    framework api.framework;
begin
    perform org.authorize_catalogue(get_framework.org_id, 'viewer');
    own := compliance.find_framework(get_framework.code, get_framework.org_id);
    select d.* into framework from compliance.described_frameworks as d where d.id = own.id;
    return framework;
end;
$$;

comment on function api.get_framework is
$doc$Get a framework with its versions; an organization's own comes before the shared one of the same code.

- `code`: code of the framework
- `org_id`: organization that asks, for its own frameworks

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function api.get_framework from public;
grant execute on function api.get_framework to remit_api, remit_analyst;
