-- A request that no longer waits asks nobody any more.
create or replace function infra.requests_supersede_approvals()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update infra.approvals as a set state = 'superseded', approver_id = null
    where a.org_id = new.org_id and a.request_id = new.id and a.state = 'pending';
    return null;
end;
$$;

comment on function infra.requests_supersede_approvals is
$doc$Supersede the pending approvals of a request that is no longer pending.$doc$;

revoke all on function infra.requests_supersede_approvals from public;

create or replace trigger requests_supersede_approvals
after update on infra.requests
for each row when (old.state = 'pending' and new.state <> 'pending') execute function infra.requests_supersede_approvals();
