-- Fixtures of who answers for what, of audits, and of what an owner does behind the rules' back.

-- Give everybody in a chart an address to sign in with: ana@acme.example.
create function tap.addresses(chart text)
returns void
language sql volatile
as $$
    update org.employees as e set email = e.external_key || '@' || lower(addresses.chart) || '.example'
    where e.org_id = tap.org(addresses.chart);
$$;

-- Go on as an employee who signed in with the address of tap.addresses, and a role if they are a member.
create function tap.sign_in(key text, chart text default 'Acme', role text default null)
returns void
language plpgsql volatile
as $$
begin
    perform tap.act_as_superuser();
    if sign_in.role is not null then
        insert into org.members (org_id, principal, role) values (tap.org(sign_in.chart), 'idp|' || sign_in.key, sign_in.role)
        on conflict on constraint members_pkey do update set role = excluded.role;
    end if;
    perform tap.act_as('remit_api', 'idp|' || sign_in.key, '', sign_in.key || '@' || lower(sign_in.chart) || '.example');
end;
$$;

-- Give an employee a control, a piece of evidence and a system, with their key for a code.
create function tap.owned(key text)
returns void
language sql volatile
as $$
    insert into compliance.controls (org_id, code, owner_id)
    select e.org_id, e.external_key, e.id from org.employees as e where e.id = tap.id(owned.key);
    insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    select c.org_id, c.id, 1, 'x', 'planned', '[2026-01-01,)', 'empty' from compliance.controls as c where c.owner_id = tap.id(owned.key);
    insert into compliance.evidence (org_id, code, kind, title, owner_id)
    select e.org_id, e.external_key, 'log', 'x', e.id from org.employees as e where e.id = tap.id(owned.key);
    insert into compliance.systems (org_id, code, title, owner_id)
    select e.org_id, e.external_key, 'x', e.id from org.employees as e where e.id = tap.id(owned.key);
$$;

-- Who answers for what: 'controls c1 bob, evidence e1 bob'; of one table, or of all.
create function tap.owners(kind text default null)
returns text
language sql stable
as $$
    select string_agg(concat_ws(' ', o.kind, o.code, tap.key(o.owner_id)), ', ' order by o.kind, o.code)
    from (
        select 'controls' as kind, c.code, c.owner_id from compliance.controls as c
        union all
        select 'evidence', e.code, e.owner_id from compliance.evidence as e
        union all
        select 'systems', s.code, s.owner_id from compliance.systems as s
    ) as o
    where owners.kind is null or o.kind = owners.kind;
$$;

-- A small organization with all that an audit rests on: Acme, whose framework acme 1 has A.1 (ready), A.2 (failing test, with
-- an exception), A.3 (out of scope) and A.4 (nothing).
create function tap.audited()
returns void
language plpgsql volatile
as $$
begin
    perform tap.set_clock('2026-01-01');
    perform tap.chart('Acme', 'ana > bob > cyd');
    perform tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3; A > A.4');
    perform tap.adopt('Acme', 'acme', '1', '[{"action": "exclude", "requirement": "A.3", "justification": "We have none."}]');
    perform tap.control('one', 'A.1'), tap.control('two', 'A.2');
    perform tap.evidence('log', 'one, two', '[2026-01-01,2027-01-01)', payload => '{"open": 3}');
    insert into compliance.tests (org_id, id, control_id, code) values (tap.org('Acme'), 1, tap.control('two'), 'none-open');
    insert into compliance.test_versions (org_id, test_id, number, title, evidence_kind, predicate, requires, freshness)
    values (tap.org('Acme'), 1, 1, 'None is open', 'log', '$.open == 0', '{$.open}', '1 year');
    if not exists (select from compliance.test_runs) then
        insert into compliance.test_runs (org_id, test_id, test_number, evidence_id, evidence_number, result, detail, run_by)
        select r.org_id, 1, 1, r.evidence_id, r.number, 'fail', 'open is 3', 'tester' from compliance.evidence_revisions as r;
    end if;
    insert into compliance.exceptions (org_id, id, adoption_id, version_id, requirement_id, reason, requested_by, requester_id, approver_id, valid_during)
    select a.org_id, 1, a.id, a.version_id, q.id, 'Closed in March.', 'idp|cyd', tap.id('cyd'), tap.id('bob'), '[2026-01-01,2026-04-01)'
    from compliance.adoptions as a inner join compliance.requirements as q on q.version_id = a.version_id and q.key = 'A.2';
    insert into compliance.exception_decisions (org_id, exception_id, state, approver_id, decided_by)
    values (tap.org('Acme'), 1, 'approved', tap.id('bob'), 'idp|bob');
    perform tap.set_clock('2026-02-01');
end;
$$;

-- What the latest audit differs in: 'controls one 1 changed content_hash | requirements A.1 changed basis'; null when it is verified.
create function tap.differences()
returns text
language sql volatile
as $$
    select string_agg(concat_ws(' ', d.part, d.name, d.problem, d.detail), ' | ' order by d.part, d.name)
    from compliance.audits as a
    cross join lateral api.verify_audit(a.org_id, a.id) as v
    cross join lateral unnest(v.differences) as d
    where a.id = (select max(l.id) from compliance.audits as l);
$$;

-- Change rows as an owner who switched the rules off.
create function tap.tamper(statement text)
returns void
language plpgsql volatile
as $$
begin
    set local session_replication_role = replica;
    execute tamper.statement;
    set local session_replication_role = origin;
end;
$$;

-- Whether a statement is refused because records are kept or published content is final.
create function tap.violates(statement text)
returns boolean
language plpgsql volatile
as $$
begin
    execute violates.statement;
    return false;
exception
    when sqlstate 'RM011' or sqlstate 'RM013' then
        return true;
end;
$$;
