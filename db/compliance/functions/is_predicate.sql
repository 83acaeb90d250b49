-- Whether a text is a jsonpath that says true or false of the payload.
--
-- A predicate answers once whatever it is asked of, if with null, and nothing else does so on an empty object. One
-- without $ asks nothing of the payload, and a variable ($"x") has nobody to set it.
create or replace function compliance.is_predicate(path text)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    -- A statement of its own: what is immutable in the next one may be worked out before anything else in it.
    if not pg_input_is_valid(is_predicate.path, 'jsonpath') then
        return false;
    end if;
    if cardinality(compliance.paths_read(is_predicate.path)) = 0
        or exists (
            select from regexp_matches(is_predicate.path::jsonpath::text, '([$.]?)"(?:[^"\\]|\\.)*"', 'g') as m(piece)
            where m.piece[1] = '$'
        ) then
        return false;
    end if;
    return jsonb_path_query_array('{}', is_predicate.path::jsonpath, '{}', true) in ('[true]', '[false]', '[null]');
end;
$$;

comment on function compliance.is_predicate is
$doc$Whether a text is a jsonpath predicate over a payload.$doc$;

revoke all on function compliance.is_predicate from public;
