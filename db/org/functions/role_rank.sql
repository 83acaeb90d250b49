-- Roles in the order of what they allow.
create or replace function org.role_rank(role text)
returns integer
language sql immutable parallel safe
return array_position(array['viewer', 'editor', 'owner'], role_rank.role);

comment on function org.role_rank is
$doc$Rank of a role; a higher one allows all that a lower one does.$doc$;

revoke all on function org.role_rank from public;
