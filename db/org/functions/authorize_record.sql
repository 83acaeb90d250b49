-- The guard for what outlives the chart: its journal stays readable for those who had a role.
create or replace function org.authorize_record(org_id bigint)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if org.role_of_caller(authorize_record.org_id) is null then
        raise exception 'this needs the role viewer in organization %', authorize_record.org_id
            using errcode = '42501';
    end if;
    if not exists (select from kernel.journal_heads as h where h.org_id = authorize_record.org_id) then
        raise exception 'there never was an organization chart %', authorize_record.org_id
            using errcode = 'P0002', table = 'org_charts', schema = 'org';
    end if;
end;
$$;

comment on function org.authorize_record is
$doc$Refuse callers without a role in an organization, which may be deleted by now.

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function org.authorize_record from public;
