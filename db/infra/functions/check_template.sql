-- What is wrong with a template: paths that nothing can have, directives that nobody knows.
create or replace function infra.check_template(template jsonb, shape jsonb, pointer text, depth integer default 0)
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if check_template.depth > 40 then
        return array[(check_template.pointer, '22023', 'nested deeper than 40 levels')::api.document_violation];
    elsif jsonb_typeof(check_template.template) = 'string' then
        return infra.check_text(check_template.template #>> '{}', check_template.shape, check_template.pointer);
    elsif jsonb_typeof(check_template.template) = 'array' then
        return array(
            select v
            from jsonb_array_elements(check_template.template) with ordinality as e(value, position)
            cross join lateral unnest(infra.check_template(e.value, check_template.shape, check_template.pointer || '/' || (e.position - 1), check_template.depth + 1)) as v
            order by e.position);
    elsif jsonb_typeof(check_template.template) <> 'object' then
        return '{}';
    elsif check_template.template ?| array['$if', '$each', '$value'] then
        return infra.check_directive(check_template.template, check_template.shape, check_template.pointer, check_template.depth);
    end if;
    return array(
        select v
        from jsonb_each(check_template.template) as e
        cross join lateral (select check_template.pointer || '/' || replace(replace(e.key, '~', '~0'), '/', '~1')) as k(pointer)
        cross join lateral unnest(case
            when starts_with(e.key, '$') then array[(k.pointer, '22023', 'there are $if, $each and $value, and no other key begins with $')::api.document_violation]
            when strpos(e.key, '${') > 0 then array[(k.pointer, '22023', 'a key is not a template')::api.document_violation]
            else infra.check_template(e.value, check_template.shape, k.pointer, check_template.depth + 1) end) as v);
end;
$$;

comment on function infra.check_template is
$doc$What is wrong with a template, with JSON pointers.$doc$;

revoke all on function infra.check_template from public;
