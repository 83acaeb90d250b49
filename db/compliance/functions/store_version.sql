-- Store a checked framework document as a draft: a new version, a new edition, or in place of the draft there is.
--
-- Of a published edition nothing is stored: compliance.same_content says whether the document is what was published.
create or replace function compliance.store_version(owner_id bigint, document jsonb)
returns compliance.framework_versions
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    framework jsonb := store_version.document -> 'framework';
    wanted jsonb := store_version.document -> 'version';
    stored compliance.framework_versions;
    own_framework bigint;
begin
    insert into compliance.frameworks (owner_id, code, name, text_rights)
    values (store_version.owner_id, framework ->> 'code', framework ->> 'name', framework ->> 'text_rights')
    on conflict on constraint frameworks_code do nothing;
    update compliance.frameworks as f
    set name = framework ->> 'name', publisher = framework ->> 'publisher', text_rights = framework ->> 'text_rights', description = framework ->> 'description'
    where f.owner_id = store_version.owner_id and f.code = framework ->> 'code'
        and (f.name::text, f.publisher::text, f.text_rights::text, f.description::text) is distinct from (
            framework ->> 'name', framework ->> 'publisher', framework ->> 'text_rights', framework ->> 'description');
    select f.id into own_framework
    from compliance.frameworks as f
    where f.owner_id = store_version.owner_id and f.code = framework ->> 'code';
    select v.* into stored
    from compliance.framework_versions as v
    where v.framework_id = own_framework and v.version = wanted ->> 'version' and v.edition = coalesce((wanted ->> 'edition')::integer, 1)
    for update;
    if stored.published_at is not null then
        return stored;
    elsif stored.id is null then
        insert into compliance.framework_versions (owner_id, framework_id, version, edition, title, language, source, vocabulary)
        values (store_version.owner_id, own_framework, wanted ->> 'version', coalesce((wanted ->> 'edition')::integer, 1), wanted ->> 'title',
            wanted ->> 'language', wanted ->> 'source', '{}')
        returning * into stored;
    end if;
    update compliance.framework_versions as v
    set
        title = wanted ->> 'title',
        language = wanted ->> 'language',
        published_on = (wanted ->> 'published_on')::date,
        source = wanted ->> 'source',
        vocabulary = coalesce(nullif(store_version.document -> 'vocabulary', 'null'), '{}'),
        requirement_count = compliance.store_requirements(stored.id, store_version.document)
    where v.id = stored.id
    returning v.* into stored;
    return stored;
end;
$$;

comment on function compliance.store_version is
$doc$Store a framework document as a draft; the version, or the published one with the same number.$doc$;

revoke all on function compliance.store_version from public;
