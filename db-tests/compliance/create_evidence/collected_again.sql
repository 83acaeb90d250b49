-- What is collected again later is fresh again, though it says the same for the same time; sent again it is the same.
begin;
select plan(7);
select tap.set_clock('2026-06-01');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c', 'A.1');
select (api.create_test(tap.org('Acme'), tap.control('c'), 't', 'Monthly', 'policy', '{$.open}', 'P30D', '$.open == 0')).id;
create function tap.hand_in(variadic collected text[]) returns text language sql volatile as $$
    select string_agg(r.number || case when r.recognized then '!' else '' end, ' ')
    from api.create_evidence(tap.org('Acme'), (
        select jsonb_agg('{"code": "p", "kind": "policy", "title": "P", "owner_key": "ana", "source": "s", "effective_from": "2026-01-01T00:00:00Z",
            "effective_until": "2027-01-01T00:00:00Z", "payload": {"open": 0}, "controls": ["c"]}'::jsonb
            || jsonb_build_object('collected_at', c.day || 'T00:00:00Z') order by c.position)
        from unnest(collected) with ordinality as c(day, position))) as r;
$$;
select is(tap.hand_in('2026-01-01'), '1', 'collected once');
select is(tap.readiness(effective_at => '2026-03-02'), 'A.1 not_ready evidence_stale', 'and too old in March');
select is(tap.hand_in('2026-01-01'), '1!', 'sent again it is what it was');
select is(tap.hand_in('2026-03-01'), '2', 'collected again it is another revision');
select is(tap.readiness(effective_at => '2026-03-02'), 'A.1 ready', 'which is fresh');
select is(tap.hand_in('2026-02-01'), '2!', 'what comes late says nothing new');
select is(tap.hand_in('2026-03-01', '2026-04-01', '2026-04-01'), '2! 3 3!', 'in one list as well');

select * from finish();
rollback;
