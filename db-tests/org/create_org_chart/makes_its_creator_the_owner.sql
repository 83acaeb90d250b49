-- Whoever may create charts owns the ones they create; an administrator needs no role in them.
begin;
select plan(4);
select tap.act_as('remit_api', 'ana', roles => 'creator');
select lives_ok($$ select api.create_org_chart('Acme') $$, 'a creator creates');
select tap.act_as('remit_api', 'bob', roles => 'admin');
select lives_ok($$ select api.create_org_chart('Beta') $$, 'so does an administrator');
select tap.act_as_superuser();

select results_eq(
    'select c.name::text, m.principal::text, m.role::text from org.members as m join org.org_charts as c on c.id = m.org_id',
    $$ values ('Acme', 'ana', 'owner') $$,
    'only the creator became a member');
select ok(
    exists (select from kernel.journal as j where j.org_id = tap.org('Acme') and j.actor = 'ana' and j.event = 'org_chart.created'),
    'the journal knows who it was');

select * from finish();
rollback;
