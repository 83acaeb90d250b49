-- What is moved, merged or split into a requirement does not end that requirement's own line.
begin;
select plan(1);
select tap.framework('acme', '1', 'A; B; C; D');
select tap.framework('acme', '2', 'A; E');
select tap.lineage('acme', '1', '2', 'merged B A; moved C A; split D A; split D E');

select is(tap.became('acme', '1', '2'),
    'same A > A, merged B > A (configuration), moved C > A (configuration), split D > A (configuration), split D > E (configuration)',
    'A is there before and after');

select * from finish();
rollback;
