-- The chain goes from the direct manager up to the CEO.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');

select results_eq(
    $$ select p.name, p.distance from api.list_manager_chain(tap.org('Acme'), tap.id('dan')) as p $$,
    $$ values ('cyd', 1), ('bob', 2), ('ana', 3) $$, 'three steps');
select is_empty($$ select api.list_manager_chain(tap.org('Acme'), tap.id('ana')) $$, 'nobody is above the CEO');
select tap.raises($$ select api.list_manager_chain(tap.org('Acme'), 4711) $$, code => 'P0002', why => 'of nobody there is no chain');

select * from finish();
rollback;
