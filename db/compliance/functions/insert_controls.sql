-- Store new, checked controls: the first version of each, what it satisfies, and the tests of its template.
--
-- rows are {code, title, description, status, owner_id, template_code, valid_from, satisfies}; without a list of its own a
-- control satisfies what its template says.
create or replace function compliance.insert_controls(org_id bigint, rows jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    created jsonb;
begin
    insert into compliance.controls (org_id, code, owner_id, template_code)
    select insert_controls.org_id, r.document ->> 'code', (r.document ->> 'owner_id')::bigint, r.document ->> 'template_code'
    from jsonb_array_elements(insert_controls.rows) with ordinality as r(document, position)
    order by r.position;
    select coalesce(jsonb_agg(r.document || jsonb_build_object('id', c.id, 'tests', coalesce(t.tests, '[]'),
        'satisfies', coalesce(nullif(r.document -> 'satisfies', 'null'), t.satisfies, '[]')) order by r.position), '[]')
    into created
    from jsonb_array_elements(insert_controls.rows) with ordinality as r(document, position)
    inner join compliance.controls as c on c.org_id = insert_controls.org_id and c.code = r.document ->> 'code'
    left join lateral (
        select t.tests, t.satisfies
        from compliance.control_templates as t
        where t.code = c.template_code and t.owner_id in (0, c.org_id)
        order by t.owner_id desc
        limit 1
    ) as t on true;
    insert into compliance.control_versions (org_id, control_id, number, title, description, status, valid_during, recorded_during)
    select insert_controls.org_id, n.id, 1, n.title, n.description, n.status,
        tstzrange(coalesce(n.valid_from, kernel.stamp(insert_controls.org_id)), null), 'empty'
    from jsonb_to_recordset(created) as n(id bigint, title text, description text, status text, valid_from timestamptz);
    perform compliance.store_satisfies(insert_controls.org_id, (
        select jsonb_agg(jsonb_build_object('control_id', n.document -> 'id', 'number', 1, 'satisfies', n.document -> 'satisfies'))
        from jsonb_array_elements(created) as n(document)));
    perform compliance.insert_template_tests(insert_controls.org_id, created);
end;
$$;

comment on function compliance.insert_controls is
$doc$Store new controls with their first version, links and tests.$doc$;

revoke all on function compliance.insert_controls from public;
