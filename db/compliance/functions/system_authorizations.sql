-- The decision that holds for each system at an instant: the latest of those recorded by then that had begun.
create or replace function compliance.system_authorizations(org_id bigint, as_of timestamptz, effective_at timestamptz)
returns table (system_id bigint, state text, authorization_id bigint, until timestamptz)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select distinct on (a.system_id)
        a.system_id,
        case
            when a.decision = 'reject' then 'denied'
            when a.valid_during @> system_authorizations.effective_at then 'authorized'
            else 'expired'
        end,
        a.id,
        upper(a.valid_during)
    from compliance.authorizations as a
    where a.org_id = system_authorizations.org_id
        and a.recorded_at <= system_authorizations.as_of
        and lower(a.valid_during) <= system_authorizations.effective_at
    order by a.system_id, a.recorded_at desc, a.id desc;
$$;

comment on function compliance.system_authorizations is
$doc$The authorization of each system that has one, as known at an instant, for an instant: authorized, expired or denied.$doc$;

revoke all on function compliance.system_authorizations from public;
