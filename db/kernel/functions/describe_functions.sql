-- Functions and procedures of some schemas: definition, owner, grants, comment.
create or replace function kernel.describe_functions(schemas text[])
returns table (kind text, identity text, definition text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        'function',
        p.oid::regprocedure::text,
        concat_ws(
            e'\n',
            pg_get_functiondef(p.oid),
            p.proowner::regrole::text,
            kernel.describe_grants(coalesce(p.proacl, acldefault('f', p.proowner))),
            obj_description(p.oid, 'pg_proc'))
    from pg_proc as p
    where p.pronamespace::regnamespace::text = any (describe_functions.schemas)
        and p.prokind in ('f', 'p');
$$;

comment on function kernel.describe_functions is 'Definition, owner, grants and comment of every function.';

revoke all on function kernel.describe_functions from public;
