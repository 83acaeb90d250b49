-- Whether a text is a jsonpath that reads a document and can be worked out without an error, whatever the document.
--
-- Errors are suppressed, but for those of time zones: a comparison of two kinds of dates fails on some documents alone, so
-- methods about dates are not taken. Nor are patterns that refer back to a group: those take time without end on some texts, and are asked
-- while rows are locked. A variable ($"x") has nobody to set it.
create or replace function infra.is_path(path text)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    bare text;
begin
    -- A statement of its own: what is immutable in the next one may be worked out before anything else in it.
    if is_path.path is null or not pg_input_is_valid(is_path.path, 'jsonpath') then
        return false;
    end if;
    bare := regexp_replace(is_path.path::jsonpath::text, '"(?:[^"\\]|\\.)*"', '""', 'g');
    return strpos(bare, '$') > 0 and strpos(bare, '$""') = 0
        and is_path.path::jsonpath::text !~ 'like_regex "(?:[^"\\]|\\.)*\\\\[1-9]'
        and bare !~ '\.(datetime|date|time|time_tz|timestamp|timestamp_tz) ?\(';
end;
$$;

comment on function infra.is_path is
$doc$Whether a text is a jsonpath over a document that never fails.$doc$;

revoke all on function infra.is_path from public;
