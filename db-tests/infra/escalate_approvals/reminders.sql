-- Approvers are reminded now and then; that is journalled, so it leaves as an event.
begin;
select plan(6);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob'), tap.chart('Bits', 'eve > fay');
select tap.waiting('logs', 'bob', 'level 1'), tap.waiting('far', 'fay', 'level 1', chart => 'Bits');
create function pg_temp.reminded() returns text language sql as $$
    select string_agg(to_char(a.reminded_at, 'DD HH24:MI'), ', ') from infra.approvals as a where a.org_id = tap.org('Acme') $$;

select tap.set_clock('2026-01-01 23:59');
select is(infra.escalate_approvals(tap.org('Acme')), 0::bigint, 'not yet');
select tap.set_clock('2026-01-02');
select is(infra.escalate_approvals(tap.org('Acme')), 1::bigint, 'after a day');
select is(infra.escalate_approvals(tap.org('Acme')), 0::bigint, 'once');
select tap.set_clock('2026-01-03 01:00');
select infra.escalate_approvals(tap.org('Acme'));
select is(pg_temp.reminded(), '03 01:00', 'and again');
select is(
    (select string_agg(c ->> 'id' || ' ' || (c -> 'new' ->> 'reminded_at'), ', ' order by j.seq)
     from kernel.journal as j cross join lateral jsonb_array_elements(j.changes) as c
     where j.event = 'approvals.updated' and c -> 'old' ->> 'reminded_at' is distinct from c -> 'new' ->> 'reminded_at'),
    format('%1$s 2026-01-02T00:00:00+00:00, %1$s 2026-01-03T01:00:00+00:00', tap.approval('logs')), 'journalled');
select is((select a.reminded_at from infra.approvals as a where a.org_id = tap.org('Bits')), null, 'of one organization');

select * from finish();
rollback;
