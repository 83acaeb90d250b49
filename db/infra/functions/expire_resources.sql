-- Begin the deletion of resources whose time is over, after the retention that any deletion has: until then it can be extended.
--
-- Nobody asked for it, so there is no request: the transition is the system's. Protected resources stay, and so does one with an
-- open request: that is decided first, for it may well be the extension. Both are listed as over their time.
create or replace function infra.expire_resources(org_id bigint, instant timestamptz)
returns table (expired integer, protected integer)
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    over record;
begin
    expired := 0;
    protected := 0;
    for over in
        select r.id, r.protected as stays, infra.later(expire_resources.instant, infra.retention_of(e, v)) as delete_after
        from infra.resources as r
        inner join infra.environments as e on e.id = r.environment_id
        inner join infra.blueprint_versions as v on v.id = r.blueprint_version_id
        where r.org_id = expire_resources.org_id and r.expires_at <= expire_resources.instant and r.state in ('running', 'updating', 'failed')
            and not exists (
                select from infra.requests as q
                where q.org_id = r.org_id and q.resource_id = r.id and q.state in ('pending', 'applying', 'failed'))
        order by r.id
        for no key update of r
    loop
        if over.stays then
            protected := protected + 1;
        else
            perform infra.delete_resource(expire_resources.org_id, over.id, over.delete_after);
            expired := expired + 1;
        end if;
    end loop;
    return next;
end;
$$;

comment on function infra.expire_resources is
$doc$Begin the deletion of resources whose time is over; how many, and how many stay because they are protected.

Raises: RM028 transition_refused, P0002 not_found$doc$;

revoke all on function infra.expire_resources from public;
