-- Let a login of an analyst read one organization (or, with null, all of them).
create or replace function kernel.tie_analyst(login name, org_id bigint)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    insert into kernel.analysts (login, org_id)
    values (tie_analyst.login, tie_analyst.org_id)
    on conflict on constraint analysts_pkey do update
    set org_id = excluded.org_id;
$$;

comment on function kernel.tie_analyst is
$doc$Let a login that is a member of remit_analyst read one organization; null for all of them.$doc$;

revoke all on function kernel.tie_analyst from public;
