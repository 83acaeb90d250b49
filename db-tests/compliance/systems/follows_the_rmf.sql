-- A system goes through all steps: prepare, categorize, select, implement, assess, authorize, monitor; each by who does it.
begin;
select plan(17);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd');
select tap.addresses('Acme');
select api.import_framework('{"framework": {"code": "acme", "name": "Acme", "text_rights": "Ours."},
    "version": {"version": "1", "title": "Acme 1", "language": "en", "source": "A test."},
    "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": true}],
        "properties": {"categorization": {"objectives": ["confidentiality", "integrity"], "levels": ["low", "high"]}}},
    "requirements": [{"key": "1", "kind": "rule", "title": "Users prove who they are"}, {"key": "2", "kind": "rule", "title": "Logs are read"},
        {"key": "3", "kind": "rule", "title": "A second person approves"}],
    "baselines": [{"code": "low", "title": "Low", "include": ["1", "2"]}, {"code": "high", "title": "High", "include": ["1", "2", "3"]}]}', true);
create function tap.the(kind text) returns bigint language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    found_id bigint;
begin
    execute format('select max(id) from compliance.%I', the.kind) into found_id;
    return found_id;
end;
$$;

select tap.sign_in('bob', role => 'editor');
select is((api.create_system(tap.org('Acme'), 'shop', 'Web shop', tap.id('cyd'), 'Ends at the payment provider.')).authorization_state, 'none', 'prepare: a system with an owner and a boundary');
select is((api.update_system(tap.org('Acme'), tap.the('systems'), '{"categorization": {"confidentiality": "high", "integrity": "low"}}')).categorization ->> 'confidentiality', 'high', 'categorize');
select is((api.create_adoption(tap.org('Acme'), 'shop', 'acme', '1', system_id => tap.the('systems'), scope => '[{"action": "include", "baseline": "high"}]')).system_id,
    tap.the('systems'), 'select: the baseline of the level, for the system');
select is((api.create_control(tap.org('Acme'), tap.id('cyd'), 'AC-1', 'Everyone signs in with a second factor', status => 'implemented', valid_from => '2026-01-01', satisfies =>
    '[{"framework": "acme", "version": "1", "requirement": "1", "coverage": "full"}, {"framework": "acme", "version": "1", "requirement": "3", "coverage": "full"}]')).code,
    'AC-1', 'implement: a control for two requirements');
select is((api.create_test(tap.org('Acme'), tap.the('controls'), 'all-mfa', 'Everyone has one', 'accounts', '{$.without}', 'P1Y', '$.without == 0')).code, 'all-mfa', 'with a test');
select is((select count(*) from api.create_evidence(tap.org('Acme'), jsonb_build_array(jsonb_build_object('code', 'accounts', 'kind', 'accounts', 'title', 'Accounts',
    'owner_id', tap.id('cyd'), 'source', 'idp', 'collected_at', '2026-01-01T00:00:00Z', 'effective_until', '2099-01-01T00:00:00Z', 'payload', '{"without": 0}'::jsonb,
    'controls', '["AC-1"]'::jsonb)))), 1::bigint, 'and evidence');
select is((api.create_exception(tap.org('Acme'), tap.the('adoptions'), '2', 'The log store arrives in March.', '2099-01-01', requester_id => tap.id('cyd'), approver_id => tap.id('ana'))).state,
    'pending', 'what is missing is asked for');
select tap.sign_in('ana');
select is((api.decide_exception(tap.org('Acme'), tap.the('exceptions'), 'approve')).state, 'approved', 'and accepted above');

select tap.sign_in('bob');
select results_eq(
    $$ select a.ready, a.not_ready, a.not_applicable from api.freeze_audit(tap.org('Acme'), tap.the('adoptions'), 'Before the launch') as a $$,
    $$ values (2, 1, 0) $$, 'assess: frozen, the exception beside the status and not instead of it');
select tap.sign_in('cyd', role => 'editor');
select tap.raises($$ select api.authorize_system(tap.org('Acme'), tap.the('systems'), tap.the('audits'), 'approve', '2098-01-01') $$, code => 'RM018', why => 'authorize: not by the owner');
select tap.sign_in('ana');
select is((api.authorize_system(tap.org('Acme'), tap.the('systems'), tap.the('audits'), 'approve', '2098-01-01', 'Until the log store is there.')).decided_by, 'idp|ana', 'but by somebody above');
select is((api.get_system(tap.org('Acme'), tap.the('systems'))).authorization_state, 'authorized', 'it may operate');
select tap.act_as_superuser();

select is(tap.readiness('shop', '2026-06-01'), '1 ready; 2 not_ready no_control; 3 ready', 'monitor: ready');
select is(tap.readiness('shop', '2027-01-01'), '1 not_ready evidence_stale; 2 not_ready no_control; 3 not_ready evidence_stale', 'until the evidence is stale, which nobody has to notice');
select tap.set_clock('2027-02-01');
select api.create_evidence_revision(tap.org('Acme'), tap.the('evidence'), 'idp', '2027-02-01', payload => '{"without": 1}');
select is(tap.readiness('shop', '2027-02-02'), '1 not_ready test_failed; 2 not_ready no_control; 3 not_ready test_failed', 'or a test fails');
select is(tap.differences(), null, 'the audit says what it said');
select is((api.get_system(tap.org('Acme'), tap.the('systems'), effective_at => '2098-01-01')).authorization_state, 'expired', 'and the authorization ends');

select * from finish();
rollback;
