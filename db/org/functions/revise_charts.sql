-- Take the mutex of charts whose structure changes, and count the change.
--
-- The mutex is an update of the chart's row and not an advisory lock or a row lock: under REPEATABLE READ
-- only a changed row makes the second of two crossing moves fail instead of trusting its old snapshot.
-- Once per transaction is enough. The rows are locked in the order of their ids, so that two bulk
-- statements over the same charts wait for each other instead of deadlocking. A chart that is being
-- deleted is no longer there, and needs no mutex.
create or replace function org.revise_charts(org_ids bigint[])
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if cardinality(revise_charts.org_ids) > 1 then
        perform from org.org_charts as c
        where c.id = any (revise_charts.org_ids)
        order by c.id
        for no key update;
    end if;
    update org.org_charts as c
    set revised_in = pg_current_xact_id()
    where c.id = any (revise_charts.org_ids)
        and (c.revised_in <> pg_current_xact_id() or c.updated_at <> now());
end;
$$;

comment on function org.revise_charts is
$doc$Lock charts whose structure changes and move their version, once per transaction.$doc$;

revoke all on function org.revise_charts from public;
