-- Whether a GiST index of infrastructure is a single page: see org.check_history_indexes.
create or replace function infra.check_temporal_indexes()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'temporal_index_of_one_page', format('%s: run select infra.widen_temporal_indexes() as the owner', i.name)
    from unnest(array['infra.cost_periods_pkey', 'infra.delegations_one_at_a_time', 'infra.prices_one_at_a_time']) as i(name)
    where pg_relation_size(i.name::regclass) <= current_setting('block_size')::bigint;
$$;

comment on function infra.check_temporal_indexes is
$doc$One row for each GiST index of infrastructure that is a single page; none when all is well.$doc$;

revoke all on function infra.check_temporal_indexes from public;
