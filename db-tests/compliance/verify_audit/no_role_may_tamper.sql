-- No role that logs in touches a table; the owner, with the rules on, changes nothing that was recorded.
begin;
select plan(5);
select tap.audited();
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'x');
select tap.settle();
create function tap.attempts() returns table (attempt text, code text) language plpgsql volatile as $$
begin
    for attempt in
        select format(verb.text, t.oid::regclass)
        from pg_class as t, unnest(array['delete from %s', 'truncate %s cascade', 'update %s set org_id = org_id', 'insert into %s default values']) as verb(text)
        where t.relnamespace = 'compliance'::regnamespace and t.relkind = 'r'
    loop
        code := null;
        begin
            execute attempt;
        exception when others then
            code := sqlstate;
        end;
        return next;
    end loop;
end;
$$;
create function tap.tampering() returns table (attempt text) language sql immutable as $$
    values ('update compliance.audits set document = ''{}'''), ('update compliance.audits set title = ''x'''), ('delete from compliance.audits'),
        ('truncate compliance.audits cascade'), ('update compliance.evidence_revisions set payload = ''{}'''), ('delete from compliance.evidence_revisions'),
        ('update compliance.test_runs set result = ''pass'''), ('delete from compliance.test_runs'), ('update compliance.satisfactions set coverage = ''full'', rationale = ''x'''),
        ('delete from compliance.satisfactions where recorded_during <> ''empty'''), ('update compliance.control_versions set title = ''x'''),
        ('update compliance.exception_decisions set state = ''rejected'''), ('update compliance.test_versions set predicate = ''$.x == 1'''),
        ('update compliance.scope_rules set justification = ''x'''), ('update compliance.requirements set title = ''x'''), ('delete from compliance.requirements where key = ''A.4'''),
        ('update compliance.framework_versions set content_hash = ''x'''),
        ('update compliance.evidence_controls set control_id = 1'), ('update compliance.adoptions set code = ''x''')
$$;
grant execute on all functions in schema tap to public;

select tap.act_as('remit_api', 'idp|root', 'admin', '');
select is_empty($$ select * from tap.attempts() as a where a.code is distinct from '42501' $$, 'remit_api touches nothing');
select tap.act_as_superuser();
select tap.act_as('remit_worker', 'idp|root', 'admin', '');
select is_empty($$ select * from tap.attempts() as a where a.code is distinct from '42501' $$, 'nor does remit_worker');
select tap.act_as_superuser();
set local role remit_analyst;
select is_empty($$ select * from tap.attempts() as a where a.code is distinct from '42501' $$, 'nor does an analyst');
set local role remit_auditor;
select is_empty($$ select * from tap.attempts() as a where a.code is distinct from '42501' $$, 'nor does an auditor');
reset role;
set local role remit_owner;
select is(
    (select string_agg(t.attempt, '; ') from tap.tampering() as t where tap.violates(t.attempt) is distinct from true), null,
    'and the owner changes nothing that was recorded, with the rules on');

select * from finish();
rollback;
