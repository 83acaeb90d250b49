-- Apply a list of changes, all or nothing; a dry run tells what they would do and everything against them.
--
-- Every step runs in a subtransaction of its own, so that one refused step does not hide the next violation.
-- A dry run does the same work and rolls it back: what it says is what would happen.
create or replace function api.reorganize_chart(org_id bigint, changes jsonb, dry_run boolean default false)
returns api.reorganization
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.reorganization;
    journal_start bigint;
begin
    perform org.authorize(reorganize_chart.org_id, 'editor');
    perform org.lock_chart(reorganize_chart.org_id);
    perform org.lock_leavers(reorganize_chart.org_id, reorganize_chart.changes);
    journal_start := (select h.seq from kernel.journal_heads as h where h.org_id = reorganize_chart.org_id);
    begin
        result.violations := org.apply_changes(reorganize_chart.org_id, reorganize_chart.changes);
        result.differences := org.differences_since(reorganize_chart.org_id, journal_start);
        result.applied := not coalesce(reorganize_chart.dry_run, false) and cardinality(result.violations) = 0;
        if not result.applied then
            raise exception 'take everything back' using errcode = 'RM000';
        end if;
    exception
        when sqlstate 'RM000' then null;
    end;
    if cardinality(result.violations) > 0 and not coalesce(reorganize_chart.dry_run, false) then
        raise exception '% of the changes were refused', cardinality(result.violations)
            using errcode = 'RM008', detail = to_json(result.violations)::text;
    end if;
    result.version := (select c.version from org.org_charts as c where c.id = reorganize_chart.org_id);
    return result;
end;
$$;

comment on function api.reorganize_chart is
$doc$Reorganize a chart: hire, move, rename, leave and promote, all or nothing.

Changes are applied in their order. With `dry_run` nothing is kept: the answer shows the resulting differences and
every violation. Without it, one violation refuses all changes.

- `org_id`: the chart
- `changes`: steps in their order
- `dry_run`: only tell what would happen

Shape: changes is list of api.chart_change

Example: {"changes": [{"action": "hire", "employee_key": "cto", "name": "Bo Lind", "title": "CTO", "manager_id": 1}, {"action": "move", "employee_id": 42, "manager_key": "cto"}], "dry_run": true}

Raises: P0002 not_found, 42501 forbidden, RM008 changes_refused, 22023 invalid_argument$doc$;

revoke all on function api.reorganize_chart from public;
grant execute on function api.reorganize_chart to remit_api;
