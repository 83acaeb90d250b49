-- Store a checked baseline of a version. The same content again changes nothing; other content under its code is refused.
create or replace function compliance.store_baseline(version_id bigint, owner_id bigint, baseline jsonb)
returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    selected integer[] := array(
        select s.id from compliance.select_requirements(store_baseline.version_id, store_baseline.baseline) as s order by s.id);
    hash bytea := compliance.baseline_hash(store_baseline.baseline ->> 'title', array(
        select r.key::text from compliance.requirements as r
        where r.version_id = store_baseline.version_id and r.id = any (selected) order by r.id));
    stored compliance.baselines;
begin
    select b.* into stored
    from compliance.baselines as b
    where b.owner_id = store_baseline.owner_id and b.version_id = store_baseline.version_id and b.code = store_baseline.baseline ->> 'code';
    if found then
        if stored.content_hash <> hash then
            raise exception 'baseline % exists with another content', stored.code
                using errcode = 'RM013', constraint = 'baselines_final', table = 'baselines', schema = 'compliance',
                    hint = 'Import the correction under another code.';
        end if;
        return stored.id;
    end if;
    insert into compliance.baselines (owner_id, version_id, code, title, source, content_hash)
    values (store_baseline.owner_id, store_baseline.version_id, store_baseline.baseline ->> 'code', store_baseline.baseline ->> 'title',
        store_baseline.baseline ->> 'source', hash)
    returning * into stored;
    insert into compliance.baseline_requirements (baseline_id, version_id, requirement_id)
    select stored.id, store_baseline.version_id, s.id from unnest(selected) as s(id);
    return stored.id;
end;
$$;

comment on function compliance.store_baseline is
$doc$Store a baseline; its id.

Raises: RM013 published_is_final$doc$;

revoke all on function compliance.store_baseline from public;
