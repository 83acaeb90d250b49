-- verified is true only when both hashes agree: also what no item names, such as the counts, is in the hash.
begin;
select plan(4);
select tap.audited();
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'x');

select results_eq($$ select v.verified, v.content_hash = v.recomputed_hash, v.differences from compliance.audits as a, api.verify_audit(a.org_id, a.id) as v $$,
    $$ values (true, true, '{}'::api.audit_difference[]) $$, 'verified');
select tap.tamper($$ update compliance.audits set document = jsonb_set(document, '{summary,ready}', '4') $$);
select is(tap.differences(), 'document changed the document does not have its hash | summary changed the summary is not that of the document', 'the counts');
select results_eq($$ select v.verified, v.content_hash = v.recomputed_hash from compliance.audits as a, api.verify_audit(a.org_id, a.id) as v $$,
    'values (false, true)', 'are not what was hashed');
select is((select array_agg(c.problem || ': ' || c.detail) from compliance.check_audits() as c)::text ~ 'audit_changed: organization \d+, audit \d+: document', true, 'and doctor says so');

select * from finish();
rollback;
