-- Whether a GiST index of the history is a single page, which PostgreSQL may damage when it splits it.
create or replace function org.check_history_indexes()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'history_index_of_one_page', format('%s: run select org.widen_history_indexes() as the owner', i.name)
    from unnest(array['org.employee_history_pkey', 'org.employee_history_one_ceo']) as i(name)
    where pg_relation_size(i.name::regclass) <= current_setting('block_size')::bigint;
$$;

comment on function org.check_history_indexes is
$doc$One row for each GiST index of the history that is a single page; none when all is well.$doc$;

revoke all on function org.check_history_indexes from public;
