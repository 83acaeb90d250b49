-- Whether parameters break a limit. Of a list the length is limited, and each element has to be a choice; what is not given breaks none.
create or replace function infra.breaks_limit(rule jsonb, parameters jsonb)
returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(bool_or(
        g.size < (breaks_limit.rule ->> 'minimum')::numeric
        or g.size > (breaks_limit.rule ->> 'maximum')::numeric
        or not case jsonb_typeof(g.value)
            when 'array' then nullif(breaks_limit.rule -> 'choices', 'null') @> g.value
            else nullif(breaks_limit.rule -> 'choices', 'null') @> jsonb_build_array(g.value)
        end), false)
    from (select nullif(breaks_limit.parameters -> (breaks_limit.rule ->> 'parameter'), 'null')) as p(value)
    cross join lateral (
        select p.value, case jsonb_typeof(p.value)
            when 'number' then (p.value #>> '{}')::numeric
            when 'array' then jsonb_array_length(p.value)
        end
    ) as g(value, size)
    where g.value is not null;
$$;

comment on function infra.breaks_limit is
$doc$Whether the parameter that a limit names is outside of it.$doc$;

revoke all on function infra.breaks_limit from public;
