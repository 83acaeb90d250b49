"""Two sessions at once, step by step, at every isolation level.

`*.spec` files are run by isolationtester, which ships with the server's programs: it sends a step,
notices when the session waits for another's lock, and goes on. What it prints is compared with
`expected/<spec>.<level>.out`; to accept a change, copy the file that the failure names. Where the
program is missing (a server without its development files) the tests fail and say so.
"""

from __future__ import annotations

import difflib
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import Database

HERE = Path(__file__).parent
SPECS = sorted(HERE.glob("*.spec"))
LEVELS = ("read committed", "repeatable read", "serializable")
PROGRAM = "../lib/pgxs/src/test/isolation/isolationtester"

# One line after each permutation: where everyone is, and every fault of charts or journal.
REFEREE = """
create schema spec;
create view spec.problems as
select * from org.check_charts()
union all select * from kernel.check_journal()
union all select * from org.check_journal_agrees();
create view spec.state as
select
    (select string_agg(p.path::text, ' ' order by p.path) from org.employee_paths as p) as paths,
    (select string_agg(p.problem || ' ' || p.detail, ', ') from spec.problems as p) as problems;
create view spec.names as
select
    (
        select string_agg(e.name || coalesce(' < ' || boss.name, ''), ', ' order by e.name)
        from org.employees as e
        left join org.employees as boss on boss.org_id = e.org_id and boss.id = e.manager_id
    ) as employees,
    (select string_agg(p.problem || ' ' || p.detail, ', ') from spec.problems as p) as problems;
-- Of this chart alone: the one before it had the same ids, and its history stays.
create view spec.history as
select h.id, h.name, h.manager_id, h.version, upper_inf(h.valid_during) as open
from org.employee_history as h
inner join org.org_charts as c on c.id = h.org_id and c.created_at <= h.created_at
order by h.id, h.valid_during;
-- An empty chart 1. What it had of compliance and infrastructure is kept by the rules, so they are off for that.
create procedure spec.empty() language plpgsql as $$
declare
    kept regclass;
begin
    set local session_replication_role = replica;
    for kept in
        select a.attrelid from pg_attribute as a
        inner join pg_class as c on c.oid = a.attrelid and c.relkind = 'r'
        where c.relnamespace in ('compliance'::regnamespace, 'infra'::regnamespace) and a.attname = 'org_id'
    loop
        execute format('delete from %s', kept);
    end loop;
    set local session_replication_role = origin;
    delete from org.org_charts;
    insert into org.org_charts (id, name) values (1, 'Acme');
end;
$$;
create procedure spec.control(code text, owner_id bigint) language sql as $$
    insert into compliance.controls (org_id, id, code, owner_id)
    values (1, case control.code when 'new' then 1001 else 1000 end, control.code, control.owner_id);
    insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during)
    values (1, case control.code when 'new' then 1001 else 1000 end, 1, 'One', 'implemented', '[2020-01-01,)');
$$;
-- Adopt a framework with one requirement; one control with evidence satisfies it, and a risk waits for the third employee.
create procedure spec.adopt() language plpgsql as $$
begin
    perform api.import_framework('{"framework": {"code": "frozen", "name": "Frozen", "text_rights": "Ours."},
        "version": {"version": "1", "title": "Frozen 1", "language": "en", "source": "A test."},
        "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]},
        "requirements": [{"key": "A.1", "kind": "rule", "title": "One"}]}', true);
    insert into compliance.adoptions (org_id, id, code, framework_owner_id, version_id, adopted_on)
    select 1, 1, 'acme', 0, v.id, '2026-01-01' from compliance.find_version('frozen', '1') as v;
    call spec.control('one', 1);
    insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage)
    select 1, 1000, 1, 0, v.id, 1, 'full' from compliance.find_version('frozen', '1') as v;
    insert into compliance.evidence (org_id, id, code, kind, title, owner_id) values (1, 1, 'log', 'log', 'Log', 1);
    insert into compliance.evidence_revisions
        (org_id, evidence_id, number, content_hash, source, collected_at, collected_by, effective_during)
    values (1, 1, 1, repeat('0', 64), 's', '2026-01-01', 'x', '[2020-01-01,)');
    insert into compliance.exceptions
        (org_id, id, adoption_id, version_id, requirement_id, reason, requested_by, requester_id, approver_id, valid_during)
    select 1, 1000, 1, v.id, 1, 'Later.', 'dee', e.id, e.manager_id, '[2020-01-01,2099-01-01)'
    from compliance.find_version('frozen', '1') as v, org.employees as e
    where e.org_id = 1 and e.name = 'dee';
end;
$$;
-- The next version of that framework, with a requirement more; and a link as clients send it.
create procedure spec.revise() language sql as $$
    select api.import_framework('{"framework": {"code": "frozen", "name": "Frozen", "text_rights": "Ours."},
        "version": {"version": "2", "title": "Frozen 2", "language": "en", "source": "A test."},
        "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]},
        "requirements": [{"key": "A.1", "kind": "rule", "title": "One"}, {"key": "A.2", "kind": "rule", "title": "Two"}]}', true);
    select setval(pg_get_serial_sequence('compliance.adoptions', 'id'), 1000);
$$;
create function spec.link(version text, coverage text) returns jsonb language sql as $$
    select jsonb_build_object('framework', 'frozen', 'version', link.version, 'requirement', 'A.1', 'coverage', link.coverage);
$$;
create view spec.upgraded as
select
    (
        select string_agg(concat_ws(' ', s.number, s.framework_version, s.requirement, s.coverage, s.review), ', ' order by s.number, s.framework_version)
        from compliance.described_satisfactions as s
        where s.org_id = 1 and upper_inf(s.recorded_during)
    ) as links,
    (select string_agg(p.problem || ' ' || p.detail, ', ') from spec.problems as p) as problems,
    (
        select string_agg(concat_ws(' ', a.code, (
            select 'upgraded' from compliance.upgrades as u where u.from_adoption_id = a.id and upper_inf(u.recorded_during))), ', ' order by a.code)
        from compliance.adoptions as a
        where not a.retired
    ) as adopted;
create view spec.duties as
select
    (
        select string_agg(concat_ws(' ', d.what, coalesce(e.name, d.employee_id::text)), ', ' order by d.what, e.name)
        from (
            select c.code::text as what, c.owner_id as employee_id from compliance.controls as c
            union all
            select s.code, s.owner_id from compliance.systems as s
            union all
            select x.state, x.approver_id from compliance.exceptions as x
        ) as d
        left join org.employees as e on e.org_id = 1 and e.id = d.employee_id
    ) as duties,
    (select string_agg(p.problem || ' ' || p.detail, ', ') from spec.problems as p) as problems;
-- A bucket of an employee that holds 10 GiB when asked to; ana may have 100, bob 15 and eve 5.
create procedure spec.bucket(number bigint, owner_id bigint) language plpgsql as $$
begin
    insert into infra.environments (id, code, title, stage, targets, rules, limits, drift_action, observe_every)
    values (1001, 'spec', 'Spec', 'development', '{}', '[]', '{}', 'report', 'PT5M') on conflict on constraint environments_pkey do nothing;
    insert into infra.blueprints (id, provider, name, title) values (1001, 'aws', 'spec', 'Spec') on conflict on constraint blueprints_pkey do nothing;
    insert into infra.blueprint_versions
        (id, blueprint_id, number, title, summary, parameters, objects, guardrails, usage, cost, evidence, outputs, lifecycle)
    values (1001, 1001, 1, 'Spec', 'Spec', '[]', '[]', '[]', '{}', '[]', '[]', '{}', '{}')
    on conflict on constraint blueprint_versions_pkey do nothing;
    insert into infra.resources
        (org_id, id, environment_owner_id, environment_id, blueprint_owner_id, blueprint_id, blueprint_version_id, name, physical_name, owner_id, state,
        parameters, desired, usage, monthly_cost, currency)
    values (1, bucket.number, 0, 1001, 0, 1001, 1001, 'bucket-' || bucket.number, 'bucket-' || bucket.number, bucket.owner_id, 'reserved',
        '{}', '[]', '{}', 0, 'EUR');
end;
$$;
create procedure spec.reserve(number bigint) language sql as $$ select infra.reserve(1, reserve.number, '{"storage": 10}'); $$;
create procedure spec.quotas() language sql as $$
    insert into org.employees (org_id, id, name, manager_id)
    values (1, 1, 'ana', null), (1, 2, 'bob', 1), (1, 3, 'cyd', 2), (1, 4, 'dee', 3), (1, 5, 'eve', 1);
    insert into infra.quotas (org_id, id, employee_id, metric, amount) values (1, 1001, 1, 'storage', 100), (1, 1002, 2, 'storage', 15), (1, 1005, 5, 'storage', 5);
$$;
create view spec.usage as
select
    (
        select string_agg(concat_ws(' ', e.name, u.used || '/' || q.amount), ', ' order by q.id)
        from infra.quotas as q
        inner join org.employees as e on e.org_id = q.org_id and e.id = q.employee_id
        inner join infra.quota_usage as u on u.org_id = q.org_id and u.quota_id = q.id
    ) as used,
    (select string_agg(p.problem || ' ' || p.detail, ', ')
        from (select q.* from spec.problems as q union all select c.* from infra.check_quotas() as c) as p) as problems,
    (
        select string_agg(concat_ws(' ', s.name, coalesce(e.name, s.owner_id::text)), ', ' order by s.id)
        from infra.resources as s
        left join org.employees as e on e.org_id = s.org_id and e.id = s.owner_id
    ) as owners;
create view spec.frozen as
select
    (
        select string_agg(concat_ws(' ', a.document #>> '{requirements,0,status}', (
            select string_agg(e.evidence || ' ' || e.revision, ' ') from api.list_audit_evidence(1, a.id) as e)), ', ')
        from compliance.audits as a
    ) as audits,
    (select string_agg(p.problem || ' ' || p.detail, ', ')
        from (select q.* from spec.problems as q union all select c.* from compliance.check_audits() as c) as p) as problems;
"""  # noqa: E501 - lines of SQL are as long as in db/


@pytest.fixture(scope="module")
def refereed(migrated: Database) -> Iterator[Database]:
    with migrated.copied("isolation") as made:
        with made.connect() as connection:
            connection.execute(REFEREE)
        yield made


def program(database: Database) -> Path:
    found = Path(os.path.normpath(database.cluster.bin_dir / PROGRAM))
    if not found.exists():
        pytest.fail(f"isolationtester is not at {found}: unset REMIT_PG_BIN")
    return found


def ran(database: Database, spec: Path, level: str) -> str:
    done = subprocess.run(
        [program(database), database.url()],
        input=spec.read_text(),
        env={
            **os.environ,
            "PGOPTIONS": f"-c default_transaction_isolation={level.replace(' ', chr(92) + ' ')}",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # Serializable refuses the second of two in one of several ways; which, depends on what was read
    # by which page of which index.
    refusals = r"could not serialize access due to .*"
    if level == "serializable":
        refusals += r'|conflicting key value violates exclusion constraint "employees_one_ceo"'
    return re.sub(refusals, "could not serialize access", done.stdout)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_sessions_at_once(refereed: Database, spec: Path, level: str, tmp_path: Path) -> None:
    expected = HERE / "expected" / f"{spec.stem}.{level.replace(' ', '_')}.out"
    printed = ran(refereed, spec, level)

    pinned = expected.read_text() if expected.exists() else ""
    if printed != pinned:
        (tmp_path / expected.name).write_text(printed)
        lines = difflib.unified_diff(pinned.splitlines(), printed.splitlines(), "expected", "now")
        pytest.fail(
            f"cp {tmp_path / expected.name} {expected}  # to accept\n" + "\n".join(lines),
            pytrace=False,
        )


@pytest.mark.parametrize(
    "expected", sorted((HERE / "expected").glob("*.out")), ids=lambda p: p.stem
)
def test_what_is_expected_is_a_valid_state(expected: Path) -> None:
    """So that nobody accepts an output with a fault in it."""
    lines = expected.read_text().splitlines()
    verdicts = [
        lines[number + 3].split("|")[1].strip()
        for number, line in enumerate(lines)
        if line.startswith("step state:")
    ]
    permutations = sum(line.startswith("starting permutation:") for line in lines)

    assert permutations > 0
    assert verdicts == [""] * permutations


def test_every_expectation_has_its_spec() -> None:
    wanted = {f"{spec.stem}.{level.replace(' ', '_')}.out" for spec in SPECS for level in LEVELS}

    assert {file.name for file in (HERE / "expected").glob("*.out")} == wanted
