-- List an organization's journal, of a deleted chart too.
create or replace function api.list_journal(org_id bigint, "limit" kernel.page_limit default 100, after bigint default 0)
returns setof api.journal_entry
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_record(list_journal.org_id);
    return query
    select
        j.org_id, j.seq, j.recorded_at, j.event, j.operation, j.actor, j.request_id, j.changes, encode(j.hash, 'hex')
    from kernel.journal as j
    where j.org_id = list_journal.org_id and j.seq > list_journal.after
    order by j.seq
    limit list_journal."limit";
end;
$$;

comment on function api.list_journal is
$doc$List what changed in an organization, oldest first, a page at a time.

The journal stays when the chart is deleted.

- `org_id`: the chart
- `limit`: rows a page
- `after`: seq after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_journal from public;
grant execute on function api.list_journal to remit_api, remit_analyst;
