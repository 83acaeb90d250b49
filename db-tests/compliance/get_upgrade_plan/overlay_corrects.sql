-- Where the publisher is wrong an overlay says better: for one organization, or for all.
begin;
select plan(6);
select tap.chart('Acme', 'ana');
select tap.chart('Bolt', 'bea');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.framework('acme', '2', 'A > A.1; A > A.3; A > A.4');
select tap.lineage('acme', '1', '2', 'merged A.2 A.1', 'publisher');
select tap.adopt('Acme', 'acme', '1');
select tap.adopt('Bolt', 'acme', '1');
select tap.control('c1', 'A.2');

select is(tap.plan('2', touched => true), 'merged A.2 A.1 c1 part carried', 'as the publisher says');
select tap.lineage('acme', '1', '2', 'moved A.2 A.3', 'overlay', 'Acme');
select is(tap.plan('2', touched => true), 'moved A.2 A.3 c1 full carried', 'as the organization knows better');
select ok(tap.plan('2', chart => 'Bolt') like '%merged A.2 A.1%', 'which another does not see');
select tap.lineage('acme', '1', '2', 'moved A.2 A.4', 'overlay');
select is(tap.plan('2', touched => true), 'moved A.2 A.3 c1 full carried', 'its own word counts more than the overlay for all');
select ok(tap.plan('2', chart => 'Bolt') like '%moved A.2 A.4%', 'which the other sees');
select is((select string_agg(i.origin, ' ') from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p, unnest(p.items) as i
    where i.from_requirement = 'A.2'), 'overlay', 'the plan says whose word it is');

select * from finish();
rollback;
