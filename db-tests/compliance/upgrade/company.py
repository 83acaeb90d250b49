"""A company that holds itself to a framework version, with a control for each requirement."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import psycopg

OWNER = 1
PAGE = 1000

# What is said about the earlier version, the controls and their evidence; %(from)s is its adoption.
ANSWERS = {
    "adoption": "api.get_adoption(1, %(from)s)",
    "readiness": "(select r.requirements, r.ready, r.partial, r.not_ready, r.not_applicable,"
    " r.status from api.get_readiness(1, %(from)s, effective_at => %(at)s) as r)",
    "as it was known": "api.get_readiness(1, %(from)s, %(known)s, %(at)s)",
    "scope": "api.list_scope(1, %(from)s)",
    "applicability": "api.list_applicability(1, %(from)s, effective_at => %(at)s)",
    "gaps": "api.list_gaps(1, %(from)s, '2026-01-01', '2026-04-01')",
    "controls": 'api.list_controls(1, "limit" => 1000)',
    "versions": "(select v.* from compliance.controls as c,"
    " api.list_control_versions(1, c.id) as v)",
    "satisfactions": "(select s.* from compliance.controls as c,"
    " api.list_satisfactions(1, c.id) as s)",
    "evidence": 'api.list_evidence(1, "limit" => 1000)',
    "tests": "(select t.* from compliance.controls as c, api.list_tests(1, c.id) as t)",
    "runs": 'api.list_test_runs(1, "limit" => 1000)',
}


@dataclass
class Company:
    """Its connection, and the number of its adoption of the earlier version."""

    connection: psycopg.Connection
    adoption: int
    known: Any = None

    def ask(self, query: str, **arguments: object) -> Any:  # noqa: ANN401
        row = self.connection.execute(query.encode(), arguments).fetchone()
        return None if row is None else row[0]

    def answers(self) -> dict[str, str]:
        """Every answer as the text that PostgreSQL prints."""
        given = {"from": self.adoption, "at": "2026-03-01T00:00:00Z", "known": self.known}
        return {
            name: self.ask(f"select string_agg(a::text, E'\\n') from {source} as a", **given)
            for name, source in ANSWERS.items()
        }

    def plan(self, version: str) -> dict[str, Any]:
        found: dict[str, Any] = self.ask(
            "select to_jsonb(p) from api.get_upgrade_plan(1, %(from)s, %(to)s) as p",
            **{"from": self.adoption, "to": version},
        )
        return found

    def apply(self, version: str) -> dict[str, Any]:
        found: dict[str, Any] = self.ask(
            "select to_jsonb(u) from api.apply_upgrade(1, %(from)s, %(to)s) as u",
            **{"from": self.adoption, "to": version},
        )
        return found

    def revert(self) -> dict[str, Any]:
        found: dict[str, Any] = self.ask(
            "select to_jsonb(u) from api.revert_upgrade(1, %(from)s) as u",
            **{"from": self.adoption},
        )
        return found

    def links(self, version: str) -> set[tuple[str, str, str, str]]:
        """Control, requirement, coverage and review of each link with a version."""
        return set(
            self.connection.execute(
                "select c.code, s.requirement, s.coverage, s.review"
                " from compliance.described_satisfactions as s"
                " join compliance.controls as c on c.id = s.control_id"
                " where upper_inf(s.recorded_during) and s.framework_version = %s",
                [version],
            ).fetchall()
        )

    def in_scope(self, adoption: int) -> set[str]:
        rows = self.connection.execute(
            "select a.key from api.list_applicability(1, %s) as a where a.applicable", [adoption]
        )
        return {key for (key,) in rows}


def import_framework(connection: psycopg.Connection, document: dict[str, Any]) -> None:
    connection.execute("select api.import_framework(%s, true)", [json.dumps(document, default=str)])


def founded(
    connection: psycopg.Connection,
    framework: str,
    version: str,
    scope: list[dict[str, Any]] | None = None,
) -> Company:
    """Adopt a version; each requirement in scope gets a control with a test and evidence."""
    connection.execute("insert into org.org_charts (id, name) values (1, 'Acme')")
    connection.execute("insert into org.employees (org_id, id, name) values (1, 1, 'ana')")
    row = connection.execute(
        "select (api.create_adoption(1, 'acme', %s, %s, scope => %s)).id",
        [framework, version, json.dumps(scope or [])],
    ).fetchone()
    assert row is not None
    company = Company(connection, row[0])
    keys = sorted(company.in_scope(company.adoption))
    controls = [
        {
            "code": f"c {key}",
            "title": f"Control of {key}",
            "status": "implemented",
            "valid_from": "2026-01-01T00:00:00Z",
            "satisfies": [
                {
                    "framework": framework,
                    "version": version,
                    "requirement": key,
                    "coverage": "full",
                    "rationale": f"It does what {key} asks.",
                }
            ],
        }
        for key in keys
    ]
    evidence = [
        {
            "code": f"e {key}",
            "kind": "report",
            "title": f"Report on {key}",
            "owner_id": OWNER,
            "source": "a test",
            "collected_at": "2026-01-01T00:00:00Z",
            "effective_from": "2026-01-01T00:00:00Z",
            "payload": {"about": key, "done": True},
            "controls": [f"c {key}"],
        }
        for key in keys
    ]
    connection.execute("select api.import_controls(1, %s, %s)", [json.dumps(controls), OWNER])
    connection.execute(
        "select api.create_test(1, c.id, 'done', 'It is done', 'report', array['$.done'],"
        " 'P365D', '$.done == true') from compliance.controls as c"
    )
    connection.execute("select api.create_evidence(1, %s)", [json.dumps(evidence)])
    company.known = company.ask("select recorded_at from kernel.journal_heads where org_id = 1")
    return company
