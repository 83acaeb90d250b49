-- An import may put somebody else at the top, new or old.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd');

select api.import_employees(tap.org('Acme'), '[{"key": "zoe", "name": "Zoe"}, {"key": "ana", "name": "ana", "manager_key": "zoe"}]');
select is(tap.tree('Acme'), 'zoe(ana(bob(cyd)))', 'a newcomer');
select api.import_employees(tap.org('Acme'), '[{"key": "zoe", "name": "Zoe", "manager_key": "cyd"}, {"key": "cyd", "name": "cyd"}]');
select is(tap.tree('Acme'), 'cyd(zoe(ana(bob)))', 'one from the bottom');
select tap.sound();

select * from finish();
rollback;
