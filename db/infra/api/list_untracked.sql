-- List what carries the organization's tag, or is in an environment of its own, and is unknown here.
create or replace function api.list_untracked(
    org_id bigint,
    environment infra.code_word default null,
    gone boolean default false,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.untracked_object
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_untracked.org_id, 'viewer');
    return query
    select d.*
    from infra.describe_untracked(
        list_untracked.org_id, list_untracked.environment, list_untracked.gone, list_untracked."limit", list_untracked.after) as d;
end;
$$;

comment on function api.list_untracked is
$doc$List objects that were found in accounts and clusters, concern the organization, and are unknown here. They are reported, never touched.

- `org_id`: the chart
- `environment`: only those in the environment with this code
- `gone`: also those that are not there any more
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_code, 23514 invalid_limit$doc$;

revoke all on function api.list_untracked from public;
grant execute on function api.list_untracked to remit_api, remit_analyst;
