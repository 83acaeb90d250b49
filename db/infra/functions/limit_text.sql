-- A limit in words: what would pass.
create or replace function infra.limit_text(rule jsonb)
returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select concat_ws(', ',
        'at least ' || (limit_text.rule ->> 'minimum'),
        'at most ' || (limit_text.rule ->> 'maximum'),
        'one of ' || (
            select string_agg(c.value #>> '{}', ', ' order by c.position)
            from jsonb_array_elements(nullif(limit_text.rule -> 'choices', 'null')) with ordinality as c(value, position)));
$$;

comment on function infra.limit_text is
$doc$The settings of a limit in words, such as: at least 1, at most 100.$doc$;

revoke all on function infra.limit_text from public;
