-- Fill in one text: exactly ${path} keeps the type of the value, within a longer text it is written out; $${ is a plain ${.
create or replace function infra.render_text(template jsonb, context jsonb)
returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $body$
declare
    plain text := render_text.template #>> '{}';
begin
    if strpos(plain, '${') = 0 then
        return render_text.template;
    elsif plain ~ '^\$\{[^{}$]*\}$' then
        return nullif(infra.value_at(render_text.context, substr(plain, 3, length(plain) - 3)), 'null');
    end if;
    return to_jsonb((
        select string_agg(case
            when m.piece[1] = '$${' then '${'
            when m.piece[1] like '${%' then coalesce(infra.value_at(render_text.context, substr(m.piece[1], 3, length(m.piece[1]) - 3)) #>> '{}', '')
            else m.piece[1] end, '' order by m.position)
        from regexp_matches(plain, '(\$\$\{|\$\{[^{}$]*\}|[^$]+|\$)', 'g') with ordinality as m(piece, position)));
end;
$body$;

comment on function infra.render_text is
$doc$A text of a template with the values of a context in it.$doc$;

revoke all on function infra.render_text from public;
