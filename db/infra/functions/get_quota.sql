-- One quota as clients see it.
create or replace function infra.get_quota(org_id bigint, quota_id bigint)
returns api.quota
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_quota api.quota;
begin
    select d.* into found_quota
    from infra.describe_quotas(get_quota.org_id) as d
    where d.id = get_quota.quota_id;
    if not found then
        raise exception 'there is no quota % in organization %', get_quota.quota_id, get_quota.org_id
            using errcode = 'P0002', table = 'quotas', schema = 'infra';
    end if;
    return found_quota;
end;
$$;

comment on function infra.get_quota is
$doc$One quota.

Raises: P0002 not_found$doc$;

revoke all on function infra.get_quota from public;
