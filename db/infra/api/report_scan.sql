-- Take what a search found. What is unknown here is remembered, never touched; what a complete search no longer finds is gone.
create or replace function api.report_scan(
    environment_id bigint,
    worker kernel.label,
    fence bigint,
    objects jsonb default null,
    complete boolean default true,
    error jsonb default null
)
returns api.scan_receipt
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    receipt api.scan_receipt;
    instant timestamptz;
    held integer;
begin
    perform kernel.authorize_worker();
    instant := kernel.now();
    receipt.environment_id := report_scan.environment_id;
    update infra.scans as s
    set due_at = instant + infra.scan_interval() * (0.9 + 0.2 * random()), last_error = report_scan.error,
        scanned_at = case when report_scan.error is null and report_scan.complete then instant else s.scanned_at end
    where s.environment_id = report_scan.environment_id and s.fence = report_scan.fence and s.worker = report_scan.worker;
    get diagnostics held = row_count;
    receipt.accepted := held = 1;
    receipt.problem := case when held = 0 then 'RM032' end;
    if receipt.accepted and report_scan.error is null then
        select s.known, s.untracked, s.gone into receipt.known, receipt.untracked, receipt.gone
        from infra.store_scan(report_scan.environment_id, coalesce(report_scan.objects, '[]'), report_scan.complete, instant) as s;
    end if;
    receipt.known := coalesce(receipt.known, 0);
    receipt.untracked := coalesce(receipt.untracked, 0);
    receipt.gone := coalesce(receipt.gone, 0);
    return receipt;
end;
$$;

comment on function api.report_scan is
$doc$Report what a search of an environment found.

- `environment_id`: the environment
- `worker`: name of the worker
- `fence`: number of the claim
- `objects`: list of {type, reference, name, tags}: every object of the supported types, ours or not
- `complete`: whether everything was listed; only then something that was not found is gone
- `error`: {class, code, message}, when the search failed: then nothing is concluded

Raises: 42501 forbidden, 23514 unreadable_label$doc$;

revoke all on function api.report_scan from public;
grant execute on function api.report_scan to remit_worker;
