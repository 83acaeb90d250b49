-- Live streams ask for many organizations at once; other logins get nothing.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
select tap.chart('Beta');

select is_empty($$ select api.list_journal_heads(array[tap.org('Acme')]) $$, 'not a service');
select tap.act_as('remit_api');
select results_eq(
    $$ select h.org_id, h.seq from api.list_journal_heads(array[tap.org('Beta'), tap.org('Acme'), 4711]) as h order by 1 $$,
    $$ values (tap.org('Acme'), 2::bigint), (tap.org('Beta'), 1) $$, 'a service');
select is_empty($$ select api.list_journal_heads('{}') $$, 'of no organization there is none');
select tap.act_as_superuser();

select * from finish();
rollback;
