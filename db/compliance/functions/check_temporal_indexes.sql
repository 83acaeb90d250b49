-- Whether a GiST index of the control versions is a single page: see org.check_history_indexes.
create or replace function compliance.check_temporal_indexes()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'temporal_index_of_one_page', format('%s: run select compliance.widen_temporal_indexes() as the owner', i.name)
    from unnest(array['compliance.control_versions_pkey', 'compliance.control_versions_no_overlap']) as i(name)
    where pg_relation_size(i.name::regclass) <= current_setting('block_size')::bigint;
$$;

comment on function compliance.check_temporal_indexes is
$doc$One row for each GiST index of the control versions that is a single page; none when all is well.$doc$;

revoke all on function compliance.check_temporal_indexes from public;
