-- List policies, by id.
create or replace function api.list_policies(
    org_id bigint,
    effect infra.policy_effect default null,
    mode infra.policy_mode default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.policy
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_policies.org_id, 'viewer');
    return query
    select d.*
    from infra.policies as p
    cross join lateral infra.describe_policy(p) as d
    where p.org_id = list_policies.org_id and p.id > list_policies.after
        and (list_policies.effect is null or p.effect = list_policies.effect)
        and (list_policies.mode is null or p.mode = list_policies.mode)
    order by p.id
    limit list_policies."limit";
end;
$$;

comment on function api.list_policies is
$doc$List the policies of an organization, a page at a time.

- `org_id`: the chart
- `effect`: only those with this effect
- `mode`: only those in this mode
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_effect, 23514 unknown_mode, 23514 invalid_limit$doc$;

revoke all on function api.list_policies from public;
grant execute on function api.list_policies to remit_api, remit_analyst;
