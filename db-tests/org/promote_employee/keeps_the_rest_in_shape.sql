-- Promotion swaps the top and leaves everybody else where they are.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd > eve; ana > dan');

select is(
    (api.promote_employee(tap.org('Acme'), tap.id('cyd'))).manager_id, null,
    'the promoted employee has no manager');
select is(tap.tree('Acme'), 'cyd(ana(bob, dan), eve)', 'the former CEO reports to the new one, reports stay');
select tap.sound();

select * from finish();
rollback;
