"""A small company to try things on: a made-up framework, a chart, and a clock that tests move."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
from compliance.model.replay import Row
from psycopg.types.json import Jsonb

START = datetime(2026, 3, 1, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
_numbers = itertools.count(1)


def rule(key: str, *children: Row, **more: Any) -> Row:  # noqa: ANN401  (any property of a document)
    return {"key": key, "kind": "rule", "title": f"Rule {key}", "children": [*children]} | more


def heading(key: str, *children: Row) -> Row:
    return {"key": key, "kind": "chapter", "title": f"Chapter {key}", "children": [*children]}


# Three levels, a rule that has rules below it, one that was withdrawn, and one at the top.
FRAMEWORK: Row = {
    "framework": {"code": "made-up", "name": "Made up", "text_rights": "Ours."},
    "version": {"version": "1", "title": "Made up 1", "language": "en", "source": "A test."},
    "vocabulary": {
        "kinds": [
            {"code": "chapter", "name": "Chapter", "assessable": False},
            {"code": "rule", "name": "Rule", "assessable": True},
        ]
    },
    "requirements": [
        heading(
            "A",
            heading("A.1", rule("A.1.1"), rule("A.1.2"), rule("A.1.3")),
            heading("A.2", rule("A.2.1"), rule("A.2.2", withdrawn=True)),
        ),
        heading("B", rule("B.1", rule("B.1.1"), rule("B.1.2")), heading("B.2", rule("B.2.1"))),
        rule("C"),
    ],
    "baselines": [
        {"code": "core", "title": "Core", "include": ["A"], "exclude": ["A.1.3"]},
        {"code": "rest", "title": "Rest", "include": ["B.1"], "with_children": False},
    ],
}
# The next version: one rule moved, one was withdrawn, and one is new.
SECOND: Row = {
    **FRAMEWORK,
    "version": {**FRAMEWORK["version"], "version": "2", "title": "Made up 2"},
    "requirements": [
        heading(
            "A",
            heading("A.1", rule("A.1.1"), rule("A.1.2", title="Rule A.1.2, said better")),
            heading("A.2", rule("A.2.1"), rule("A.2.3")),
        ),
        heading("B", rule("B.1", rule("B.1.1"), rule("B.1.2")), heading("B.2", rule("B.2.2"))),
        rule("C"),
    ],
    "baselines": [{"code": "core", "title": "Core", "include": ["A"]}],
    "lineage": [
        {"from_version": "1", "entries": [{"relation": "moved", "from": "A.1.3", "to": "A.2.3"}]}
    ],
}
KEYS = ["A.1.1", "A.1.2", "A.1.3", "A.2.1", "B.1", "B.1.1", "B.1.2", "B.2.1", "C"]
NEXT_KEYS = ["A.1.1", "A.1.2", "A.2.1", "A.2.3", "B.1", "B.1.1", "B.1.2", "B.2.2", "C"]
EVERY_KEY = [*KEYS, "A", "A.1", "A.2", "A.2.2", "B", "B.2"]


class World:
    """One organization that adopted the made-up framework, on an owner's connection."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self.connection = connection
        self.clock = START
        self.set_clock(START)
        self.name = f"org {next(_numbers)}"
        if self.one("select count(*) from compliance.framework_versions") == 0:
            self.import_framework()
            self.import_framework(SECOND)
        self.version_id = int(
            self.one(
                "select v.id from compliance.framework_versions as v "
                "where v.owner_id = 0 and v.version = '1'"
            )
        )
        self.org_id = int(
            self.one("insert into org.org_charts (name) values (%s) returning id", self.name)
        )
        self.staff = self._hire()
        self.adoption_id = int(
            self.one("select (api.create_adoption(%s, 'made-up', 'made-up', '1')).id", self.org_id)
        )

    def import_framework(self, document: Row = FRAMEWORK, org_id: int | None = None) -> int:
        return int(
            self.one("select (api.import_framework(%s, true, %s)).id", Jsonb(document), org_id)
        )

    def _hire(self) -> list[int]:
        """The CEO, two below, and one below each of them."""
        staff: list[int] = []
        for number, boss in enumerate([None, 0, 0, 1, 2]):
            staff.append(
                int(
                    self.one(
                        "insert into org.employees (org_id, name, manager_id, external_key, email) "
                        "values (%s, %s, %s, %s, %s) returning id",
                        *(self.org_id, f"e{number}"),
                        *(None if boss is None else staff[boss], f"e{number}"),
                        f"e{number}@org{self.org_id}.example",
                    )
                )
            )
        return staff

    # Questions.

    def one(self, query: str, *arguments: object) -> Any:  # noqa: ANN401  (any column)
        row = self.connection.execute(query.encode(), arguments or None).fetchone()
        return None if row is None else row[0]

    def rows(self, query: str, *arguments: object) -> list[tuple[Any, ...]]:
        return self.connection.execute(query.encode(), arguments or None).fetchall()

    def readiness(
        self,
        as_of: datetime | None,
        effective_at: datetime | None = None,
        adoption_id: int | None = None,
    ) -> Row:
        answer: Row = self.one(
            "select to_jsonb(r) from api.get_readiness(%s, %s, %s, %s) as r",
            *(self.org_id, adoption_id or self.adoption_id, as_of, effective_at),
        )
        return answer

    def status(self, key: str, effective_at: datetime) -> tuple[str, list[tuple[Any, ...]]]:
        """Status of a requirement as known now, with reasons: what, of which evidence, since."""
        answer = self.readiness(None, effective_at)
        (found,) = (each for each in answer["requirements"] if each["key"] == key)
        return found["status"], [
            (each["reason"], each["evidence"], each["since"]) for each in found["reasons"]
        ]

    # Time.

    def set_clock(self, instant: datetime) -> None:
        self.clock = instant
        self.connection.execute("select set_config('remit.clock', %s, false)", [str(instant)])

    def pass_time(self, step: timedelta) -> None:
        self.set_clock(self.clock + step)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self.connection.transaction():
            yield

    # Changes, by direct SQL: the rules hold for it as they do for functions.

    def add_control(self, code: str, *keys: str, status: str = "implemented") -> int:
        links = [
            {"framework": "made-up", "version": "1", "requirement": key, "coverage": "full"}
            for key in keys
        ]
        return int(
            self.one(
                "select (api.create_control(%s, %s, %s, %s, status => %s, valid_from => %s, "
                "satisfies => %s)).id",
                *(self.org_id, self.staff[3], code, code, status),
                *(START - timedelta(days=365), Jsonb(links)),
            )
        )

    def add_evidence(self, code: str, kind: str = "log", owner: int | None = None) -> int:
        return int(
            self.one(
                "insert into compliance.evidence (org_id, code, kind, title, owner_id) "
                "values (%s, %s, %s, %s, %s) returning id",
                *(self.org_id, code, kind, code, owner or self.staff[3]),
            )
        )

    def add_revision(
        self, evidence: int, begins: datetime, ends: datetime | None, collected: datetime
    ) -> int:
        row = self.connection.execute(
            "insert into compliance.evidence_revisions (org_id, evidence_id, number, "
            "content_hash, source, payload, collected_at, collected_by, effective_during) "
            "select %(org)s, %(id)s, coalesce(max(r.number), 0) + 1, repeat('0a', 32), 'a test', "
            "'{}', %(at)s, 'somebody', tstzrange(%(begins)s, %(ends)s) "
            "from compliance.evidence_revisions as r "
            "where r.org_id = %(org)s and r.evidence_id = %(id)s returning number",
            {"org": self.org_id, "id": evidence, "at": collected, "begins": begins, "ends": ends},
        ).fetchone()
        assert row is not None
        return int(row[0])

    def link(self, evidence: int, control: int) -> None:
        self.one(
            "insert into compliance.evidence_controls (org_id, evidence_id, control_id) "
            "values (%s, %s, %s) returning id",
            *(self.org_id, evidence, control),
        )

    def end(self, table: str, condition: str, *arguments: object) -> int:
        """End the open records that a condition names; how many."""
        return self.connection.execute(
            f"update compliance.{table} as t "
            "set recorded_during = tstzrange(lower(t.recorded_during), 'infinity') "
            f"where t.org_id = %s and upper_inf(t.recorded_during) and {condition}".encode(),
            [self.org_id, *arguments],
        ).rowcount
