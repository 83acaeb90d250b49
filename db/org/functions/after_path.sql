-- The first path that sorts behind everything below a path.
--
-- ltree compares label by label, and '-' sorts before every other character a label may have: so
-- path <= x < after_path(path) is the path itself and everyone below, as one range of a btree.
create or replace function org.after_path(path ext.ltree)
returns ext.ltree
language sql immutable strict parallel safe
return (after_path.path::text || '-')::ext.ltree;

comment on function org.after_path is
$doc$Upper bound, excluded, of the btree range that holds a path and everything below it.$doc$;

revoke all on function org.after_path from public;
