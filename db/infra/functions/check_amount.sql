-- What is wrong with a jsonpath, or a list of them, that shall find something in a document of a shape. A plain number
-- is taken as well.
create or replace function infra.check_amount(paths jsonb, shape jsonb, pointer text)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg((check_amount.pointer || p.place, '22023', case
            when not k.good then 'a jsonpath is needed, such as $.parameters.storage_gb; methods about dates are not taken'
            else format('$%s leads nowhere', infra.unknown_path(p.value #>> '{}', check_amount.shape)) end)::api.document_violation order by p.position), '{}')
    from (
        select '' as place, check_amount.paths as value, 1::bigint as position where jsonb_typeof(check_amount.paths) <> 'array'
        union all
        select '/' || (e.position - 1), e.value, e.position
        from jsonb_path_query(check_amount.paths, 'strict $[*]', '{}', true) with ordinality as e(value, position)
    ) as p
    cross join lateral (
        select p.value #>> '{}' ~ '^[0-9]{1,9}(\.[0-9]{1,6})?$' or jsonb_typeof(p.value) = 'string' and infra.is_path(p.value #>> '{}')
    ) as k(good)
    where case when k.good then infra.unknown_path(p.value #>> '{}', check_amount.shape) is not null else true end;
$$;

comment on function infra.check_amount is
$doc$What is wrong with jsonpaths that are no predicates, with JSON pointers.$doc$;

revoke all on function infra.check_amount from public;
