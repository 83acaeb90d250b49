-- Who moves takes their resources along; a quota that this takes over shows over, and nobody is refused.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob > cyd > eve; ana > dan');
select tap.quota('ana', 'storage', 100), tap.quota('bob', 'storage', 50), tap.quota('dan', 'storage', 10);
select tap.held('logs', 'cyd', '{"storage": 20}'), tap.held('files', 'eve', '{"storage": 20}');
select is(tap.used(), 'ana storage 40/100, bob storage 40/50, dan storage 0/10', 'before');

update org.employees set manager_id = tap.id('dan') where external_key = 'cyd';
select is(tap.used(), 'ana storage 40/100, bob storage 0/50, dan storage 40/10 over', 'a subtree moves');
select is(tap.exceeds($$ select tap.held('more', 'eve', '{"storage": 1}') $$), 'dan storage needs 1, left 0 of 10', 'then only growth is refused');

update org.employees set manager_id = case external_key when 'eve' then null when 'ana' then tap.id('eve') end
where external_key in ('eve', 'ana');
select is(tap.tree('Acme'), 'eve(ana(bob, dan(cyd)))', 'a promotion');
select is(tap.used(), 'ana storage 20/100, bob storage 0/50, dan storage 20/10 over', 'is counted');

delete from org.employees where external_key = 'dan';
select is(tap.tree('Acme'), 'eve(ana(bob, cyd))', 'reports are lifted');
select is(tap.used(), 'ana storage 20/100, bob storage 0/50', 'with what they hold, and the quota of who left is gone');
select tap.counted();
select tap.sound();

select * from finish();
rollback;
