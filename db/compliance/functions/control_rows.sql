-- The controls of an import as rows: whom each names, from what template, and which control it is already.
--
-- Reads anything without an error; checks say what is wrong. An owner may be named by number or by external key,
-- or is the import's.
create or replace function compliance.control_rows(org_id bigint, controls jsonb, owner_id bigint)
returns table (
    "position" bigint, pointer text, document jsonb, code text, title text, description text, status text, owner_id bigint,
    template_code text, valid_from timestamptz, satisfies jsonb, control_id bigint
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select d.position, '/' || (d.position - 1), d.document, k.code,
        coalesce(d.document ->> 'title', t.title), coalesce(d.document ->> 'description', t.description), d.document ->> 'status',
        case
            when d.document ->> 'owner_id' is not null then case when d.document ->> 'owner_id' ~ '^[0-9]{1,18}$' then (d.document ->> 'owner_id')::bigint end
            when d.document ->> 'owner_key' is not null then (
                select e.id from org.employees as e
                where e.org_id = control_rows.org_id and e.external_key = d.document ->> 'owner_key')
            when c.id is null then control_rows.owner_id
        end,
        t.code,
        case when pg_input_is_valid(d.document ->> 'valid_from', 'timestamptz') then (d.document ->> 'valid_from')::timestamptz end,
        nullif(d.document -> 'satisfies', 'null'), c.id
    from jsonb_array_elements(case jsonb_typeof(control_rows.controls) when 'array' then control_rows.controls else '[]' end)
    with ordinality as d(document, position)
    left join lateral (
        select t.code, t.title, t.description
        from compliance.control_templates as t
        where t.code = d.document ->> 'template' and t.owner_id in (0, control_rows.org_id)
        order by t.owner_id desc
        limit 1
    ) as t on true
    cross join lateral (select coalesce(d.document ->> 'code', t.code) as code) as k
    left join compliance.controls as c on c.org_id = control_rows.org_id and c.code = k.code;
$$;

comment on function compliance.control_rows is
$doc$The controls of an import, resolved as far as they can be.$doc$;

revoke all on function compliance.control_rows from public;
