-- Evidence follows the owner of its resource; a control made from a template counts by its template; people's own test takes the place of ours.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob; ana > cyd');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.framework('acme', '1', 'A > A.1; A > A.2'), tap.adopt('Acme', 'acme', '1');
select tap.bucket('reports', 'bob');
select is(tap.step('reports', 'reached'), 'accepted running', 'it runs where nobody asks for evidence');
select is((select count(*) from compliance.evidence), 0::bigint, 'so there is none');

insert into compliance.control_templates (code, title, description, satisfies, tests, content_hash) values ('encryption-at-rest', 'T', 'D', '[]', '[]', 'x');
select tap.control('ENC-1', 'A.1');
insert into compliance.controls (org_id, code, owner_id, template_code) values (tap.org('Acme'), 'ENC-2', tap.id('ana'), 'encryption-at-rest');
select api.create_test(tap.org('Acme'), tap.control('ENC-2'), 'ours', 'Ours', 'infrastructure.guardrails', array['$.holds'], 'P1D', '$.holds == true');
select tap.set_clock('2026-11-22T10:30:00Z');
select tap.step('reports', 'reached');
select is((select string_agg(c.code, ',') from compliance.evidence_controls as l join compliance.controls as c on c.id = l.control_id), 'ENC-2', 'the control that its template names');
select is((select string_agg(t.code, ',') from compliance.tests as t), 'ours', 'which has a test of its own');
select is((select q.result from compliance.test_runs as q), 'pass', 'that is run at once');
update infra.resources set owner_id = tap.id('cyd');
select tap.set_clock('2026-11-22T10:40:00Z');
select tap.step('reports', 'reached');
select is((select e.owner_id from compliance.evidence as e), tap.id('cyd'), 'the evidence is its owner''s');
select api.update_test(tap.org('Acme'), (select t.id from compliance.tests as t), '{"retired": true}');
select tap.set_clock('2026-11-24T10:40:00Z');
select tap.step('reports', 'reached');
select is((select string_agg(t.code, ',') from compliance.tests as t), 'ours', 'who retires it while there is evidence gets no other one');

select * from finish();
rollback;
