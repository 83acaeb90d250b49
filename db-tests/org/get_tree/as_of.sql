-- The tree as it was.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
create temporary table january as select api.get_tree(tap.org('Acme'))::jsonb as tree;
select tap.set_clock('2026-02-01');
select api.promote_employee(tap.org('Acme'), tap.id('cyd'));
select api.delete_employee(tap.org('Acme'), tap.id('dan'));

select is(api.get_tree(tap.org('Acme'), as_of => '2026-01-15')::jsonb, (select tree from january), 'in January');
select is(api.get_tree(tap.org('Acme'), as_of => '2026-02-01')::jsonb, api.get_tree(tap.org('Acme'))::jsonb, 'since');
select is(api.get_tree(tap.org('Acme'), as_of => '2025-12-31')::jsonb, null, 'before there was nothing');
select is(
    jsonb_array_length(api.get_tree(tap.org('Acme'), 1, '2026-01-15')::jsonb -> 'reports'), 2, 'with a depth');

select * from finish();
rollback;
