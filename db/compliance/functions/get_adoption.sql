-- One adoption, in the shape that clients see.
create or replace function compliance.get_adoption(org_id bigint, adoption_id bigint)
returns api.adoption
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    adoption api.adoption;
begin
    select d.* into adoption
    from compliance.described_adoptions as d
    where d.org_id = get_adoption.org_id and d.id = get_adoption.adoption_id;
    if not found then
        raise exception 'there is no adoption % in organization %', get_adoption.adoption_id, get_adoption.org_id
            using errcode = 'P0002', table = 'adoptions', schema = 'compliance';
    end if;
    return adoption;
end;
$$;

comment on function compliance.get_adoption is
$doc$An adoption by its number.

Raises: P0002 not_found$doc$;

revoke all on function compliance.get_adoption from public;
