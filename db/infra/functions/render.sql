-- Fill in a template. seed/blueprints/README.md has the language.
--
-- Nothing here fails on data: a path that leads nowhere is null, and null leaves its key or element out, so that what is
-- desired never holds a null. The import refuses paths that nothing can have.
create or replace function infra.render(template jsonb, context jsonb)
returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    plain text := render.template::text;
begin
    -- What has nothing to fill in, and no null to leave out, is as it is: most of a manifest.
    if strpos(plain, '$') = 0 and strpos(plain, 'null') = 0 then
        return render.template;
    end if;
    case jsonb_typeof(render.template)
        when 'string' then
            return infra.render_text(render.template, render.context);
        when 'array' then
            return coalesce((
                select jsonb_agg(e.value order by t.position, e.position)
                from jsonb_array_elements(render.template) with ordinality as t(value, position)
                cross join lateral infra.render(t.value, render.context) as r(value)
                cross join lateral jsonb_array_elements(case
                    when r.value is null then '[]'
                    when jsonb_typeof(t.value) = 'object' and t.value ? '$each' then r.value
                    else jsonb_build_array(r.value) end) with ordinality as e(value, position)), '[]');
        when 'object' then
            if render.template ? '$if' then
                return infra.render(render.template -> case when infra.holds(render.context, render.template ->> '$if') then 'then' else 'else' end, render.context);
            elsif render.template ? '$value' then
                return infra.worked_out(render.context, render.template ->> '$value');
            elsif render.template ? '$each' then
                return coalesce((
                    select jsonb_agg(r.value order by e.position)
                    from jsonb_path_query(infra.value_at(render.context, render.template ->> '$each'), 'strict $[*]', '{}', true) with ordinality as e(value, position)
                    cross join lateral infra.render(render.template -> 'do', render.context || jsonb_build_object(render.template ->> 'as', e.value)) as r(value)
                    where r.value is not null), '[]');
            end if;
            return coalesce((
                select jsonb_object_agg(t.key, r.value)
                from jsonb_each(render.template) as t
                cross join lateral infra.render(t.value, render.context) as r(value)
                where r.value is not null), '{}');
        when 'null' then
            return null;
        else
            return render.template;
    end case;
end;
$$;

comment on function infra.render is
$doc$A template with the values of a context in it; null when nothing is left of it.$doc$;

revoke all on function infra.render from public;
