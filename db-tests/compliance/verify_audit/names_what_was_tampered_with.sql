-- What an owner changes behind the rules' back shows in the audit, by name, with every requirement that rests on it.
begin;
select plan(15);
select tap.audited();
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'x');
select tap.set_clock('2026-03-01');
create function tap.after(statement text) returns text language plpgsql volatile as $$
declare
    found_differences text;
begin
    perform tap.tamper(statement);
    found_differences := tap.differences();
    raise exception using errcode = 'XX999', message = coalesce(found_differences, 'none');
exception when sqlstate 'XX999' then
    return sqlerrm;
end;
$$;

select is(tap.after('select'), 'none', 'nothing');
select is(tap.after($$ update compliance.evidence_revisions set payload = '{"open": 0}' $$),
    'evidence log 1 changed payload_hash | requirements A.1 changed basis | requirements A.2 changed basis', 'a payload');
select is(tap.after($$ update compliance.evidence_revisions set content_hash = repeat('0', 64) $$),
    'evidence log 1 changed content_hash | requirements A.1 changed basis | requirements A.2 changed basis', 'the hash of a file');
select is(tap.after($$ delete from compliance.evidence_revisions $$),
    'evidence log 1 missing | requirements A changed status | requirements A.1 changed basis, reasons, status | requirements A.2 changed basis, reasons', 'evidence that is gone');
select is(tap.after($$ update compliance.evidence_controls set recorded_during = '[2026-01-15,)' where control_id = tap.control('one') $$), 'none', 'what the answer then does not rest on');
select is(tap.after($$ update compliance.control_versions set description = 'Nothing.' where control_id = tap.control('one') $$),
    'controls one 1 changed content_hash | requirements A.1 changed basis', 'what a control says');
select is(tap.after($$ update compliance.satisfactions set coverage = 'part' where control_id = tap.control('one') $$),
    'controls one 1 changed satisfies | requirements A.1 changed basis, reasons, status', 'what it satisfies');
select is(tap.after($$ update compliance.test_runs set result = 'pass', detail = null $$),
    'requirements A.2 changed basis, reasons, status | tests two none-open 1 changed runs', 'what a test said');
select is(tap.after($$ update compliance.test_versions set predicate = '$.open == 3' $$),
    'requirements A.2 changed basis | tests two none-open 1 changed asks', 'what a test asks');
select is(tap.after($$ update compliance.exceptions set reason = 'Never mind.' $$), 'exceptions 1 changed reason', 'why a risk was accepted');
select is(tap.after($$ delete from compliance.scope_rules $$),
    'requirements A.3 changed applicable, justification, reasons, status | scope 1 missing', 'the scope');
select is(tap.after($$ update compliance.requirements set title = 'Easier' where key = 'A.4' $$),
    'framework changed content_hash | requirements A.4 changed title', 'the framework');
select is(tap.after($$ update compliance.audits set document = jsonb_set(document, '{requirements,1,status}', '"not_ready"') $$),
    'document changed the document does not have its hash | requirements A.1 changed status', 'the document');
select is(tap.after($$ update compliance.audits set document = jsonb_set(document, '{framework,title}', '"x"'),
    content_hash = sha256(convert_to(jsonb_set(document, '{framework,title}', '"x"')::text, 'UTF8')) $$),
    'framework changed title | journal changed the journal has another hash for the audit', 'the document with its hash');
select is(tap.after($$ update kernel.journal set changes = '[]' where event = 'audits.created' $$),
    'journal missing the journal has another hash for the audit', 'the journal');

select * from finish();
rollback;
