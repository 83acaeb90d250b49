-- Everything that is wrong with a scope is named at once, and nothing changes.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select tap.framework('own', '1', 'A > A.1', 'Acme');
select tap.adopt('Acme', 'acme', '1', '[{"action": "include"}]');
select is(
    (select jsonb_agg(v -> 'pointer' order by v ->> 'pointer') from jsonb_array_elements(tap.violations($$
        select api.replace_scope(tap.org('Acme'), tap.adoption('acme'),
            '[{"action": "maybe"}, {"action": "exclude"}, {"action": "include", "baseline": "b", "requirement": "A"}, {"action": "include", "requirement": "Z"}, 7, {"acton": "include"}]') $$)) as v),
    '["/0/action", "/1/justification", "/2", "/2/baseline", "/3/requirement", "/4", "/5/action", "/5/acton"]', 'by place');
select tap.raises($$ select api.replace_scope(tap.org('Acme'), tap.adoption('acme'), '{}') $$, code => 'RM012', why => 'a scope is a list');
select is((select string_agg(s.action, ', ') from api.list_scope(tap.org('Acme'), tap.adoption('acme')) as s), 'include', 'nothing changed');
select tap.raises($$ select api.replace_scope(tap.org('Acme'), 4711, '[]') $$, code => 'P0002', why => 'an adoption that is not there');

select * from finish();
rollback;
