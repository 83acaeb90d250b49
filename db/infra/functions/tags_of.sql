-- What every object of a resource is tagged with before anything else happens to it; scans find their owner by it.
create or replace function infra.tags_of(org_id bigint, uid uuid, environment text, name text)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'remit:organization', tags_of.org_id::text, 'remit:resource', tags_of.uid::text, 'remit:environment', tags_of.environment,
        'remit:name', tags_of.name);
$$;

comment on function infra.tags_of is
$doc$Tags of the objects of a resource.$doc$;

revoke all on function infra.tags_of from public;
