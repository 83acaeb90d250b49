-- Whether parameters keep a resource from deletion: what every blueprint that offers it calls deletion_protection.
create or replace function infra.is_protected(parameters jsonb)
returns boolean
language sql immutable parallel safe
return coalesce(is_protected.parameters -> 'deletion_protection' = 'true', false);

comment on function infra.is_protected is
$doc$Whether the parameter deletion_protection is true.$doc$;

revoke all on function infra.is_protected from public;
