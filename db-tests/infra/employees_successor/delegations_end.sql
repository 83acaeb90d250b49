-- Delegations from and to a leaver end; others go on.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
insert into infra.delegations (org_id, employee_id, delegate_id, valid_during)
select tap.org('Acme'), tap.id(d.absent), tap.id(d.delegate), '[2026-01-01,2027-01-01)'
from (values ('bob', 'cyd'), ('cyd', 'dan'), ('ana', 'dan')) as d(absent, delegate);

delete from org.employees where external_key = 'cyd';
select is((select string_agg(format('%s > %s %s', d.employee_name, d.delegate_name, d.revoked_at is not null), ', ' order by d.id)
    from infra.describe_delegations(tap.org('Acme')) as d), 'bob >  t,  > dan t, ana > dan f', 'from and to');
select tap.counted();

select * from finish();
rollback;
