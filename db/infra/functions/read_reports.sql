-- The reports of a worker, typed. What cannot be read is a fault of the worker's code, so the whole batch is refused.
create or replace function infra.read_reports(reports jsonb)
returns setof infra.work_report
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if jsonb_typeof(read_reports.reports) is distinct from 'array' then
        raise exception 'reports are a list' using errcode = '22023', column = 'reports';
    end if;
    perform kernel.check_keys(r.value, '{resource_id,fence,generation,outcome,objects,error,retry_after_seconds}')
    from jsonb_array_elements(read_reports.reports) as r;
    if exists (
        select from jsonb_array_elements(read_reports.reports) as r(value)
        where jsonb_typeof(r.value -> 'resource_id') is distinct from 'number' or jsonb_typeof(r.value -> 'fence') is distinct from 'number'
            or coalesce(r.value ->> 'outcome', '') not in ('reached', 'waiting', 'gone', 'failed')
            or coalesce(jsonb_typeof(r.value -> 'objects'), 'null') not in ('array', 'null')
            or coalesce(jsonb_typeof(r.value -> 'retry_after_seconds'), 'null') not in ('number', 'null')
            or (r.value ->> 'outcome' = 'failed') <> (coalesce(r.value #>> '{error,class}', '') in ('permanent', 'conflict', 'throttled', 'transient'))
    ) then
        raise exception 'a report has resource_id, fence, generation and outcome, objects as a list, and a classified error if it failed'
            using errcode = '22023', column = 'reports';
    end if;
    return query
    select (r.value ->> 'resource_id')::bigint, (r.value ->> 'fence')::bigint, (r.value ->> 'generation')::bigint, r.value ->> 'outcome',
        nullif(r.value -> 'objects', 'null'), nullif(r.value -> 'error', 'null'),
        case when r.value ->> 'retry_after_seconds' is not null
            then least((r.value ->> 'retry_after_seconds')::numeric, 86400) * interval '1 second' end
    from jsonb_array_elements(read_reports.reports) with ordinality as r(value, position)
    order by r.position;
end;
$$;

comment on function infra.read_reports is
$doc$The reports of a worker as rows.

Raises: 22023 invalid_argument$doc$;

revoke all on function infra.read_reports from public;
