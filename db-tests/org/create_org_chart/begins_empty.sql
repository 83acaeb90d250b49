-- A new chart is empty and at version 1; names need not be unique.
begin;
select plan(4);
select is((api.create_org_chart('Acme')).version, 1::bigint, 'the first version');
select is(tap.tree('Acme'), null, 'nobody is in it');
select isnt((api.create_org_chart('Acme')).id, tap.org('Acme'), 'another one may have the same name')
from (select tap.org('Acme')) as first;
select tap.sound();

select * from finish();
rollback;
