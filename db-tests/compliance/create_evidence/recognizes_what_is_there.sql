-- The same content, of the same kind and for the same time, is not stored twice: it gains links.
begin;
select plan(11);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
insert into compliance.controls (org_id, code, owner_id) select tap.org('Acme'), c, tap.id('ana') from unnest(array['c1', 'c2']) as c;
create function pg_temp.hand_in(items jsonb, chart text default 'Acme') returns text
language sql as $$
    select string_agg(format('%s.%s%s', r.code, r.number, case when r.recognized then '!' else '' end), ' ')
    from api.create_evidence(tap.org(chart), (
        select jsonb_agg('{"kind": "scan", "title": "T", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "payload": {"open": 0}}'
            || jsonb_build_object('owner_key', case chart when 'Acme' then 'ana' else 'eve' end) || i.item)
        from jsonb_array_elements(items) as i(item))) as r;
$$;

select is(pg_temp.hand_in('[{"code": "a", "controls": ["c1"]}]'), 'a.1', 'new');
select is(pg_temp.hand_in('[{"code": "a", "controls": ["c2"]}]'), 'a.1!', 'sent again');
select is((api.get_evidence(e.org_id, e.id)).controls, '{c1,c2}', 'with another control') from compliance.evidence as e where e.code = 'a';
select is(pg_temp.hand_in('[{"code": "b"}]'), 'a.1!', 'under a new code');
select is(pg_temp.hand_in('[{"code": "b", "kind": "log"}]'), 'b.1', 'of another kind it is other evidence');
select is(pg_temp.hand_in('[{"code": "a", "effective_until": "2026-04-01T00:00:00Z"}]'), 'a.2', 'for another time it is another revision');
select is(pg_temp.hand_in('[{"code": "a", "payload": {"open": 1}}, {"code": "a"}, {"code": "a"}]'), 'a.3 a.4 a.4!',
    'taking a word back is a revision of its own');
select is(pg_temp.hand_in('[{"code": "b", "kind": "log", "payload": 1}, {"code": "c", "kind": "log", "payload": 1}, {"code": "c", "kind": "log", "payload": 2}]'),
    'b.2 b.2! c.1', 'in one list as well');
select is(pg_temp.hand_in('[{"code": "c", "kind": "log", "payload": 1}]'), 'c.2', 'evidence that is there is never answered by another');
select is(pg_temp.hand_in('[{"code": "a"}]', 'Beta'), 'a.1', 'what others have is not recognized');
select is(
    (select array_agg(distinct r.content_hash::text) from compliance.evidence_revisions as r where r.payload = '{"open": 0}'),
    array[encode(sha256(convert_to('{"open": 0}'::jsonb::text, 'UTF8')), 'hex')], 'the hash is that of the payload');

select * from finish();
rollback;
