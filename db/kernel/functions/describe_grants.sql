-- Who may do what with an object, in an order that does not depend on when it was granted.
create or replace function kernel.describe_grants(privileges aclitem[])
returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select string_agg(
        format(
            '%s %s%s',
            case entry.grantee when 0 then 'public' else entry.grantee::regrole::text end,
            entry.privilege_type,
            case when entry.is_grantable then ' with grant option' else '' end),
        ', '
        order by entry.grantee = 0, entry.grantee::regrole::text, entry.privilege_type)
    from aclexplode(describe_grants.privileges) as entry;
$$;

comment on function kernel.describe_grants is 'Privileges of an object as ordered text.';

revoke all on function kernel.describe_grants from public;
