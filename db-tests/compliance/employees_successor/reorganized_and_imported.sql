-- Who leaves in a reorganization is followed by the manager they have when they leave; an import takes nobody away.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.owned('cyd'), tap.owned('bob');

select api.reorganize_chart(tap.org('Acme'), '[{"action": "move", "employee_key": "cyd", "manager_key": "dan"},
    {"action": "leave", "employee_key": "cyd"}, {"action": "hire", "employee_key": "eve", "name": "eve", "manager_key": "bob"},
    {"action": "leave", "employee_key": "bob", "reports": "flatten"}]');
select is(tap.owners('controls'), 'controls bob ana, controls cyd dan', 'cyd had moved to dan; bob was below ana');
select is(tap.tree('Acme'), 'ana(dan, eve)', 'and both are gone');
select api.import_employees(tap.org('Acme'), '[{"key": "dan", "name": "dan"}, {"key": "ana", "name": "ana", "manager_key": "dan"}]');
select is(tap.owners('controls'), 'controls bob ana, controls cyd dan', 'a new CEO by import moves nothing');
select tap.sound();

select * from finish();
rollback;
