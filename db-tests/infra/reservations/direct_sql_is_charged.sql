-- Whoever writes reservations, several at once or one, the quotas count; nobody writes their usage by hand.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob > cyd'), tap.chart('Bits', 'eve > fay');
select tap.quota('ana', 'storage', 100), tap.quota('eve', 'storage', 5, chart => 'Bits');
select tap.unused('one', 'bob'), tap.unused('two', 'cyd'), tap.unused('far', 'fay', chart => 'Bits');

insert into infra.reservations (org_id, resource_id, metric, amount)
select s.org_id, s.id, 'storage', 5 from infra.resources as s;
select is(tap.used() || '; ' || tap.used('Bits'), 'ana storage 10/100; eve storage 5/5', 'of several organizations at once');
update infra.reservations set amount = 7 where org_id = tap.org('Acme');
select is(tap.used(), 'ana storage 14/100', 'changed');
select is(tap.exceeds('update infra.reservations set amount = amount + 1'), 'eve storage needs 1, left 0 of 5', 'growth is refused');
delete from infra.reservations where resource_id = (tap.resource('two')).id;
select is(tap.used(), 'ana storage 7/100', 'and deleted');
select tap.raises('update infra.quota_usage set used = 0', code => 'RM011', constraint_name => 'written_by_rules', why => 'usage follows');
select tap.raises('delete from infra.quota_charges', code => 'RM011', constraint_name => 'written_by_rules', why => 'charges follow');
select tap.raises('truncate infra.quota_usage', code => 'RM011', constraint_name => 'written_by_rules', why => 'and are not emptied');
select tap.counted();

select * from finish();
rollback;
