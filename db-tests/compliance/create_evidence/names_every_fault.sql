-- A list with faults is refused whole, and every fault is named by place and field.
begin;
select plan(4);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
insert into compliance.controls (org_id, code, owner_id) values (tap.org('Beta'), 'c', tap.id('eve'));
insert into compliance.evidence (org_id, code, kind, title, owner_id) values (tap.org('Acme'), 'old', 'log', 'Old', tap.id('ana'));

select is(
    (select string_agg(v ->> 'pointer', ' ' order by v ->> 'pointer') from jsonb_array_elements(tap.violations(format($$
        select api.create_evidence(tap.org('Acme'), '[
            {"code": "a", "kind": "log", "title": "A", "owner_key": "ana", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "payload": {}},
            {"code": "b", "colour/~": 1, "collected_at": "2026-02-01", "content_hash": "ABC"},
            5,
            {"code": "c", "kind": "log", "title": "C", "owner_key": "eve", "owner_id": 1, "source": "", "collected_at": "2026-02-01T00:00:00Z", "payload": {}},
            {"code": "d", "kind": "log", "title": "D", "owner_id": %s, "source": "s", "collected_at": "2026-02-01T00:00:00Z", "payload": null},
            {"code": "e", "kind": "log", "title": "E", "owner_key": "eve", "source": "s", "collected_at": "2026-02-01T00:00:00Z",
             "effective_until": "2026-01-01T00:00:00Z", "payload": {}, "controls": ["c", 7]},
            {"code": "old", "kind": "scan", "source": "s", "collected_at": "2026-03-01T00:06:00Z", "payload": {}},
            {"code": "a", "source": "s", "collected_at": "infinity", "payload": {}, "controls": "c"}
        ]')$$, tap.id('eve')))) as v),
    '/1/collected_at /1/colour~1~0 /1/content_hash /1/kind /1/owner_id /1/source /1/title /2 /3/owner_id /3/source /4/content_hash '
    '/4/owner_id /5/controls/0 /5/controls/1 /5/effective_until /5/owner_key /6/collected_at /6/kind /7/collected_at /7/controls',
    'a field that cannot be read, a key nobody knows, somebody else''s employee or control, an end before the start, the future');
select is((select count(*) from compliance.evidence as e where e.org_id = tap.org('Acme')), 1::bigint, 'nothing is half written');
select tap.raises($$ select api.create_evidence(tap.org('Acme'), '{}') $$, 'RM012', message => 'a list is needed here', why => 'no list');
select is_empty($$ select api.create_evidence(tap.org('Acme'), '[]') $$, 'an empty list is no fault');

select * from finish();
rollback;
