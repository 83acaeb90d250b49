-- How far the journals of some organizations have come; what live streams poll.
create or replace function api.list_journal_heads(org_ids bigint[])
returns setof api.journal_head
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select h.org_id, h.seq
    from kernel.journal_heads as h
    where h.org_id = any (list_journal_heads.org_ids) and kernel.is_service();
$$;

comment on function api.list_journal_heads is
$doc$How far the journals of some organizations have come.

For services only: one call serves every live stream of a process. What they show their clients is read with
`list_journal`, under the client's own rights.$doc$;

revoke all on function api.list_journal_heads from public;
grant execute on function api.list_journal_heads to remit_api, remit_worker;
