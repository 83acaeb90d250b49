-- Whether a text is a pattern that means the same to PostgreSQL and to what reads JSON Schema.
--
-- Letters, sets, groups, alternatives and bounds, from ^ to $. The short classes (\d, \w, [[:alpha:]]) and the dot differ between
-- engines, and look-around and references make some of them slow.
create or replace function infra.is_pattern(pattern text)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $body$
begin
    if is_pattern.pattern !~ '^\^(?:[^]\\[(){}*+?|^$.]|\\[].\\[(){}*+?|^$/-]|\[\^?(?:[^]\\[&~^]|\\[].\\[^/-])+\]|\((?!\?)|[)*+?|]|\{[0-9]{1,3}(?:,[0-9]{0,3})?\})*\$$' then
        return false;
    end if;
    perform '' ~ is_pattern.pattern;
    return true;
exception
    when invalid_regular_expression then
        return false;
end;
$body$;

comment on function infra.is_pattern is
$doc$Whether a text is a regular expression from ^ to $ of the common subset.$doc$;

revoke all on function infra.is_pattern from public;
