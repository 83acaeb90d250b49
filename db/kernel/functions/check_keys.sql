-- Refuse a document that is no object or has keys nobody knows: a misspelt key would otherwise be ignored.
create or replace function kernel.check_keys(document jsonb, known_keys text[])
returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    unknown text;
begin
    if jsonb_typeof(check_keys.document) is distinct from 'object' then
        raise exception 'an object is needed here, not %', coalesce(jsonb_typeof(check_keys.document), 'null')
            using errcode = '22023';
    end if;
    select string_agg(k.key, ', ' order by k.key) into unknown
    from jsonb_object_keys(check_keys.document) as k(key)
    where k.key <> all (check_keys.known_keys);
    if unknown is not null then
        raise exception 'unknown keys: %', unknown
            using errcode = '22023', hint = format('Known are: %s.', array_to_string(check_keys.known_keys, ', '));
    end if;
end;
$$;

comment on function kernel.check_keys is
$doc$Refuse a document that is not an object or has unknown keys.

Raises: 22023 invalid_argument$doc$;

revoke all on function kernel.check_keys from public;
