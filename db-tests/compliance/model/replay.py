"""Records as the journal tells them: entry after entry, with no look at a table.

An entry says what a row was and what it became. So what was known at an instant is what the entries
recorded by then leave, and nothing of the database's own bookkeeping of time is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg

Row = dict[str, Any]
FIRST = datetime.min.replace(tzinfo=UTC)
LAST = datetime.max.replace(tzinfo=UTC)
TABLES = (
    *("controls", "control_versions", "satisfactions"),
    *("evidence", "evidence_revisions", "evidence_controls"),
    *("tests", "test_versions", "test_runs"),
    *(
        "adoptions",
        "adoption_terms",
        "scope_rules",
        "upgrades",
        "exceptions",
        "exception_decisions",
    ),
    *("systems", "authorizations", "audits"),
)
SHAPES = {"created": (False, True), "updated": (True, True), "deleted": (True, False)}
DURATION = re.compile(r"^P(?:(\d+)D)?(?:T(?:(\d+)H)?)?$")


@dataclass(frozen=True)
class Entry:
    recorded_at: datetime
    event: str
    changes: list[Row]


@dataclass
class Records:
    """Rows by table."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})

    def enter(self, entry: Entry) -> None:
        table, _, verb = entry.event.rpartition(".")
        if table not in self.rows or verb not in SHAPES:
            return  # somebody else's, or a reason given for what the next entry does
        for change in entry.changes:
            old, new = change["old"], change["new"]
            assert (old is not None, new is not None) == SHAPES[verb], entry
            if old is not None:
                assert old in self.rows[table], (entry.event, old)
                self.rows[table].remove(old)
            if new is not None:
                assert new not in self.rows[table], (entry.event, new)
                self.rows[table].append(new)

    def known(self, table: str) -> Iterator[Row]:
        """Rows whose record has not ended."""
        for row in self.rows[table]:
            if "recorded_during" not in row or span(row["recorded_during"])[1] == LAST:
                yield row


def entries(connection: psycopg.Connection, org_id: int) -> list[Entry]:
    return [
        Entry(*row)
        for row in connection.execute(
            "select j.recorded_at, j.event, j.changes from kernel.journal as j "
            "where j.org_id = %s order by j.seq",
            [org_id],
        )
    ]


def records(journal: list[Entry], as_of: datetime) -> Records:
    known = Records()
    for entry in journal:
        if entry.recorded_at <= as_of:
            known.enter(entry)
    return known


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def span(text: str) -> tuple[datetime, datetime]:
    """Begin and end of a range, the end itself outside."""
    if text == "empty":
        return FIRST, FIRST
    assert text[0] + text[-1] in ("[)", "()"), text
    low, high = (each.strip('"') for each in text[1:-1].split(","))
    return instant(low) if low else FIRST, instant(high) if high else LAST


def holds_at(text: str, moment: datetime) -> bool:
    low, high = span(text)
    return low <= moment < high


def duration(text: str) -> timedelta:
    found = DURATION.match(text)
    assert found is not None, text
    days, hours = (int(each or 0) for each in found.groups())
    return timedelta(days=days, hours=hours)


def boundaries(records: Records) -> list[datetime]:
    """Every instant at which something in the records begins, ends or grows stale."""
    found = set()
    for table, column in (
        ("control_versions", "valid_during"),
        ("evidence_revisions", "effective_during"),
        ("exceptions", "valid_during"),
    ):
        for row in records.known(table):
            found.update(span(row[column]))
    for test in records.known("test_versions"):
        for revision in records.known("evidence_revisions"):
            found.add(instant(revision["collected_at"]) + duration(test["freshness"]))
    return sorted(each for each in found if each != LAST)
