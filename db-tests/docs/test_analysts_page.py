"""Every query of docs/analysts.md runs as an analyst and finds something.

Those about charts in the sample company, those about infrastructure in a chart with drift.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from databases import Database
from psycopg import errors

from remit.paths import share

PAGE = (Path(__file__).parents[2] / "docs" / "analysts.md").read_text()
QUERIES = re.findall(r"^```sql\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
INFRASTRUCTURE_QUERIES = re.findall(
    r"^```sql infrastructure\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE
)
AUDITOR_QUERIES = re.findall(r"^```sql auditor\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
OWNER_STATEMENTS = re.findall(r"^```sql owner\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)

# A bucket that came to run after a day, has drifted and takes all of its quota; its approval waits.
RUNNING = """
select tap.set_clock('2025-10-01T00:00:00Z');
select tap.chart('Acme', 'ana > bob');
select tap.bucket('reports', 'bob', monthly_cost => 31);
insert into infra.requests (
    org_id, kind, requester_id, requested_by, resource_id, environment_owner_id, environment_id,
    blueprint_owner_id, blueprint_version_id, name)
select r.org_id, 'create', r.owner_id, 'x', r.id, 0, r.environment_id, 0, r.blueprint_version_id,
    r.name
from infra.resources as r;
update infra.requests set state = 'pending', plan = '{}', submitted_at = kernel.now();
insert into infra.approvals (org_id, request_id, source, levels, approver_id, rules, due_at)
select q.org_id, q.id, 'level', 1, tap.id('ana'), '{big}', kernel.now() from infra.requests as q;
insert into infra.reservations (org_id, resource_id, metric, amount)
select r.org_id, r.id, 'storage', 90 from infra.resources as r;
select tap.quota('ana', 'storage', 100);
select tap.set_clock('2025-10-02T00:00:00Z');
select tap.step('reports', 'reached');
select tap.step('reports', 'reached', tap.seen('reports', '{"Tags": []}'));
"""


@pytest.fixture
def company(database: Database) -> Database:
    with database.connect() as owner:
        owner.execute((share() / "seed/demo/lighthouse_coffee.sql").read_bytes())
    return database


def test_there_are_ten_queries_and_six_about_infrastructure() -> None:
    assert len(QUERIES) == 10
    assert len(INFRASTRUCTURE_QUERIES) == 6


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.strip().splitlines()[0][:60])
def test_a_query_answers(company: Database, query: str) -> None:
    with company.connect("analyst") as analyst:
        assert analyst.execute(query.encode()).fetchall()


def test_what_runs_is_answered(charted: Database) -> None:
    with charted.connect() as owner:
        owner.execute(RUNNING.encode())
    with charted.connect("analyst") as analyst:
        for query in INFRASTRUCTURE_QUERIES:
            assert analyst.execute(query.encode()).fetchall(), query


def test_analysts_change_nothing(company: Database) -> None:
    with company.connect("analyst") as analyst:
        for statement in (
            "update report.employee_history set name = 'x'",
            "delete from org.employees",
            "select api.create_org_chart('x')",
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                analyst.execute(statement.encode())


def test_a_tied_login_sees_its_organization_only(company: Database) -> None:
    with company.connect() as owner:
        owner.execute("select api.create_org_chart('Another')")
        for statement in OWNER_STATEMENTS:
            owner.execute(statement.encode())
        owner.execute("set session authorization dana")
        try:
            seen = owner.execute("select org_id from report.charts").fetchall()
            charts = owner.execute("select id from api.list_org_charts()").fetchall()
        finally:
            owner.execute("reset session authorization")
            owner.execute("drop role dana")
    assert seen == charts == [(1,)]


def test_what_an_auditor_asks_is_answered(company: Database) -> None:
    with company.connect() as owner:
        owner.execute(
            b"select api.import_framework('{"
            b'"framework": {"code": "acme", "name": "Acme", "text_rights": "Ours."}, '
            b'"version": {"version": "1", "title": "Acme", "language": "en", "source": "A test."}, '
            b'"requirements": [{"key": "1", "title": "One", "assessable": true}]}\', true)'
        )
        owner.execute(b"select api.create_adoption(1, 'acme', 'acme', '1')")
        owner.execute(b"select api.freeze_audit(1, 1, 'Of the year')")
        owner.execute(b"create role page_auditor login in role remit_auditor")
        owner.execute(b"select kernel.tie_analyst('page_auditor', 1)")
        owner.execute(b"set session authorization page_auditor")
        queries = [
            query for block in AUDITOR_QUERIES for query in block.split(";") if query.strip()
        ]
        assert len(queries) == 2
        for query in queries:
            rows = owner.execute(query.encode()).fetchall()
            assert rows
            assert None not in rows[0]
        owner.execute(b"reset session authorization")
        owner.execute(b"drop role page_auditor")
