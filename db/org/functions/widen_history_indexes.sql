-- Give the GiST indexes of the history more than one page, by rows that are taken away again.
--
-- See org.employee_history: PostgreSQL (18.6) may damage a GiST index when its only page is split. A new
-- database has more from the start; a restored or reindexed one with little history needs this once.
create or replace function org.widen_history_indexes()
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from org.check_history_indexes()) then
        return;
    end if;
    alter table org.employee_history disable trigger employee_history_written_by_rules;
    insert into org.employee_history (org_id, id, name, external_key, version, created_at, valid_during)
    select -n.n, 0, '', '', 0, 'epoch', '[epoch,)' from generate_series(1, 1000) as n(n);
    delete from org.employee_history as h where h.org_id < 0;
    set constraints org.employee_history_manager_exists, org.employee_history_one_ceo immediate;
    set constraints org.employee_history_manager_exists, org.employee_history_one_ceo deferred;
    alter table org.employee_history enable trigger employee_history_written_by_rules;
end;
$$;

comment on function org.widen_history_indexes is
$doc$Give the history's GiST indexes more than one page, after a restore or a reindex; the owner calls it.$doc$;

revoke all on function org.widen_history_indexes from public;
