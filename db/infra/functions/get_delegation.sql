-- One delegation as clients see it.
create or replace function infra.get_delegation(org_id bigint, delegation_id bigint)
returns api.delegation
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_delegation api.delegation;
begin
    select d.* into found_delegation
    from infra.describe_delegations(get_delegation.org_id) as d
    where d.id = get_delegation.delegation_id;
    if not found then
        raise exception 'there is no delegation % in organization %', get_delegation.delegation_id, get_delegation.org_id
            using errcode = 'P0002', table = 'delegations', schema = 'infra';
    end if;
    return found_delegation;
end;
$$;

comment on function infra.get_delegation is
$doc$One delegation.

Raises: P0002 not_found$doc$;

revoke all on function infra.get_delegation from public;
