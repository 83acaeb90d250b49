-- A member gets a role, or another one, and the journal tells both.
begin;
select plan(4);
select tap.chart('Acme');

select is((api.put_member(tap.org('Acme'), 'issuer|Ana', 'viewer')).role, 'viewer', 'given');
select is((api.put_member(tap.org('Acme'), 'issuer|Ana', 'editor')).role, 'editor', 'changed');
select results_eq(
    $$ select m.principal, m.role from api.list_members(tap.org('Acme')) as m $$, $$ values ('issuer|Ana', 'editor') $$, 'one role');
select results_eq(
    $$ select j.changes -> 0 -> 'old', j.changes -> 0 -> 'new' from kernel.journal as j where j.event = 'member.updated' order by j.seq $$,
    $$ values ('null'::jsonb, '{"role": "viewer"}'::jsonb), ('{"role": "viewer"}', '{"role": "editor"}') $$, 'old and new');

select * from finish();
rollback;
