-- What a worker does about a resource in a state; null when there is nothing to do. A deletion that waits is looked at until then.
create or replace function infra.action_of(state text, delete_after timestamptz, instant timestamptz)
returns text
language sql immutable parallel safe
return case action_of.state
    when 'provisioning' then 'apply'
    when 'updating' then 'apply'
    when 'running' then 'observe'
    when 'deleting' then case when action_of.delete_after > action_of.instant then 'observe' else 'delete' end
end;

comment on function infra.action_of is
$doc$What a worker does: apply, observe or delete; null where there is nothing to do.$doc$;

revoke all on function infra.action_of from public;
