-- What a leaver answers for goes to their manager in the same transaction; who acted stays on record.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.owned('cyd'), tap.owned('dan');
insert into compliance.evidence_revisions (org_id, evidence_id, number, content_hash, source, collected_at, collected_by, effective_during)
select e.org_id, e.id, 1, repeat('0', 64), 'a test', now(), 'idp|cyd', '[2026-01-01,)' from compliance.evidence as e where e.code = 'cyd';
select tap.settle();

select api.delete_employee(tap.org('Acme'), tap.id('cyd'));
select is(tap.owners(), 'controls cyd bob, controls dan dan, evidence cyd bob, evidence dan dan, systems cyd bob, systems dan dan', 'bob answers for what cyd did');
select is((select r.collected_by from compliance.evidence_revisions as r), 'idp|cyd', 'who collected stays for ever');
select is((select c.version from compliance.controls as c where c.code = 'cyd'), 2::bigint, 'it is at a new version');
select is((select j.changes -> 0 -> 'new' ->> 'owner_id' from kernel.journal as j where j.event = 'controls.updated'), tap.id('bob')::text, 'and in the journal');
select tap.sound();

select * from finish();
rollback;
