-- An organization's overlay outweighs the shared one, this the configuration, this the publisher.
begin;
select plan(5);
select tap.chart('Acme');
select tap.chart('Beta');
select tap.framework('acme', '1', 'A');
select tap.framework('acme', '2', 'P; Q; R; S');
select tap.lineage('acme', '1', '2', 'moved A P', 'publisher');
select is(tap.became('acme', '1', '2'), 'moved A > P (publisher), new > Q, new > R, new > S', 'the publisher');
select tap.lineage('acme', '1', '2', 'moved A Q');
select is(tap.became('acme', '1', '2'), 'new > P, moved A > Q (configuration), new > R, new > S', 'the configuration');
select tap.lineage('acme', '1', '2', 'moved A R', 'overlay');
select is(tap.became('acme', '1', '2'), 'new > P, new > Q, moved A > R (overlay), new > S', 'a correction');
select tap.lineage('acme', '1', '2', 'moved A S', 'overlay', 'Acme');
select is(tap.became('acme', '1', '2', 'Acme'), 'new > P, new > Q, new > R, moved A > S (overlay)', 'an organization''s own');
select is(tap.became('acme', '1', '2', 'Beta'), 'new > P, new > Q, moved A > R (overlay), new > S', 'which another does not see');

select * from finish();
rollback;
