-- Policies are kept by editors, versioned and journalled; one that cannot work is refused with every fault.
begin;
select plan(30);
create function tap.small() returns bigint language sql stable as $$ select p.id from api.list_policies(tap.org('Acme'), 'limit') as p $$;
select tap.counter();
select tap.counter('zoe', chart => 'Zeta');
select tap.sign_in('bob');
select tap.raises($$ select api.create_policy(tap.org('Acme'), 'x', 'X', 'deny', 'exists($.request)', '{"message": "No."}') $$, code => '42501', why => 'not by viewers');
select tap.sign_in('ana', role => 'editor');
select is((select c.code || ' ' || c.mode || ' ' || c.version from api.create_policy(tap.org('Acme'), 'small', 'Small', 'limit', '$.request.kind == "create"', '{"parameter": "storage_gb", "maximum": 50}') as c), 'small enforce 1', 'by editors');
select tap.raises($$ select api.create_policy(tap.org('Acme'), 'small', 'Small', 'deny', 'exists($.request)', '{"message": "No."}') $$, code => '23505', constraint_name => 'policies_code', why => 'a code is taken once');
select tap.raises($$ select api.create_policy(tap.org('Zeta'), 'x', 'X', 'deny', 'exists($.request)', '{"message": "No."}') $$, code => '42501', why => 'in their own organization');
select tap.raises(format('select api.create_policy(tap.org(''Acme''), ''x'', ''X'', %L, %L, %L)', p.effect, p.condition, p.settings), code => 'RM040', why => p.why)
from (values
    ('deny', 'exists($.request)', '{}', 'a denial has a message'),
    ('deny', 'exists($.request)', '{"message": "No.", "colour": 1}', 'and nothing unknown'),
    ('deny', 'exists($.request)', '{"message": "No.", "mode": "x"}', 'nor what is no setting'),
    ('deny', 'exists($.request)', '[]', 'settings are an object'),
    ('deny', '$.request.kind', '{"message": "No."}', 'a condition says true or false'),
    ('deny', '$.request.kind ==', '{"message": "No."}', 'and is a jsonpath'),
    ('deny', '$.requst.kind == "create"', '{"message": "No."}', 'that leads somewhere'),
    ('deny', '$.request.kind == $who', '{"message": "No."}', 'without variables'),
    ('limit', 'exists($.request)', '{"parameter": "storage_gb"}', 'a limit limits'),
    ('limit', 'exists($.request)', '{"parameter": "storage_gb", "maximum": "much"}', 'by a number'),
    ('default', 'exists($.request)', '{"parameter": "storage_gb"}', 'a default has a value'),
    ('require_approval', 'exists($.request)', '{"source": "moon"}', 'an approval comes from somewhere'),
    ('require_approval', 'exists($.request)', '{"source": "group"}', 'that it names')) as p(effect, condition, settings, why);
select tap.raises($$ select api.create_policy(tap.org('Acme'), 'x', 'X', 'destroy', 'exists($.request)') $$, code => '23514', why => 'the effect is one');
select is((select array_agg(v ->> 'pointer' order by v ->> 'pointer') from jsonb_array_elements(tap.violations(
    $$ select api.create_policy(tap.org('Acme'), 'x', 'X', 'require_approval', '$.requst.kind == 1', '{"source": "moon"}') $$)) as v), '{/condition,/settings/source}', 'all faults at once');

select is((api.update_policy(tap.org('Acme'), tap.small(), '{"mode": "dry_run"}', 1)).mode, 'dry_run', 'what is absent stays');
select tap.raises($$ select api.update_policy(tap.org('Acme'), tap.small(), '{"mode": "enforce"}', 1) $$, code => 'RM001', why => 'a stale edit');
select tap.raises($$ select api.update_policy(tap.org('Acme'), tap.small(), '{"code": "large"}') $$, code => '22023', why => 'the code stays');
select tap.raises($$ select api.update_policy(tap.org('Acme'), tap.small(), '{"effect": "deny"}') $$, code => 'RM040', why => 'settings fit the effect');
select is((select p.condition || ' ' || p.version from api.get_policy(tap.org('Acme'), tap.small()) as p), '($."request"."kind" == "create") 2', 'as it is now');
select tap.raises($$ select api.get_policy(tap.org('Zeta'), tap.small()) $$, code => '42501', why => 'not through another organization');
select is((api.delete_policy(tap.org('Acme'), tap.small(), 2)).code, 'small', 'and it goes');
select tap.raises($$ select api.get_policy(tap.org('Acme'), 1) $$, code => 'P0002', why => 'and is gone');
select tap.act_as_superuser();
select is((select array_agg(j.event || ' ' || j.operation order by j.seq) from kernel.journal as j where j.event like 'policies.%'), '{"policies.created create_policy","policies.updated update_policy","policies.deleted delete_policy"}', 'the journal has it all');
select tap.raises($$ truncate infra.policies $$, code => 'RM011', why => 'they are not emptied out');
select tap.counted();
select * from finish();
rollback;
