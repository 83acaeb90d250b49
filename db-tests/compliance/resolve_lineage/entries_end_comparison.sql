-- A key may be withdrawn and be used again for something new; two may change places.
begin;
select plan(1);
select tap.framework('acme', '1', 'A; B; C; D');
select tap.framework('acme', '2', 'A; B; C; D');
select tap.lineage('acme', '1', '2', 'withdrawn A; new - A; moved B C; moved C B');

select is(tap.became('acme', '1', '2'),
    'new > A (configuration), moved C > B (configuration), moved B > C (configuration), same D > D, withdrawn A > (configuration)',
    'what is said counts, the rest is compared');

select * from finish();
rollback;
