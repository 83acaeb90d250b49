-- Evidence is found by kind, owner, control and end, a page at a time.
begin;
select plan(8);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
insert into compliance.controls (org_id, code, owner_id) values (tap.org('Acme'), 'c', tap.id('ana'));
select * from api.create_evidence(tap.org('Acme'), '[
    {"code": "a", "kind": "log", "title": "A", "owner_key": "ana", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "payload": 1},
    {"code": "b", "kind": "scan", "title": "B", "owner_key": "bob", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "effective_until": "2026-04-01T00:00:00Z", "payload": 2, "controls": ["c"]},
    {"code": "c", "kind": "scan", "title": "C", "owner_key": "ana", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "effective_until": "2026-05-01T00:00:00Z", "payload": 3}]');
select * from api.create_evidence(tap.org('Beta'), '[{"code": "x", "kind": "scan", "title": "X", "owner_key": "eve", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "payload": 1}]');
create function pg_temp.codes(kind text default null, owner_id bigint default null, control_id bigint default null, expiring_before timestamptz default null, "limit" integer default 100, after bigint default 0)
returns text
language sql as $$
    select string_agg(e.code, ' ') from api.list_evidence(tap.org('Acme'), kind, owner_id, control_id, expiring_before, "limit", after) as e;
$$;

select is(pg_temp.codes(), 'a b c', 'all of the organization');
select is(pg_temp.codes(kind => 'scan'), 'b c', 'of a kind');
select is(pg_temp.codes(owner_id => tap.id('ana')), 'a c', 'of an owner');
select is(pg_temp.codes(control_id => (select c.id from compliance.controls as c)), 'b', 'of a control');
select is(pg_temp.codes(expiring_before => '2026-04-15'), 'b', 'that ends before an instant');
select is(pg_temp.codes("limit" => 2), 'a b', 'a page');
select is(pg_temp.codes("limit" => 2, after => (select e.id from compliance.evidence as e where e.code = 'b')), 'c', 'and the next');
select tap.raises($$ select api.get_evidence(tap.org('Beta'), e.id) from compliance.evidence as e where e.code = 'a' $$, 'P0002', why => 'that of others is not there');

select * from finish();
rollback;
