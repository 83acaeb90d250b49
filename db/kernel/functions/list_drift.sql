-- What is not as `remit migrate` left it.
create or replace function kernel.list_drift()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        case
            when present.kind is null then 'missing_object'
            when known.kind is null then 'foreign_object'
            else 'changed_object'
        end,
        format('%s %s', coalesce(present.kind, known.kind), coalesce(present.identity, known.identity))
    from kernel.installed_objects as known
    full join kernel.list_objects((select i.schemas from kernel.installation as i)) as present
        on known.kind = present.kind and known.identity = present.identity
    where present.catalog_hash is distinct from known.catalog_hash
    order by 1, 2;
$$;

comment on function kernel.list_drift is
$doc$Objects that were changed, removed or added by hand since the last `remit migrate`; none when all is as it was left.$doc$;

revoke all on function kernel.list_drift from public;
