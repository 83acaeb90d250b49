-- What stands before a rule about everything decides nothing, however much of it there is; what follows it does.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; B > B.1');
select tap.adopt('Acme', 'acme', '1');
create function tap.scope(rules jsonb) returns text language sql volatile as $$
    select count(*)::text from api.replace_scope(tap.org('Acme'), tap.adoption('acme'), rules);
    select string_agg(concat_ws(' ', s.key, s.applicable, s.justification), '; ' order by s.id)
    from api.list_applicability(tap.org('Acme'), tap.adoption('acme')) as s;
$$;
select is(tap.scope('[{"action": "exclude", "requirement": "A.1", "justification": "x"}, {"action": "include"}]'),
    'A.1 t the whole framework is adopted; A.2 t the whole framework is adopted; B.1 t the whole framework is adopted', 'included again');
select is(tap.scope('[{"action": "include", "requirement": "A.1"}, {"action": "exclude", "justification": "All."}, {"action": "include", "requirement": "B"}]'),
    'A.1 f All.; A.2 f All.; B.1 t included by the scope rules', 'excluded, but for what follows');
select is(tap.scope((
    select jsonb_agg(jsonb_build_object('action', 'exclude', 'justification', n::text) order by n)
        || '[{"action": "include"}, {"action": "exclude", "requirement": "A.2", "justification": "Last."}]'
    from generate_series(1, 500) as n)), 'A.1 t the whole framework is adopted; A.2 f Last.; B.1 t the whole framework is adopted', 'hundreds of them');

select * from finish();
rollback;
