-- An import may begin a chart; without a CEO it is refused.
begin;
select plan(3);
select tap.chart('Acme');

select is(
    tap.violations($$ select api.import_employees(tap.org('Acme'), '[{"key": "bob", "name": "Bob", "manager_key": "bob"}]') $$) #>> '{0,code}',
    'RM003', 'a loop is no beginning');
select api.import_employees(tap.org('Acme'), '[{"key": "bob", "name": "Bob", "manager_key": "ana"}, {"key": "ana", "name": "Ana"}]');
select is(tap.tree('Acme'), 'ana(bob)', 'a CEO is');
select tap.sound();

select * from finish();
rollback;
