-- A correction of one requirement leaves what is said of the others that met it; where it says new, they are compared again.
begin;
select plan(2);
select tap.framework('acme', '1', 'A; B');
select tap.framework('acme', '2', 'X; B');
select tap.lineage('acme', '1', '2', 'merged A X; merged B X');
select tap.lineage('acme', '1', '2', 'reworded A X', 'overlay');
select is(tap.became('acme', '1', '2'), 'reworded A > X (overlay), merged B > X (configuration), new > B', 'B still leads to X');
select tap.framework('acme', '3', 'X; B');
select tap.lineage('acme', '1', '3', 'merged A X; merged B X');
select tap.lineage('acme', '1', '3', 'new - X', 'overlay');
select is(tap.became('acme', '1', '3'), 'new > X (overlay), same B > B, withdrawn A >', 'X comes from none');

select * from finish();
rollback;
