-- A published blueprint never changes: resources were made of it. It may be retired, once.
create or replace function infra.published_is_final()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' and old.retired_at is null and to_jsonb(old) - 'retired_at' = to_jsonb(new) - 'retired_at' then
        return new;
    end if;
    raise exception 'published versions of blueprints never change'
        using errcode = 'RM013', constraint = 'blueprint_versions_published_is_final', table = 'blueprint_versions', schema = 'infra',
            hint = 'Import the change as its next version.';
end;
$$;

comment on function infra.published_is_final is
$doc$Refuse to change or delete a published blueprint version, but for retiring it.

Raises: RM013 published_is_final$doc$;

revoke all on function infra.published_is_final from public;

create or replace trigger blueprint_versions_published_is_final
before update or delete on infra.blueprint_versions
for each row when (old.published_at is not null) execute function infra.published_is_final();
