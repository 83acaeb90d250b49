-- What a payload lacks of the paths that a test requires; null when it lacks nothing.
--
-- Every path must find a value, and none that is null. Paths are read strictly, so each element of a list must have
-- what is asked of it. In strict mode jsonb_path_exists is null where a key is missing, and false where every key is there and
-- nothing is found: an empty list. Nothing is proved by an empty list, so it lacks too; a test that may see one
-- requires the list itself.
create or replace function compliance.missing_path(payload jsonb, requires text[])
returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select left(r.path, 200) || case
        when f.found is null then ' is missing'
        when not f.found then ' finds nothing'
        else ' is null'
    end
    from unnest(missing_path.requires) with ordinality as r(path, position)
    cross join lateral (select compliance.strict_path(r.path)) as p(strict_path)
    cross join lateral (select jsonb_path_exists_tz(missing_path.payload, p.strict_path, '{}', true)) as f(found)
    where f.found is not true
        or jsonb_path_query_array_tz(missing_path.payload, p.strict_path, '{}', true) @> 'null'
    order by r.position
    limit 1;
$$;

comment on function compliance.missing_path is
$doc$The first required path that finds no value or a null in a payload, with what is wrong; null if there is none.$doc$;

revoke all on function compliance.missing_path from public;
