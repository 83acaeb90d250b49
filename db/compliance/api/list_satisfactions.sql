-- List what a version of a control satisfies, as it was known at an instant.
create or replace function api.list_satisfactions(
    org_id bigint,
    control_id bigint,
    number integer default null,
    as_of timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.satisfaction
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    known timestamptz;
    effective timestamptz;
    asked_number integer := list_satisfactions.number;
begin
    perform org.authorize(list_satisfactions.org_id, 'viewer');
    perform compliance.get_control(list_satisfactions.org_id, list_satisfactions.control_id);
    known := compliance.known_until(list_satisfactions.org_id, list_satisfactions.as_of);
    effective := coalesce(list_satisfactions.as_of, compliance.this_instant(list_satisfactions.org_id));
    if asked_number is null then
        select v.number into asked_number
        from compliance.control_versions as v
        where v.org_id = list_satisfactions.org_id and v.control_id = list_satisfactions.control_id and v.recorded_during @> known
            and (upper_inf(v.valid_during) or upper(v.valid_during) > effective)
        order by lower(v.valid_during)
        limit 1;
    end if;
    return query
    select s.id, s.control_id, s.number, s.framework, s.framework_version, s.edition, s.requirement, s.requirement_code, s.requirement_title,
        s.coverage, s.rationale, s.review, s.upgrade_id, s.carried_from, s.recorded_at
    from compliance.described_satisfactions as s
    where s.org_id = list_satisfactions.org_id and s.control_id = list_satisfactions.control_id and s.number = asked_number
        and s.recorded_during @> known and s.id > list_satisfactions.after
    order by s.id
    limit list_satisfactions."limit";
end;
$$;

comment on function api.list_satisfactions is
$doc$List the requirements that a control satisfies, a page at a time.

- `org_id`: the organization
- `control_id`: the control
- `number`: version of the control; default: the one in force
- `as_of`: as it was known, and in force, at this instant
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_satisfactions from public;
grant execute on function api.list_satisfactions to remit_api, remit_analyst;
