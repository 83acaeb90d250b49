"""Long lists, and lists that arrive at once."""

from __future__ import annotations

import threading
import time
from typing import Any

import psycopg
import pytest
from databases import Database
from psycopg.types.json import Jsonb

HAND_IN = "select r.id, r.number, r.recognized from api.create_evidence(tap.org('Acme'), %s) as r"


@pytest.fixture
def acme(charted: Database) -> Database:
    """A company with ten controls, each with a test."""
    with charted.connect() as connection:
        connection.execute("select tap.chart('Acme', 'ana')")
        for number in range(10):
            connection.execute(
                "select api.create_test(c.org_id, c.id, 't', 'T', 'scan', '{$.open}', 'P30D', "
                "'$.open == 0') "
                "from api.create_control(tap.org('Acme'), tap.id('ana'), %s, 'C') as c",
                (f"c{number}",),
            )
    return charted


def items(count: int, day: int) -> Jsonb:
    return Jsonb(
        [
            {
                "code": f"e{number}",
                "kind": "scan",
                "title": "E",
                "owner_key": "ana",
                "source": "s",
                "collected_at": f"2026-01-{day:02}T00:00:00Z",
                "payload": {"open": number % 2, "number": number},
                "controls": [f"c{number % 10}", f"c{number // 2 % 10}"],
            }
            for number in range(count)
        ]
    )


def test_a_long_list_into_empty_tables_takes_no_more_per_item(acme: Database) -> None:
    """Without statistics, and in one session, whose plans were made for one row."""
    with acme.connect() as connection:
        connection.execute("set statement_timeout = '60s'")
        connection.execute(HAND_IN, (items(1, 1),))
        for day, recognized in ((2, False), (3, False), (3, True)):
            rows = connection.execute(HAND_IN, (items(4000, day),)).fetchall()
            assert len(rows) == 4000
            assert {row[2] for row in rows} == {recognized}
        results = connection.execute(
            "select r.result, count(*) from compliance.test_runs as r group by r.result order by 1"
        ).fetchall()

    # Every fifth pair of codes names the same control twice.
    links = len({(n, control) for n in range(4000) for control in (n % 10, n // 2 % 10)})
    assert sum(count for _, count in results) == 2 * links + 1
    assert {result for result, _ in results} == {"pass", "fail"}


def waits(connection: psycopg.Connection, pid: int) -> bool:
    row = connection.execute(
        "select wait_event_type = 'Lock' from pg_stat_activity where pid = %s", (pid,)
    ).fetchone()
    return bool(row and row[0])


def test_the_same_list_twice_at_once_is_stored_once(acme: Database) -> None:
    second: list[Any] = []
    with acme.connect(autocommit=False) as one, acme.connect() as other, acme.connect() as watcher:
        first = one.execute(HAND_IN, (items(3, 1),)).fetchall()
        thread = threading.Thread(
            target=lambda: second.extend(other.execute(HAND_IN, (items(3, 1),)).fetchall())
        )
        thread.start()
        end = time.monotonic() + 20
        while not waits(watcher, other.info.backend_pid):
            assert time.monotonic() < end, "the second list does not wait"
            time.sleep(0.02)
        one.commit()
        thread.join(20)

    assert [row[2] for row in first] == [False] * 3
    assert [row[2] for row in second] == [True] * 3
    assert [row[:2] for row in first] == [row[:2] for row in second]


def test_the_version_of_evidence_moves_with_its_parts(acme: Database) -> None:
    def version() -> object:
        return acme.one("select e.version from compliance.evidence as e")

    with acme.connect() as connection:
        connection.execute(HAND_IN, (items(1, 1),))
        assert version() == 1
        connection.execute(HAND_IN, (items(1, 1),))
        assert version() == 1, "nothing is new"
        connection.execute(HAND_IN, (items(1, 2),))
        assert version() == 2
        connection.execute(
            "select api.replace_evidence_controls(e.org_id, e.id, '{c1}', 2) "
            "from compliance.evidence as e"
        )
        assert version() == 3
        connection.execute(
            "select api.withdraw_evidence_revision(e.org_id, e.id, 2, 'Wrong.') "
            "from compliance.evidence as e"
        )
        assert version() == 4
        connection.execute(
            'select api.update_test(t.org_id, t.id, \'{"title": "U"}\', 1) '
            "from compliance.tests as t"
        )
    assert acme.one("select array_agg(distinct t.version) from compliance.tests as t") == [2]
    assert version() == 4, "a test is no part of evidence"
