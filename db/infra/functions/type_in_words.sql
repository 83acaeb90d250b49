-- A declared type as messages say it.
create or replace function infra.type_in_words(type text)
returns text
language sql immutable
set search_path = pg_catalog, pg_temp
return case type_in_words.type
    when 'integer' then 'a whole number'
    when 'number' then 'a number'
    when 'string' then 'a text'
    when 'boolean' then 'true or false'
    when 'list' then 'a list'
    else 'an object'
end;

comment on function infra.type_in_words is
$doc$A declared type in words.$doc$;

revoke all on function infra.type_in_words from public;
