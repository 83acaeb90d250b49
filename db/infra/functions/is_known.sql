-- Whether a path can lead somewhere in a shape. "*" in a shape is whatever a provider answers.
--
-- A jsonpath goes through lists to their elements, the path of a template does not.
create or replace function infra.is_known(shape jsonb, path text[], through_lists boolean)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    here jsonb := is_known.shape;
    step text;
begin
    foreach step in array is_known.path loop
        here := case when is_known.through_lists and jsonb_typeof(here) = 'array' then here -> 0 else here end;
        if here = '"*"' then
            return true;
        elsif jsonb_typeof(here) <> 'object' or not here ? step then
            return false;
        end if;
        here := here -> step;
    end loop;
    return true;
end;
$$;

comment on function infra.is_known is
$doc$Whether a path exists in a shape.$doc$;

revoke all on function infra.is_known from public;
