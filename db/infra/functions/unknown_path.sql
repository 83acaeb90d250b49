-- The first path of a jsonpath that leads nowhere in a shape: a misspelt one would silently be false, or 0.
create or replace function infra.unknown_path(path text, shape jsonb)
returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select replace(s.steps, '"', '')
    from unnest(compliance.paths_read(unknown_path.path)) as p(path)
    cross join lateral (select substring(p.path from '^\$((?:\."[^"\\]*")*)')) as s(steps)
    where not infra.is_known(unknown_path.shape, array(
        select m.piece[1] from regexp_matches(s.steps, '"([^"]*)"', 'g') with ordinality as m(piece, position) order by m.position), true)
    limit 1;
$$;

comment on function infra.unknown_path is
$doc$A path that a jsonpath reads and that a shape does not have; null when there is none.$doc$;

revoke all on function infra.unknown_path from public;
