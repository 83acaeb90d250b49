"""Whatever is done to a control, what was answered on a day is answered as of that day for ever.

A model of a few lines says what the versions and their links are after each step; at the end every
answer is asked for again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from databases import Database
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

START = datetime(2026, 1, 1, tzinfo=UTC)
KEYS = ("A.1", "A.2", "A.3")
Answer = list[tuple[str, datetime, datetime | None, tuple[str, ...]]]

days = st.integers(-40, 40)
steps = st.lists(
    st.tuples(
        st.sampled_from(["version", "version", "change", "links", "import"]),
        days,
        st.frozensets(st.sampled_from(KEYS)),
        st.booleans(),
    ),
    max_size=12,
)


@dataclass
class Model:
    """Versions in their order: title, beginning, links."""

    versions: list[tuple[str, datetime, frozenset[str]]] = field(default_factory=list)

    def in_force(self, instant: datetime) -> int:
        begun = [n for n, version in enumerate(self.versions) if version[1] <= instant]
        return begun[-1] if begun else 0

    def say(self, title: str, begins: datetime) -> None:
        links = self.versions[self.in_force(begins)][2] if self.versions else frozenset()
        self.versions = [v for v in self.versions if v[1] < begins] + [(title, begins, links)]

    def link(self, keys: frozenset[str], instant: datetime) -> None:
        first = self.in_force(instant)
        self.versions = [
            (title, begins, keys if n >= first else links)
            for n, (title, begins, links) in enumerate(self.versions)
        ]

    def answer(self) -> Answer:
        ends = [begins for _, begins, _ in self.versions[1:]] + [None]
        return [
            (title, begins, end, tuple(sorted(links)))
            for (title, begins, links), end in zip(self.versions, ends, strict=True)
        ]


@pytest.fixture(scope="module")
def connection(with_helpers: Database) -> Iterator[psycopg.Connection]:
    with with_helpers.copied("controls") as made, made.connect(autocommit=False) as opened:
        opened.execute("set time zone 'UTC'")
        yield opened


def asked(connection: psycopg.Connection, as_of: datetime | None = None) -> Answer:
    return connection.execute(
        "select v.title, v.valid_from, v.valid_until, array("
        "   select s.requirement "
        "   from api.list_satisfactions(c.org_id, c.id, v.number, %(as_of)s) as s order by 1) "
        "from compliance.controls as c "
        "cross join lateral api.list_control_versions(c.org_id, c.id, %(as_of)s) as v",
        {"as_of": as_of},
    ).fetchall()


def tidy(answer: Answer) -> Answer:
    return [(title, begins, end, tuple(links)) for title, begins, end, links in answer]


def take(
    connection: psycopg.Connection, model: Model, step: tuple[Any, ...], now: datetime
) -> None:
    kind, offset, keys, _ = step
    title = f"{kind} {offset} {len(model.versions)} {now:%j}"
    begins = now + timedelta(days=offset)
    links = Jsonb([{**LINK, "requirement": key} for key in sorted(keys)])
    if kind == "version":
        connection.execute(
            "select api.create_control_version(c.org_id, c.id, %s, valid_from => %s) "
            "from compliance.controls as c",
            (title, begins),
        )
        model.say(title, begins)
    elif kind == "change":
        connection.execute(
            "select api.update_control(c.org_id, c.id, %s) from compliance.controls as c",
            (Jsonb({"title": title}),),
        )
        model.say(title, now)
    elif kind == "links":
        connection.execute(
            "select api.replace_satisfactions(c.org_id, c.id, %s) from compliance.controls as c",
            (links,),
        )
        model.link(keys, now)
    else:
        connection.execute(
            "select api.import_controls(c.org_id, %s) from compliance.controls as c",
            (Jsonb([{"code": "mfa", "title": title, "satisfies": links.obj}]),),
        )
        model.say(title, now)
        model.link(keys, now)


LINK = {"framework": "acme", "version": "1", "coverage": "full"}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps)
def test_answers_stay(connection: psycopg.Connection, taken: list[tuple[Any, ...]]) -> None:
    connection.rollback()
    now = START
    connection.execute("select tap.set_clock(%s)", (now,))
    connection.execute("select tap.chart('Acme', 'ana')")
    connection.execute("select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3')")
    connection.execute("select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'First')")
    model = Model()
    model.say("First", now)
    told: dict[datetime, Answer] = {}
    for step in taken:
        if not step[3]:  # the others go on in the same transaction
            told[now] = tidy(asked(connection))
            now += timedelta(days=10)
            connection.execute("select tap.set_clock(%s)", (now,))
        take(connection, model, step, now)
        connection.execute("select tap.settle()")
        assert tidy(asked(connection)) == model.answer()

    for instant, answer in told.items():
        assert tidy(asked(connection, instant)) == answer
    problems = connection.execute("select * from kernel.check_journal()").fetchall()
    assert problems == []
