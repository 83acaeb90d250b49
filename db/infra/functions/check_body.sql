-- Refuse a request that names what its kind does not need, or leaves out what it does.
create or replace function infra.check_body(body api.request_body)
returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    kind text := (check_body.body).kind;
    needed text[] := case kind when 'create' then '{environment,blueprint,name}' when 'transfer' then '{resource_id,owner_id}' else '{resource_id}' end;
    allowed text[] := case kind
        when 'create' then '{blueprint_version,parameters,lifetime,owner_id}' when 'change' then '{blueprint_version,parameters}'
        when 'extend' then '{lifetime}' else '{}' end;
    wrong text;
begin
    select string_agg(b.key, ', ' order by b.key) into wrong
    from jsonb_each(jsonb_strip_nulls(to_jsonb(check_body.body), true)) as b
    where b.key <> all (needed || allowed || '{kind,reason,requester_id}'::text[]);
    if kind is null or wrong is not null then
        raise exception 'a request to % says nothing of %', coalesce(kind, 'do nothing'), coalesce(wrong, 'its kind')
            using errcode = '22023', hint = 'Leave it out.';
    end if;
    select string_agg(n.key, ', ' order by n.key) into wrong
    from unnest(needed) as n(key)
    where to_jsonb(check_body.body) -> n.key = 'null';
    if wrong is not null then
        raise exception 'a request to % names %', kind, wrong using errcode = '22023';
    elsif jsonb_typeof((check_body.body).parameters) <> 'object' then
        raise exception 'parameters are an object' using errcode = '22023';
    elsif (check_body.body).lifetime::interval <= interval '0' then
        raise exception 'a lifetime is longer than nothing'
            using errcode = '23514', constraint = 'requests_lifetime_is_positive', table = 'requests', schema = 'infra';
    end if;
end;
$$;

comment on function infra.check_body is
$doc$Refuse a request whose kind needs something else.

Raises: 22023 invalid_argument, 23514 invalid_lifetime$doc$;

revoke all on function infra.check_body from public;
