"""Which revision of evidence is in effect at an instant, as known at another: in plain Python too.

Random revisions arrive late or early, for times that overlap or are over; some are withdrawn.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import psycopg
import pytest
from databases import Database
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

CHECKED = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)
START = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = st.integers(0, 8)


class HandIn(NamedTuple):
    """A content for a time, in days; null: open."""

    content: int
    begins: int
    ends: int | None


Act = HandIn | int
"""Hand in, or withdraw the revision with this number."""

ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(HandIn, st.integers(0, 1), DAYS, st.one_of(st.none(), DAYS)),
    st.builds(HandIn, st.integers(0, 1), st.just(2), st.just(6)),
    st.integers(1, 2),
)


@dataclass
class Revision:
    number: int
    content: int
    begins: int
    ends: int | None
    recorded: int
    withdrawn: int | None = None

    def stood(self, as_of: int) -> bool:
        return self.recorded <= as_of and (self.withdrawn is None or as_of < self.withdrawn)

    def covers(self, day: int) -> bool:
        return self.begins <= day and (self.ends is None or day < self.ends)


@dataclass
class Evidence:
    revisions: list[Revision] = field(default_factory=list)

    def hand_in(self, content: int, begins: int, ends: int | None, today: int) -> Revision:
        """The last word on just that time is not said twice."""
        same = [r for r in self.standing(today) if (r.begins, r.ends) == (begins, ends)]

        if same and same[-1].content == content:
            return same[-1]
        self.revisions.append(Revision(len(self.revisions) + 1, content, begins, ends, today))
        return self.revisions[-1]

    def standing(self, as_of: int) -> list[Revision]:
        return [r for r in self.revisions if r.stood(as_of)]


def day_of(day: int | None) -> datetime | None:
    return None if day is None else START + timedelta(days=day)


class Company:
    """One organization; each example is a control and a piece of evidence of its own."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self.connection = connection
        self.hours = itertools.count(1)
        self.codes = itertools.count(1)
        self.tick()
        connection.execute("select tap.chart('Acme', 'ana')")

    def one(self, query: str, *values: object) -> Any:  # noqa: ANN401  (whatever is asked)
        row = self.connection.execute(query.encode(), values).fetchone()
        return row[0] if row else None

    def tick(self) -> datetime:
        """Let an hour pass on the clock of the records."""
        now = START + timedelta(days=60, hours=next(self.hours))
        self.one("select set_config('remit.clock', %s, false)", now.isoformat())
        return now

    def control(self) -> str:
        code = f"c{next(self.codes)}"
        self.one(
            "select (api.create_control(tap.org('Acme'), tap.id('ana'), %s, 'A control')).id", code
        )
        return code

    def hand_in(
        self, code: str, content: int, begins: int, ends: int | None
    ) -> tuple[int, int, bool]:
        item = {
            "code": code,
            "kind": code,
            "title": "E",
            "owner_key": "ana",
            "source": "s",
            "collected_at": START.isoformat(),
            "effective_from": str(day_of(begins)).replace(" ", "T"),
            "effective_until": ends and str(day_of(ends)).replace(" ", "T"),
            "payload": content,
            "controls": [code],
        }
        row = self.connection.execute(
            "select r.id, r.number, r.recognized "
            "from api.create_evidence(tap.org('Acme'), %s) as r",
            (Jsonb([item]),),
        ).fetchone()
        assert row is not None
        return row

    def withdraw(self, evidence_id: int, number: int) -> None:
        self.one(
            "select api.withdraw_evidence_revision(tap.org('Acme'), %s, %s, 'Wrong.')",
            *(evidence_id, number),
        )

    def in_effect(self, code: str, day: int, as_of: datetime) -> int | None:
        found: int | None = self.one(
            "select s.number from compliance.evidence_state(tap.org('Acme'), %s, %s) as s "
            "where s.code = %s",
            *(as_of, day_of(day), code),
        )
        return found

    def standing(self, evidence_id: int, as_of: datetime) -> list[int]:
        found = self.one(
            "select array_agg(r.number order by r.number) "
            "from api.list_evidence_revisions(tap.org('Acme'), %s, %s) as r",
            *(evidence_id, as_of),
        )
        return found or []

    def latest(self, evidence_id: int, day: int) -> set[int | None]:
        """What a test would be asked of on that day, as known now."""
        return set(
            self.one(
                "select array_agg(n) from compliance.latest_numbers(tap.org('Acme'), %s, %s) as n",
                *(evidence_id, day_of(day)),
            )
        )


class Example:
    """What is done to one piece of evidence, by the database and by the model."""

    def __init__(self, company: Company, outcomes: Counter[str]) -> None:
        self.company = company
        self.outcomes = outcomes
        self.model = Evidence()
        self.evidence_id = 0
        self.code = company.control()
        self.instants: list[datetime] = []

    def act(self, act: Act) -> None:
        self.instants.append(self.company.tick())
        refused = ""
        try:
            if isinstance(act, HandIn):
                self.hand_in(act)
            else:
                self.withdraw(act)
        except psycopg.Error as error:
            refused = str(error.sqlstate)
        self.outcomes[refused or type(act).__name__] += 1
        numbers = [r.number for r in self.model.standing(len(self.instants))]
        if isinstance(act, HandIn):
            assert refused == ("RM012" if act.ends is not None and act.ends <= act.begins else "")
        elif refused:
            assert refused in {"P0002", "RM017"}
            assert act not in numbers

    def hand_in(self, act: HandIn) -> None:
        self.evidence_id, number, recognized = self.company.hand_in(self.code, *act)
        before = len(self.model.revisions)
        meant = self.model.hand_in(*act, len(self.instants))
        assert (number, recognized) == (meant.number, len(self.model.revisions) == before)
        self.outcomes["recognized"] += recognized

    def withdraw(self, number: int) -> None:
        self.company.withdraw(self.evidence_id, number)
        today = len(self.instants)
        (revision,) = (r for r in self.model.standing(today) if r.number == number)
        revision.withdrawn = today

    def compare(self, day: int) -> None:
        standing: list[Revision] = []
        meant: int | None = None
        for today, instant in enumerate(self.instants, start=1):
            standing = self.model.standing(today)
            covering = [r.number for r in standing if r.covers(day)]
            meant = max(covering, default=None)
            assert self.company.in_effect(self.code, day, instant) == meant
            assert self.company.standing(self.evidence_id, instant) == [r.number for r in standing]
            self.outcomes["nothing in effect" if meant is None else "in effect"] += 1
        last = max((r.number for r in standing), default=None)
        assert self.company.latest(self.evidence_id, day) == {last, meant}


@pytest.fixture
def company(charted: Database) -> Iterator[Company]:
    with charted.connect() as opened:
        yield Company(opened)


def test_the_revision_in_effect_is_what_python_says(company: Company) -> None:
    outcomes: Counter[str] = Counter()

    @CHECKED
    @given(acts=st.lists(ACTS, min_size=2, max_size=9), days=st.lists(DAYS, min_size=3, max_size=6))
    def check(acts: list[Act], days: list[int]) -> None:
        example = Example(company, outcomes)
        for act in acts:
            example.act(act)
        if example.evidence_id:
            for day in days:
                example.compare(day)

    check()
    print(outcomes)  # noqa: T201  (shown when it fails)
    expected = {"HandIn", "int", "recognized", "RM012", "RM017", "in effect", "nothing in effect"}
    assert expected <= set(+outcomes)
