-- Of the rules that name a requirement the last one decides; what none names depends on the first.
begin;
select plan(10);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1; A > A.2; B > B.1');
select tap.adopt('Acme', 'acme', '1');
create function tap.scope(rules jsonb) returns text language plpgsql as $$
begin
    perform api.replace_scope(tap.org('Acme'), tap.adoption('acme'), rules);
    return (select string_agg(l.key, ' ' order by l.id) from api.list_applicability(tap.org('Acme'), tap.adoption('acme')) as l where l.applicable);
end;
$$;
select is(tap.scope('[]'), 'A.1 A.2 B.1', 'without rules everything is in');
select is(tap.scope('[{"action": "exclude", "requirement": "A", "justification": "x"}]'), 'B.1', 'an exclusion takes out what is below');
select is(tap.scope('[{"action": "include", "requirement": "A"}]'), 'A.1 A.2', 'a first inclusion leaves the rest out');
select is(tap.scope('[{"action": "include", "requirement": "A"}, {"action": "exclude", "requirement": "A.1", "justification": "x"}]'), 'A.2', 'an exception from it');
select is(tap.scope('[{"action": "exclude", "requirement": "A", "justification": "x"}, {"action": "include", "requirement": "A.1"}]'), 'A.1 B.1', 'an exception from that');
select is(tap.scope('[{"action": "exclude", "justification": "x"}, {"action": "include"}]'), 'A.1 A.2 B.1', 'all, and all again');
select is(tap.scope('[{"action": "exclude", "requirement": "A.1", "justification": "No office."}]'), 'A.2 B.1', 'one');
select is((select l.justification from api.list_applicability(tap.org('Acme'), tap.adoption('acme')) as l where l.key = 'A.1'), 'No office.', 'with its justification');

select is((select l.justification from api.list_applicability(tap.org('Acme'), tap.adoption('acme')) as l where l.key = 'A.2'), 'the whole framework is adopted',
    'which is not that of others');
select api.replace_scope(tap.org('Acme'), tap.adoption('acme'), '[{"action": "include", "requirement": "A"}]');
select is((select l.justification from api.list_applicability(tap.org('Acme'), tap.adoption('acme')) as l where l.key = 'B.1'), 'not selected by the scope rules',
    'what was not selected says so');

select * from finish();
rollback;
