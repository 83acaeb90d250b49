-- One adoption.
create or replace function api.get_adoption(org_id bigint, adoption_id bigint)
returns api.adoption
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_adoption.org_id, 'viewer');
    return compliance.get_adoption(get_adoption.org_id, get_adoption.adoption_id);
end;
$$;

comment on function api.get_adoption is
$doc$Get an adoption.

- `org_id`: the organization
- `adoption_id`: the adoption

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_adoption from public;
grant execute on function api.get_adoption to remit_api, remit_analyst;
