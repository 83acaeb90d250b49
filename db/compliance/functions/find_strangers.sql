-- Addresses at a path of a payload that belong to no employee of the organization now: at most 20, and how many more.
create or replace function compliance.find_strangers(org_id bigint, payload jsonb, path text)
returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select string_agg(s.email, ', ' order by s.email) filter (where s.position <= 20)
        || case when count(*) > 20 then format(' and %s more', count(*) - 20) else '' end
    from (
        select left(a.email, 254) as email, row_number() over (order by a.email) as position
        from (
            select distinct v.value #>> '{}' as email
            from jsonb_path_query(find_strangers.payload, compliance.strict_path(find_strangers.path)) as v(value)
        ) as a
        where not exists (
            select from org.employees as e
            where e.org_id = find_strangers.org_id and lower(e.email) = lower(a.email)
        )
    ) as s;
$$;

comment on function compliance.find_strangers is
$doc$Which addresses of a payload belong to nobody in the chart; null when each belongs to somebody.$doc$;

revoke all on function compliance.find_strangers from public;
