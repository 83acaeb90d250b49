-- Refuse what takes a quota over its limit, and name each such quota and how much is left of it.
--
-- What was used before is what is used now less the growth: the usage rows are locked, so nobody else's is in between.
create or replace function infra.refuse_exceeded(org_id bigint, quota_ids bigint[], changes numeric[])
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    exceeded jsonb;
begin
    select jsonb_agg(x.quota || jsonb_build_object('message', infra.quota_in_words(x.quota)) order by x.id)
    into exceeded
    from (select q.id, jsonb_build_object(
        'quota_id', q.id, 'employee_id', q.employee_id, 'employee_name', e.name, 'metric', q.metric, 'environment', v.code,
        'amount', q.amount, 'used', trim_scale(u.used - c.needed), 'needed', c.needed,
        'left', trim_scale(greatest(q.amount - u.used + c.needed, 0))) as quota
    from unnest(refuse_exceeded.quota_ids, refuse_exceeded.changes) as c(quota_id, needed)
    inner join infra.quotas as q on q.org_id = refuse_exceeded.org_id and q.id = c.quota_id
    inner join infra.quota_usage as u on u.org_id = q.org_id and u.quota_id = q.id
    inner join org.employees as e on e.org_id = q.org_id and e.id = q.employee_id
    left join infra.environments as v on v.id = q.environment_id
    where c.needed > 0 and u.used > q.amount) as x;
    if exceeded is not null then
        raise exception '%', exceeded -> 0 ->> 'message'
            using errcode = 'RM030', constraint = 'reservations_within_quotas', table = 'reservations', schema = 'infra',
                detail = exceeded::text;
    end if;
end;
$$;

comment on function infra.refuse_exceeded is
$doc$Refuse growth that took quotas over their limits; the error's detail is a list of {quota_id, employee_id, employee_name, metric, environment, amount, used, needed, left, message}.

Raises: RM030 quota_exceeded$doc$;

revoke all on function infra.refuse_exceeded from public;
