-- Do what time brings about, in organizations where something is due: workers call it now and then.
--
-- Two workers at once do no harm: what one has done is not due for the other. Charts are taken in the order of their ids.
create or replace function api.run_housekeeping("limit" kernel.page_limit default 20)
returns api.housekeeping
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    done api.housekeeping := (0, 0, 0, 0, 0, 0);
    kept api.housekeeping;
    organization bigint;
begin
    perform kernel.authorize_worker();
    for organization in
        select d.org_id from infra.organizations_with_duties(kernel.now()) as d(org_id) limit run_housekeeping."limit"
    loop
        kept := infra.keep_house(organization);
        done.organizations := done.organizations + 1;
        done.warned := done.warned + kept.warned;
        done.expired := done.expired + kept.expired;
        done.protected := done.protected + kept.protected;
        done.escalated := done.escalated + kept.escalated;
    end loop;
    delete from infra.untracked as u where u.gone_at < kernel.now() - infra.untracked_retention();
    get diagnostics done.purged = row_count;
    return done;
end;
$$;

comment on function api.run_housekeeping is
$doc$Warn of ends that are near, begin the deletion of what is over its time, remind approvers and escalate to the next level.

Of a number of organizations at a time; call it again while it says that there were some.

- `limit`: how many organizations at most

Raises: 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.run_housekeeping from public;
grant execute on function api.run_housekeeping to remit_worker;
