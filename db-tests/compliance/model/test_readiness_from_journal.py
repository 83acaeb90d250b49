"""Readiness as of any instant is what a recomputation from the journal alone gives.

Random companies, random instants. To search longer, with new companies each time:
`REMIT_MODEL_EXAMPLES=500 pytest db-tests/compliance/model`.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

import psycopg
import pytest
from compliance.model.acts import DAYS
from compliance.model.histories import CHECKED, RANDOM, Histories, connected
from compliance.model.judge import Catalogue, Judge, Reason, Verdict
from compliance.model.replay import TABLES, Row, boundaries, entries, instant, records
from compliance.model.world import MOMENT, START
from databases import Database
from hypothesis import given, note, settings

PERIOD = (START - timedelta(days=100), START + timedelta(days=400))


@pytest.fixture
def connection(database: Database) -> Iterator[psycopg.Connection]:
    with connected(database) as opened:
        yield opened


def told(answer: Row) -> dict[str, Verdict]:
    """What the database says, as the judge says it."""
    return {
        row["key"]: Verdict(
            row["status"],
            tuple(row["controls"]),
            tuple(
                sorted(
                    (
                        Reason(
                            *(each[name] for name in ("reason", "control", "evidence", "test")),
                            instant(each["since"]) if each["since"] else None,
                        )
                        for each in row["reasons"]
                    ),
                    key=str,
                )
            ),
            row["exception_id"],
            (row["ready"], row["partial"], row["not_ready"], row["not_applicable"]),
        )
        for row in answer["requirements"]
    }


def test_readiness_is_what_the_journal_says(connection: psycopg.Connection) -> None:
    outcomes: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    adopted: Counter[int] = Counter()

    @CHECKED
    @given(luck=RANDOM)
    def check(luck: random.Random) -> None:
        world = Histories(connection, outcomes).live(luck)
        adoptions = world.rows(
            "select a.id, a.version_id from compliance.adoptions as a where a.org_id = %s",
            world.org_id,
        )
        journal = entries(connection, world.org_id)
        instants = sorted({entry.recorded_at for entry in journal})
        earlier = [luck.choice(instants) - luck.choice([MOMENT, 0 * MOMENT]) for _ in range(4)]
        for as_of in {*earlier, instants[-1]}:
            state = records(journal, as_of)
            edges = boundaries(state) or [START]
            for moment in {
                luck.choice(edges),
                luck.choice(edges) - MOMENT,
                luck.choice(DAYS),
                as_of,
            }:
                note(f"as of {as_of}, about {moment}")
                adoption_id, version_id = luck.choice(adoptions)
                if adoption_id not in {row["id"] for row in state.known("adoptions")}:
                    with pytest.raises(psycopg.errors.NoDataFound, match="not there yet"):
                        world.readiness(as_of, moment, adoption_id)
                    continue
                catalogue = Catalogue.read(connection, version_id)
                verdicts = Judge(catalogue, state, adoption_id, moment).verdicts()
                assert told(world.readiness(as_of, moment, adoption_id)) == verdicts
                adopted[version_id] += 1
                reasons.update(r.reason for v in verdicts.values() for r in v.reasons)
                statuses.update(v.status for v in verdicts.values())

    check()

    print(outcomes, reasons, statuses)  # noqa: T201  (shown when it fails)
    accepted = sum(count for what, count in outcomes.items() if what.endswith("accepted"))
    assert accepted > sum(outcomes.values()) / 2
    assert len(adopted) == 2
    assert len(reasons) == 13, "a reason that never came proves nothing"
    assert min(statuses[each] for each in ("ready", "partial", "not_ready")) > 100


def test_gaps_are_when_readiness_says_not_ready(connection: psycopg.Connection) -> None:
    compared: Counter[bool] = Counter()

    @CHECKED
    @given(luck=RANDOM)
    def check(luck: random.Random) -> None:
        world = Histories(connection, Counter()).live(luck)
        journal = entries(connection, world.org_id)
        adopted_at = min(e.recorded_at for e in journal if e.event == "adoptions.created")
        as_of = luck.choice(sorted({e.recorded_at for e in journal if e.recorded_at >= adopted_at}))
        gaps = {
            key: [(instant(each["begins_at"]), instant(each["ends_at"])) for each in spans]
            for key, spans in world.rows(
                "select g.key, to_jsonb(g.gaps) from api.list_gaps(%s, %s, %s, %s, %s) as g",
                *(world.org_id, world.adoption_id, *PERIOD, as_of),
            )
        }
        edges = boundaries(records(journal, as_of))
        spans = {edge for each in gaps.values() for span in each for edge in span}
        assert spans <= {*edges, *PERIOD}
        moments = {moment for edge in edges for moment in (edge - MOMENT, edge)}
        some = luck.sample(sorted(moments), min(12, len(moments)))
        for moment in {*some, luck.choice(DAYS), as_of}:
            if PERIOD[0] <= moment < PERIOD[1]:
                for row in world.readiness(as_of, moment)["requirements"]:
                    if row["key"] in gaps:
                        missing = any(low <= moment < high for low, high in gaps[row["key"]])
                        assert missing == (row["status"] != "ready"), (row["key"], moment)
                        compared[missing] += 1
                    else:
                        assert not row["assessable"] or row["status"] == "not_applicable"

    check()

    assert min(compared[True], compared[False]) > 100


def test_tables_hold_what_the_journal_says(connection: psycopg.Connection) -> None:
    """Row by row, ended records too; so whoever tampers with a table contradicts the journal."""

    @settings(CHECKED, max_examples=10)
    @given(luck=RANDOM)
    def check(luck: random.Random) -> None:
        world = Histories(connection, Counter()).live(luck)
        told = records(entries(connection, world.org_id), datetime.max.replace(tzinfo=START.tzinfo))
        for table in TABLES:
            rows = [
                row
                for (row,) in world.rows(
                    f"select to_jsonb(t) - 'document' from compliance.{table} as t "
                    "where t.org_id = %s",
                    world.org_id,
                )
            ]
            assert sorted(rows, key=str) == sorted(told.rows[table], key=str)
        assert world.rows("select * from kernel.check_journal()") == []

    check()
