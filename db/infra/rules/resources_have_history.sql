-- What happens to a resource is told in order, whoever wrote it.
--
-- execute plans for how many rows there are.
create or replace function infra.resources_have_history()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    execute $events$
        insert into infra.resource_events (org_id, resource_id, number, event, state, detail, actor, request_id, recorded_at)
        select n.org_id, n.id, coalesce(l.number, 0) + row_number() over (partition by n.org_id, n.id order by e.place), e.event, n.state, e.detail,
            coalesce(kernel.current_actor(), session_user), q.id, 'epoch'
        from new_rows as n
    $events$ || case tg_op
        when 'INSERT' then 'cross join lateral (values (null::infra.resources)) as b(before)'
        else 'inner join old_rows as o on o.org_id = n.org_id and o.id = n.id cross join lateral (select row(o.*)::infra.resources) as b(before)'
    end || $events$
        cross join lateral infra.events_between(b.before, row(n.*)::infra.resources) as e
        left join lateral (
            select max(h.number) as number from infra.resource_events as h where h.org_id = n.org_id and h.resource_id = n.id
        ) as l on true
        left join infra.requests as q on q.org_id = n.org_id and q.resource_id = n.id and q.state in ('pending', 'applying', 'failed')
    $events$;
    return null;
end;
$$;

comment on function infra.resources_have_history is
$doc$Write what happened to resources into their history.$doc$;

revoke all on function infra.resources_have_history from public;

create or replace trigger resources_have_history_insert
after insert on infra.resources
referencing new table as new_rows
for each statement execute function infra.resources_have_history();

create or replace trigger resources_have_history_update
after update on infra.resources
referencing old table as old_rows new table as new_rows
for each statement execute function infra.resources_have_history();

create or replace trigger resource_events_final
before insert or update on infra.resource_events
for each row execute function kernel.final('resource_events');

create or replace trigger resource_events_kept
before delete or truncate on infra.resource_events
for each statement execute function kernel.kept('resource_events');
