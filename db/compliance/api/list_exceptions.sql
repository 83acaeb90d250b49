-- List exceptions, now or as of an instant, by id.
create or replace function api.list_exceptions(
    org_id bigint,
    state compliance.exception_state default null,
    approver_id kernel.row_id default null,
    adoption_id kernel.row_id default null,
    as_of timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.risk_exception
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    known timestamptz;
begin
    perform org.authorize(list_exceptions.org_id, 'viewer');
    if list_exceptions.as_of is not null then
        known := compliance.known_until(list_exceptions.org_id, list_exceptions.as_of);
    end if;
    return query
    select d.*
    from compliance.describe_exceptions(list_exceptions.org_id, known) as d
    where d.id > list_exceptions.after
        and (list_exceptions.state is null or d.state = list_exceptions.state)
        and (list_exceptions.approver_id is null or d.approver_id = list_exceptions.approver_id)
        and (list_exceptions.adoption_id is null or d.adoption_id = list_exceptions.adoption_id)
    order by d.id
    limit list_exceptions."limit";
end;
$$;

comment on function api.list_exceptions is
$doc$List the exceptions of an organization, a page at a time.

- `org_id`: the chart
- `state`: pending, approved, rejected or revoked
- `approver_id`: only those that this employee has to decide or decided
- `adoption_id`: only those of this adoption
- `as_of`: as was recorded by this instant
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_state, 23514 invalid_limit$doc$;

revoke all on function api.list_exceptions from public;
grant execute on function api.list_exceptions to remit_api, remit_analyst;
