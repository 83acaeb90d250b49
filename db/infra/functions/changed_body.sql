-- What a draft would say with some changes.
create or replace function infra.changed_body(request infra.requests, changes jsonb)
returns api.request_body
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    present jsonb;
    kind text := (changed_body.request).kind;
begin
    select to_jsonb(d) into present
    from infra.describe_requests((changed_body.request).org_id, array[(changed_body.request).id]) as d;
    if kind <> 'create' then
        present := present - '{environment,blueprint,name}'::text[] || case when kind = 'change' then '{}' else '{"blueprint_version": null, "parameters": null}'::jsonb end;
    elsif changed_body.changes ? 'blueprint' then
        present := present - 'blueprint_version';
    end if;
    return jsonb_populate_record(
        jsonb_populate_record(null::api.request_body, present), changed_body.changes || case
            when jsonb_typeof(changed_body.changes -> 'parameters') = 'object'
                then jsonb_build_object('parameters', coalesce(nullif(present -> 'parameters', 'null'), '{}') || (changed_body.changes -> 'parameters'))
            else '{}'
        end);
end;
$$;

comment on function infra.changed_body is
$doc$The body of a draft, with changes merged in.$doc$;

revoke all on function infra.changed_body from public;
