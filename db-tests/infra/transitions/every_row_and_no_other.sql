-- The table of transitions is walked: every state, action, next state and actor that it has passes, and every other one is refused.
begin;
select plan(6);
create temporary table combinations as
select s.subject, f.state as from_state, a.action, t.state as to_state, w.by_whom
from (values ('requests'), ('resources')) as s(subject)
cross join lateral (
    select x.from_state as state from infra.transitions as x where x.subject = s.subject
    union select x.to_state from infra.transitions as x where x.subject = s.subject) as f
cross join lateral (
    select x.from_state as state from infra.transitions as x where x.subject = s.subject
    union select x.to_state from infra.transitions as x where x.subject = s.subject) as t
cross join (select distinct x.action from infra.transitions as x) as a
cross join unnest(array['requester', 'approver', 'editor', 'worker', 'system']) as w(by_whom);

create function pg_temp.passes(c combinations) returns boolean language plpgsql as $$
begin
    perform infra.check_transition(c.subject, 1, c.from_state, c.action, c.to_state, c.by_whom);
    return true;
exception
    when sqlstate 'RM028' then return false;
end; $$;

select cmp_ok((select count(*) from combinations), '>', 10000::bigint, 'all of them are tried');
select is_empty(
    $$ select c.* from combinations as c
       where pg_temp.passes(c) <> exists (
            select from infra.transitions as t
            where t.subject = c.subject and t.from_state = c.from_state and t.action = c.action and t.to_state = c.to_state and c.by_whom = any (t.by_whom)) $$,
    'an action passes just when the table has it for this actor');
select is_empty(
    $$ select s.* from (select subject, to_state as state from infra.transitions union select subject, from_state from infra.transitions) as s
       where not exists (select from infra.transitions as t where t.subject = s.subject and t.from_state = s.state)
         and s.state not in ('done', 'rejected', 'cancelled', 'abandoned', 'deleted', 'withdrawn') $$,
    'every state that is no end has a way out');
select is_empty(
    $$ select t.from_state from infra.transitions as t where t.subject = 'requests' and t.from_state <> 'draft'
       group by t.from_state having not bool_or(t.by_whom && '{requester,editor}') $$,
    'one that needs neither worker nor approver');
select is(tap.violations($$ select infra.check_transition('requests', 1, 'pending', 'retry', 'applying', 'requester') $$) @? '$[*] ? (@.action == "cancel" && @.by_whom[*] == "requester")',
    true, 'the refusal says what may be done and by whom');
select throws_ok($$ select infra.check_transition('requests', 1, 'done', 'cancel', 'cancelled', 'requester') $$, 'RM028', 'request 1 is done: cancel is not possible any more', 'and where nothing may, that');
select * from finish();
rollback;
