-- A resource that gets another owner counts above them: a transfer is refused where that is too much.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.quota('ana', 'storage', 20), tap.quota('bob', 'storage', 20), tap.quota('dan', 'storage', 10);
select tap.held('logs', 'cyd', '{"storage": 20}');

select is(tap.exceeds($$ update infra.resources set owner_id = tap.id('dan') $$), 'dan storage needs 20, left 10 of 10', 'to a full quota');
update infra.quotas set amount = 20 where employee_id = tap.id('dan');
update infra.resources set owner_id = tap.id('dan');
select is(tap.used(), 'ana storage 20/20, bob storage 0/20, dan storage 20/20', 'else it moves, and needs no more of what is above both');
update infra.quotas set amount = 1;
select lives_ok($$ update infra.resources set owner_id = tap.id('ana') $$, 'up is always allowed');
select is(tap.used(), 'ana storage 20/1 over, bob storage 0/1, dan storage 0/1', 'since it takes less');
select tap.counted();

select * from finish();
rollback;
