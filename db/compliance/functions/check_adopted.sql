-- Refuse to answer about an adoption as of an instant at which nobody knew of it.
create or replace function compliance.check_adopted(org_id bigint, adoption_id bigint, known timestamptz)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (
        select from compliance.adoption_terms as t
        where t.org_id = check_adopted.org_id and t.adoption_id = check_adopted.adoption_id and lower(t.recorded_during) <= check_adopted.known
    ) then
        raise exception 'adoption % was not there yet at that time', check_adopted.adoption_id
            using errcode = 'P0002', table = 'adoptions', schema = 'compliance', hint = 'Ask as of an instant after it was adopted.';
    end if;
end;
$$;

comment on function compliance.check_adopted is
$doc$Refuse answers as of a time before the adoption was recorded.

Raises: P0002 not_found$doc$;

revoke all on function compliance.check_adopted from public;
