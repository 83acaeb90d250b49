-- Give the GiST indexes of the control versions more than one page, by rows that are refused: the pages stay.
--
-- See org.widen_history_indexes. The rows have no control, so the key refuses them before anything else is written.
create or replace function compliance.widen_temporal_indexes()
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from compliance.check_temporal_indexes()) then
        return;
    end if;
    insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    select -n, 0, 1, 'x', 'planned', '[epoch,)', '[epoch,)' from generate_series(1, 1000) as n;
exception
    when foreign_key_violation then
        null;
end;
$$;

comment on function compliance.widen_temporal_indexes is
$doc$Give the control versions' GiST indexes more than one page, after a restore or a reindex; the owner calls it.$doc$;

revoke all on function compliance.widen_temporal_indexes from public;
