-- Do what is due in one organization: escalate and remind, warn, expire. All that is locked is locked before anything is journalled.
create or replace function infra.keep_house(org_id bigint)
returns api.housekeeping
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    done api.housekeeping;
    instant timestamptz;
begin
    perform infra.hold_chart(keep_house.org_id);
    instant := kernel.now();
    perform infra.hold_waiting_requests(keep_house.org_id);
    perform infra.hold_expiring(keep_house.org_id, instant);
    done.organizations := 1;
    done.escalated := infra.escalate_approvals(keep_house.org_id);
    done.warned := infra.warn_of_expiry(keep_house.org_id, instant);
    select e.expired, e.protected into done.expired, done.protected
    from infra.expire_resources(keep_house.org_id, instant) as e;
    return done;
end;
$$;

comment on function infra.keep_house is
$doc$Do what is due in an organization.

Raises: P0002 not_found, RM028 transition_refused$doc$;

revoke all on function infra.keep_house from public;
