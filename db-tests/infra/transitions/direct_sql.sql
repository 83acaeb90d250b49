-- Whoever writes, and in whatever form: a state follows only where the table says so.
begin;
select plan(8);
select tap.counter();
select tap.sign_in('cyd');
select tap.ask_for('logs', submit => false);
select tap.act_as_superuser();

-- Put the row into a state behind the rules' back, with what goes with that state.
create function pg_temp.put(subject text, state text) returns void language plpgsql as $$
begin
    set local session_replication_role = replica;
    if subject = 'requests' then
        update infra.requests as r set state = put.state, resource_id = null, plan = case when put.state <> 'draft' then '{}'::jsonb end,
            submitted_at = case when put.state <> 'draft' then now() end, ended_at = case when put.state in ('done', 'rejected', 'cancelled', 'abandoned') then now() end;
    else
        update infra.resources as s set state = put.state, failed_in = case put.state when 'failed' then 'updating' end, delete_after = null,
            ended_at = case when put.state in ('deleted', 'withdrawn', 'abandoned') then now() end;
    end if;
    set local session_replication_role = origin;
end; $$;

create function pg_temp.goes(subject text, from_state text, to_state text) returns boolean language plpgsql as $$
begin
    perform pg_temp.put(subject, from_state);
    if subject = 'requests' then
        update infra.requests as r set state = goes.to_state, plan = '{}', submitted_at = coalesce(submitted_at, now()),
            ended_at = case when goes.to_state in ('done', 'rejected', 'cancelled', 'abandoned') then now() end;
    else
        update infra.resources as s set state = goes.to_state, failed_in = case goes.to_state when 'failed' then 'updating' end,
            ended_at = case when goes.to_state in ('deleted', 'withdrawn', 'abandoned') then now() end;
    end if;
    return true;
exception
    when sqlstate 'RM028' then return false;
end; $$;

create temporary table pairs as
select s.subject, f.state as from_state, t.state as to_state
from (values ('requests'), ('resources')) as s(subject)
cross join lateral (select x.from_state as state from infra.transitions as x where x.subject = s.subject union select x.to_state from infra.transitions as x where x.subject = s.subject) as f
cross join lateral (select x.from_state as state from infra.transitions as x where x.subject = s.subject union select x.to_state from infra.transitions as x where x.subject = s.subject) as t
where f.state <> t.state;

select tap.sign_in('cyd');
select tap.ask_for('files');
select tap.act_as_superuser();
select is_empty(
    $$ select p.* from pairs as p
       where pg_temp.goes(p.subject, p.from_state, p.to_state) <> exists (
            select from infra.transitions as t where t.subject = p.subject and t.from_state = p.from_state and t.to_state = p.to_state) $$,
    'an UPDATE passes just when the table has the pair');
select pg_temp.put('resources', 'running'), pg_temp.put('requests', 'draft');
select tap.raises($$ update infra.resources set state = 'reserved' $$, code => 'RM028', constraint_name => 'resources_transitions', why => 'nothing is reserved again');
select tap.raises(
    $$ merge into infra.requests as r using (values (1)) as v(x) on true when matched then update set state = 'failed' $$,
    code => 'RM028', constraint_name => 'requests_transitions', why => 'a MERGE no more than an UPDATE');
select tap.raises(
    $$ insert into infra.requests (org_id, kind, state, requester_id, requested_by, environment_owner_id, environment_id, blueprint_owner_id, blueprint_version_id, name, plan, submitted_at)
       select org_id, kind, 'applying', requester_id, 'x', environment_owner_id, environment_id, blueprint_owner_id, blueprint_version_id, name, '{}', now() from infra.requests limit 1 $$,
    code => 'RM028', constraint_name => 'requests_transitions', why => 'a request begins as a draft');
select tap.raises($$ select tap.bucket('x', 'cyd', 'nowhere') $$, code => '23514', why => 'there are no other states');
select tap.raises($$ delete from infra.requests $$, code => 'RM011', constraint_name => 'requests_kept', why => 'requests are kept');
select tap.raises($$ delete from infra.resources $$, code => 'RM011', constraint_name => 'resources_kept', why => 'and so are resources');
select tap.settle();
select tap.raises($$ truncate infra.requests, infra.resources cascade $$, code => 'RM011', why => 'all of them');
select * from finish();
rollback;
