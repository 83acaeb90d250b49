-- List frozen audits by id.
create or replace function api.list_audits(
    org_id bigint,
    adoption_id kernel.row_id default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.audit
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_audits.org_id, 'viewer');
    return query
    select d.*
    from compliance.audits as a
    cross join lateral compliance.describe_audit(a) as d
    where a.org_id = list_audits.org_id and a.id > list_audits.after
        and (list_audits.adoption_id is null or a.adoption_id = list_audits.adoption_id)
    order by a.id
    limit list_audits."limit";
end;
$$;

comment on function api.list_audits is
$doc$List the frozen audits of an organization, a page at a time.

- `org_id`: the chart
- `adoption_id`: only those of this adoption
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_audits from public;
grant execute on function api.list_audits to remit_api, remit_analyst;
