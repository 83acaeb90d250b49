-- What is wrong with the ${paths} in a text of a template.
create or replace function infra.check_text(template text, shape jsonb, pointer text)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $body$
    select coalesce(array_agg((check_text.pointer, '22023', case
            when m.piece[1] = '${' then 'a ${ is not closed; a plain one is written $${'
            else format('%s leads nowhere', m.piece[1]) end)::api.document_violation order by m.position), '{}')
    from regexp_matches(check_text.template, '(\$\$\{|\$\{[^{}$]*\}|\$\{)', 'g') with ordinality as m(piece, position)
    where m.piece[1] <> '$${'
        and (m.piece[1] in ('${', '${}') or not infra.is_known(check_text.shape, string_to_array(trim(both '${}' from m.piece[1]), '.'), false));
$body$;

comment on function infra.check_text is
$doc$What is wrong with a text of a template.$doc$;

revoke all on function infra.check_text from public;
