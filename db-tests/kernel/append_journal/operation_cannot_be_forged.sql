-- The operation is the outermost function at work, not what a statement's text says.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');

do $$
begin
    update org.employees set title = 'forged' /*
PL/pgSQL function api.promote_employee( */ where external_key = 'bob';
end;
$$;
select is(
    (select j.operation from kernel.journal as j where j.org_id = tap.org('Acme') order by j.seq desc limit 1),
    'sql', 'a comment is no operation');
select api.update_employee(tap.org('Acme'), tap.id('bob'), '{"title": "real"}');
select is(
    (select j.operation from kernel.journal as j where j.org_id = tap.org('Acme') order by j.seq desc limit 1),
    'update_employee', 'a call is');

select * from finish();
rollback;
