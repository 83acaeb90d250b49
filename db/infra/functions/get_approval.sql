-- One approval as clients see it.
create or replace function infra.get_approval(org_id bigint, approval_id bigint)
returns api.approval
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_approval api.approval;
begin
    select d.* into found_approval
    from infra.describe_approvals(get_approval.org_id) as d
    where d.id = get_approval.approval_id;
    if not found then
        raise exception 'there is no approval % in organization %', get_approval.approval_id, get_approval.org_id
            using errcode = 'P0002', table = 'approvals', schema = 'infra';
    end if;
    return found_approval;
end;
$$;

comment on function infra.get_approval is
$doc$One approval.

Raises: P0002 not_found$doc$;

revoke all on function infra.get_approval from public;
