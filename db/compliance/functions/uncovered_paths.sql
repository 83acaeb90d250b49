-- Paths that a jsonpath reads and no required path vouches for.
--
-- A required path vouches for itself and all on its way. That of all elements vouches for the first and the last one as well,
-- since it finds at least one; a certain other element it does not.
create or replace function compliance.uncovered_paths(path text, requires text[])
returns text[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select array(
        select r.path
        from unnest(compliance.paths_read(uncovered_paths.path)) as r(path)
        cross join lateral (
            select string_agg(case when m.piece[1] in ('[0]', '[last]') then '[*]' else m.piece[1] end, '' order by m.position) as path
            from regexp_matches(r.path, '("(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^"\[]+)', 'g') with ordinality as m(piece, position)
        ) as e
        where not exists (
            select from unnest(uncovered_paths.requires) as q(path)
            cross join lateral regexp_replace(q.path::jsonpath::text, '^strict ', '') as p(required)
            where starts_with(p.required || '.', r.path || '.') or starts_with(p.required, r.path || '[')
                or starts_with(p.required || '.', e.path || '.') or starts_with(p.required, e.path || '[')
        )
    );
$$;

comment on function compliance.uncovered_paths is
$doc$The paths that a jsonpath reads although none of the required ones says that they are there.$doc$;

revoke all on function compliance.uncovered_paths from public;
