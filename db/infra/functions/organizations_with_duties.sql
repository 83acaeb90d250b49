-- Organizations in which something is due for the house: a warning, an end, a reminder or an escalation. In the order of ids, in which
-- everybody who holds several charts takes them.
create or replace function infra.organizations_with_duties(instant timestamptz)
returns setof bigint
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with expiring as materialized (
        select r.org_id, r.id, r.state, r.expires_at, r.warned_at, r.running_at, r.protected
        from infra.resources as r
        where r.expires_at is not null and r.state not in ('deleted', 'withdrawn', 'abandoned', 'deleting')
    ), duties as (
        select x.org_id
        from expiring as x
        where x.expires_at <= organizations_with_duties.instant and x.state in ('running', 'updating', 'failed') and not x.protected
            and not exists (
                select from infra.requests as q
                where q.org_id = x.org_id and q.resource_id = x.id and q.state in ('pending', 'applying', 'failed'))
        union
        select n.org_id
        from (
            select x.org_id, min(x.expires_at) as expires_at
            from expiring as x
            where x.warned_at is null and x.running_at is not null
            group by x.org_id
        ) as n
        where n.expires_at <= organizations_with_duties.instant + (infra.settings_of(n.org_id)).expiry_warning
        union
        select n.org_id
        from (
            select a.org_id, min(a.due_at) as due_at, min(coalesce(a.reminded_at, a.created_at)) as reminded_at
            from infra.approvals as a
            where a.state = 'pending'
            group by a.org_id
        ) as n
        where least(n.due_at, n.reminded_at + (infra.settings_of(n.org_id)).reminder_after) <= organizations_with_duties.instant
    )

    select d.org_id from duties as d order by d.org_id;
$$;

comment on function infra.organizations_with_duties is
$doc$Organizations that housekeeping has something to do in.$doc$;

revoke all on function infra.organizations_with_duties from public;
