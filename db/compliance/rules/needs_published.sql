-- What organizations build on is published: a draft could be replaced under their feet.
create or replace function compliance.needs_published()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        select from compliance.framework_versions as v
        where v.id in ((to_jsonb(new) ->> tg_argv[1])::bigint, (to_jsonb(new) ->> tg_argv[2])::bigint) and v.published_at is null
    ) then
        raise exception 'the framework version is a draft'
            using errcode = 'RM014', constraint = tg_argv[0] || '_needs_published', table = tg_argv[0], schema = 'compliance';
    end if;
    return new;
end;
$$;

comment on function compliance.needs_published is
$doc$Refuse rows that point to a draft of a framework version.

Raises: RM014 not_published$doc$;

revoke all on function compliance.needs_published from public;

create or replace trigger adoptions_needs_published
before insert or update on compliance.adoptions
for each row execute function compliance.needs_published('adoptions', 'version_id');

create or replace trigger satisfactions_needs_published
before insert or update on compliance.satisfactions
for each row execute function compliance.needs_published('satisfactions', 'version_id');

create or replace trigger mappings_needs_published
before insert or update on compliance.mappings
for each row execute function compliance.needs_published('mappings', 'source_version_id', 'target_version_id');
