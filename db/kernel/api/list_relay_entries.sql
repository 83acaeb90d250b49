-- List what the broker does not have yet, some at a time: so many entries, and no more than fit the worker's memory, but at least one.
create or replace function api.list_relay_entries(
    org_id bigint,
    after bigint,
    "limit" kernel.page_limit default 200,
    maximum_bytes integer default 8000000
)
returns setof api.journal_entry
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform kernel.authorize_worker();
    return query
    select
        p.org_id, p.seq, p.recorded_at, p.event, p.operation, p.actor, p.request_id, p.changes, encode(p.hash, 'hex')
    from (
        select j.*, sum(octet_length(j.changes::text)) over (order by j.seq rows between unbounded preceding and 1 preceding) as bytes_before
        from (
            select k.*
            from kernel.journal as k
            where k.org_id = list_relay_entries.org_id and k.seq > list_relay_entries.after
            order by k.seq
            limit list_relay_entries."limit"
        ) as j
    ) as p
    where coalesce(p.bytes_before, 0) < list_relay_entries.maximum_bytes
    order by p.seq;
end;
$$;

comment on function api.list_relay_entries is
$doc$List entries of a journal for the broker, oldest first; for workers.

- `org_id`: the organization
- `after`: seq of the last one that the broker has
- `limit`: entries at most
- `maximum_bytes`: the list ends with the entry that exceeds it

Raises: 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_relay_entries from public;
grant execute on function api.list_relay_entries to remit_worker;
