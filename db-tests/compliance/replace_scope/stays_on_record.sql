-- A scope of the past is still known, and what does not change is not recorded anew.
begin;
select plan(4);
select tap.set_clock('2026-02-01');
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.adopt('Acme', 'acme', '1', '[{"action": "include"}, {"action": "exclude", "requirement": "A.1", "justification": "No office."}]');
select tap.set_clock('2026-03-01');
select api.replace_scope(tap.org('Acme'), tap.adoption('acme'),
    '[{"action": "include"}, {"action": "exclude", "requirement": "A.2", "justification": "No cloud."}]');
select is((select string_agg(concat_ws(' ', s.action, s.requirement), ', ') from api.list_scope(tap.org('Acme'), tap.adoption('acme')) as s),
    'include, exclude A.2', 'now');
select is((select string_agg(concat_ws(' ', s.action, s.requirement), ', ') from api.list_scope(tap.org('Acme'), tap.adoption('acme'), '2026-02-15') as s),
    'include, exclude A.1', 'then');
select is(tap.readiness(as_of => '2026-02-15'), 'A.1 not_applicable out_of_scope; A.2 not_ready no_control', 'and readiness of then is of then');
select is((select count(*) from compliance.scope_rules), 3::bigint, 'the first rule was left alone');

select * from finish();
rollback;
