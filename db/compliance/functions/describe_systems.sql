-- Systems in the shape that clients see, with what was decided on them.
create or replace function compliance.describe_systems(
    org_id bigint,
    as_of timestamptz default null,
    effective_at timestamptz default null,
    system_id bigint default null
)
returns setof api.system
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        s.id, s.org_id, s.code::text, s.title::text, s.description::text, s.owner_id, s.categorization,
        coalesce(a.state, 'none'), a.authorization_id, a.until, s.version, s.created_at, s.updated_at
    from compliance.systems as s
    left join compliance.system_authorizations(
        describe_systems.org_id,
        coalesce(describe_systems.as_of, 'infinity'),
        coalesce(describe_systems.effective_at, describe_systems.as_of, kernel.now())) as a on a.system_id = s.id
    where s.org_id = describe_systems.org_id and (describe_systems.system_id is null or s.id = describe_systems.system_id);
$$;

comment on function compliance.describe_systems is
$doc$Systems of an organization, or one of them, with their authorization at an instant as known at another.$doc$;

revoke all on function compliance.describe_systems from public;
