-- Give the GiST indexes of infrastructure more than one page, by rows that are refused: the pages stay.
--
-- See org.widen_history_indexes. The last row of each list overlaps the one before, so that all of it is refused.
create or replace function infra.widen_temporal_indexes()
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from infra.check_temporal_indexes()) then
        return;
    end if;
    begin
        insert into infra.cost_periods (org_id, resource_id, owner_id, monthly_cost, currency, valid_during)
        select -least(n, 1000), 0, 0, 0, 'XXX', '[epoch,)' from generate_series(1, 1001) as n;
    exception
        when exclusion_violation then
            null;
    end;
    begin
        insert into infra.delegations (org_id, id, employee_id, delegate_id, valid_during)
        select -least(n, 1000), -n, 1, 2, '[2000-01-01,2000-01-02)' from generate_series(1, 1001) as n;
    exception
        when exclusion_violation then
            null;
    end;
    begin
        insert into infra.prices (id, owner_id, meter, region, unit, price, currency, source, valid_during)
        select -n, -least(n, 1000), 'x', 'x', 'x', 0, 'XXX', 'x', '[2000-01-01,)' from generate_series(1, 1001) as n;
    exception
        when exclusion_violation then
            null;
    end;
end;
$$;

comment on function infra.widen_temporal_indexes is
$doc$Give the GiST indexes of infrastructure more than one page, after a restore or a reindex; the owner calls it.$doc$;

revoke all on function infra.widen_temporal_indexes from public;
