-- Whether every published blueprint still says what it said when it was published.
create or replace function infra.check_blueprints()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'blueprint_changed', format('version %s of %s/%s no longer has the hash that it was published with', v.number, b.provider, b.name)
    from infra.blueprint_versions as v
    inner join infra.blueprints as b on b.id = v.blueprint_id
    where v.published_at is not null and v.content_hash is distinct from infra.blueprint_hash(infra.stored_content(v.id))
    order by v.id;
$$;

comment on function infra.check_blueprints is
$doc$One row for each published blueprint version whose content was changed; none when all is well.$doc$;

revoke all on function infra.check_blueprints from public;
