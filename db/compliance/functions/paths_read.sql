-- Which paths of the payload a jsonpath reads, as far as its text tells.
--
-- PostgreSQL prints a jsonpath in one form only (keys quoted, what compares in parentheses), so its pieces can be told apart.
-- A path ends where the text does not say where it leads to: at .*, at a method such as .size(), after a filter's
-- inner part it goes on. @ is what the filter around it is about.
create or replace function compliance.paths_read(path text)
returns text[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    piece text;
    here text;        -- the path that is being read; null between paths
    open boolean;     -- whether the text still tells where it leads
    about text;       -- what @ stands for
    level integer := 0;
    found text[] := '{}';
    heres text[] := '{}';
    opens boolean[] := '{}';
    abouts text[] := '{}';
begin
    for piece in
        select m.piece[1]
        from regexp_matches(paths_read.path::jsonpath::text,
            '(\."(?:[^"\\]|\\.)*"|\[[^\]]*\]|"(?:[^"\\]|\\.)*"|\.\*\*(?:\{[^}]*\})?|\.\*|\.\w+ ?\(|\?\(|\(|\)|[$@]|[^.\["?()$@]+|.)', 'g')
            as m(piece)
    loop
        if piece in ('$', '@') then
            here := case piece when '$' then '$' else about end;
            open := true;
            found := found || here;
        elsif here is not null and open and (piece like '."%' or piece like '[%' and piece !~ '[$@]') then
            here := here || piece;
            found[cardinality(found)] := here;
        elsif here is not null and (piece like '.%' or piece like '[%') and right(piece, 1) <> '(' then
            open := false;
        elsif right(piece, 1) = '(' then
            level := level + 1;
            heres[level] := case when piece = '(' then null else here end;
            opens[level] := open and piece = '?(';
            abouts[level] := about;
            about := case when piece = '?(' then case when open then here end else about end;
            here := null;
        elsif piece = ')' then
            here := heres[level];
            open := opens[level];
            about := abouts[level];
            level := level - 1;
            found := found || here;
        else
            here := null;
        end if;
    end loop;
    return array(select distinct f.path from unnest(found) as f(path) where f.path is not null order by f.path);
end;
$$;

comment on function compliance.paths_read is
$doc$The paths that a jsonpath reads, as PostgreSQL prints them; where it cannot be told, the part up to there.$doc$;

revoke all on function compliance.paths_read from public;
