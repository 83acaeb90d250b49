-- Only the CEO is replaced without a manager; anybody else becomes CEO by promotion.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');

select tap.raises(
    $$ select api.replace_employee(tap.org('Acme'), tap.id('bob'), 'Bobby') $$,
    code => 'RM006', column_name => 'manager_id', why => 'not bob');
select is((api.replace_employee(tap.org('Acme'), tap.id('ana'), 'Anna')).name, 'Anna', 'but ana');
select tap.raises(
    $$ select api.replace_employee(tap.org('Acme'), tap.id('ana'), 'Anna', manager_id => tap.id('bob')) $$,
    code => 'RM003', why => 'who cannot be put below anybody');

select * from finish();
rollback;
