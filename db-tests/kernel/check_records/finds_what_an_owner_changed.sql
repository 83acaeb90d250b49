-- Doctor finds each row that is not as the journal says, whatever the table, and published content that was changed.
begin;
select plan(18);
select tap.audited();
select api.create_system(tap.org('Acme'), 'shop', 'Shop', tap.id('bob'));
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'x');
insert into compliance.authorizations (org_id, system_id, audit_id, decided_by, decision, valid_during)
select tap.org('Acme'), s.id, a.id, 'x', 'reject', '[2026-02-01,)' from compliance.systems as s, compliance.audits as a;
select tap.set_clock('2026-03-01');
update compliance.satisfactions set recorded_during = tstzrange(lower(recorded_during), now()) where control_id = tap.control('two');
update compliance.control_versions set recorded_during = tstzrange(lower(recorded_during), now()) where control_id = tap.control('two');
create function tap.after(statement text) returns text language plpgsql volatile as $$
declare
    problems text;
begin
    perform tap.tamper(statement);
    select string_agg(split_part(c.detail, ' ', 1), ' ' order by c.detail) into problems from kernel.check_records() as c;
    raise exception using errcode = 'XX999', message = coalesce(problems, 'none');
exception when sqlstate 'XX999' then
    return sqlerrm;
end;
$$;

select is(tap.after('set local timezone = ''Asia/Kolkata''; set local bytea_output = ''escape''; set local datestyle = ''German'''), 'none', 'all is well, whatever the session''s settings');
select is(tap.after(format('update compliance.%I set %s', t.name, t.change)), t.name || t.rest, t.name)
from (values
    ('controls', 'owner_id = 0 where code = ''one''', ''), ('control_versions', 'title = ''x'' where control_id = tap.control(''one'')', ''),
    ('satisfactions', 'recorded_during = tstzrange(lower(recorded_during), null) where not upper_inf(recorded_during)', ''),
    ('evidence', 'title = ''x''', ''), ('evidence_revisions', 'payload = ''{}''', ''), ('tests', 'code = ''x''', ''),
    ('test_versions', 'freshness = ''2 years''', ''), ('test_runs', 'result = ''pass''', ''), ('scope_rules', 'justification = ''x''', ''),
    ('adoptions', 'retired = true', ''), ('exceptions', 'reason = ''x''', ''), ('exception_decisions', 'decided_by = ''x''', ''),
    ('systems', 'categorization = ''{"a": "b"}''', ''), ('authorizations', 'terms = ''x''', ''), ('audits', 'title = ''y''', '')
) as t(name, change, rest);
select is(tap.after('delete from compliance.evidence_controls'), 'evidence_controls evidence_controls', 'rows that are gone');
select is(tap.after($$ insert into compliance.controls (org_id, code, owner_id) values (tap.org('Acme'), 'x', tap.id('bob')) $$), 'controls', 'rows that nobody made');

select * from finish();
rollback;
