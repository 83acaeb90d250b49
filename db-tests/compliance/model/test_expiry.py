"""Evidence that expires flips every requirement that it supports at that very instant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import psycopg
import pytest
from compliance.model.histories import connected
from compliance.model.world import MOMENT, START, World
from databases import Database
from psycopg.types.json import Jsonb

DAY = timedelta(days=1)
EXPIRY = START + 30 * DAY
KEYS = ["A.1.1", "A.2.1", "B.1.1", "C"]


@pytest.fixture
def connection(database: Database) -> Iterator[psycopg.Connection]:
    with connected(database) as opened:
        yield opened


@pytest.fixture
def world(connection: psycopg.Connection) -> World:
    """One evidence supports two controls, and they four requirements; another one stays good."""
    made = World(connection)
    controls = [made.add_control("c1", *KEYS[:2]), made.add_control("c2", *KEYS[2:])]
    expiring, staying = made.add_evidence("expiring"), made.add_evidence("staying")
    made.add_revision(expiring, START - DAY, EXPIRY, START)
    made.add_revision(staying, START - DAY, None, START)
    for control in controls:
        made.link(expiring, control)
        made.link(staying, control)
    made.pass_time(DAY)
    return made


def evidence(world: World, code: str) -> int:
    return int(world.one("select id from compliance.evidence where code = %s", code))


def statuses(world: World, moment_after: timedelta = MOMENT) -> tuple[set[str], set[str]]:
    """Statuses one moment before the expiry, and at some moment from it on."""
    return (
        {world.status(key, EXPIRY - MOMENT)[0] for key in KEYS},
        {world.status(key, EXPIRY - MOMENT + moment_after)[0] for key in KEYS},
    )


def test_at_the_very_instant(world: World) -> None:
    assert statuses(world) == ({"ready"}, {"not_ready"})
    reasons = world.status("A.1.1", EXPIRY)[1]
    assert [reason[:2] for reason in reasons] == [("evidence_expired", "expiring")]
    assert reasons[0][2] == EXPIRY.isoformat()


def test_gaps_begin_there(world: World) -> None:
    gaps = world.rows(
        "select g.key, s.begins_at, s.ends_at "
        "from api.list_gaps(%s, %s, %s, %s) as g cross join lateral unnest(g.gaps) as s",
        *(world.org_id, world.adoption_id, START, START + 60 * DAY),
    )
    assert {row for row in gaps if row[0] in KEYS} == {
        (key, EXPIRY, START + 60 * DAY) for key in KEYS
    }


def test_the_next_revision_goes_on_without_a_moment_between(world: World) -> None:
    world.add_revision(evidence(world, "expiring"), EXPIRY, None, START)

    assert statuses(world) == ({"ready"}, {"ready"})


def test_a_moment_between_is_a_gap(world: World) -> None:
    world.add_revision(evidence(world, "expiring"), EXPIRY + MOMENT, None, START)

    assert statuses(world) == ({"ready"}, {"not_ready"})
    assert statuses(world, 2 * MOMENT) == ({"ready"}, {"ready"})


def test_what_arrives_late_does_not_rewrite_the_past(world: World) -> None:
    before = world.clock
    world.pass_time(40 * DAY)
    world.add_revision(evidence(world, "expiring"), EXPIRY, None, START)

    assert statuses(world) == ({"ready"}, {"ready"})
    as_it_was = world.readiness(before, EXPIRY)
    assert {r["status"] for r in as_it_was["requirements"] if r["key"] in KEYS} == {"not_ready"}


def test_the_latest_revision_counts_even_where_an_earlier_one_lasts_longer(world: World) -> None:
    """While both are in effect the later one is asked; then the earlier one speaks again."""
    number = world.add_revision(evidence(world, "staying"), START, EXPIRY, START)

    ended = world.rows(
        "select s.number, s.slice from compliance.evidence_slices(%s, %s) as s "
        "where s.evidence_id = %s order by 1",
        *(world.org_id, world.clock, evidence(world, "staying")),
    )
    assert [row[0] for row in ended] == [1, number]
    assert [len(row[1]) for row in ended] == [2, 1]
    assert world.status("A.1.1", EXPIRY)[1][0][:2] == ("evidence_expired", "expiring")


def test_withdrawn_is_not_expired(world: World) -> None:
    world.end("evidence_revisions", "t.evidence_id = %s", evidence(world, "staying"))

    assert {world.status(key, EXPIRY - MOMENT)[0] for key in KEYS} == {"not_ready"}
    assert world.status("A.1.1", START + DAY)[1] == [("no_evidence", "staying", None)]


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"])
def test_tests_go_stale_at_the_same_instant_for_every_session(world: World, zone: str) -> None:
    """Days are days of UTC: clocks change within these thirty days in Berlin and New York."""
    scan = {"code": "scan", "kind": "scan", "title": "x", "owner_id": world.staff[1]}
    found = {"source": "x", "collected_at": START.isoformat(), "payload": {"ok": True}}
    world.one(
        "select api.create_evidence(%s, %s)",
        *(world.org_id, Jsonb([scan | found | {"controls": ["c1"]}])),
    )
    control = world.one("select id from compliance.controls where code = 'c1'")
    world.one(
        "select api.create_test(%s, %s, 't', 't', 'scan', '{$.ok}', 'P30D', '$.ok == true')",
        *(world.org_id, control),
    )
    world.connection.execute("select set_config('timezone', %s, false)", [zone])
    stale = START + 30 * DAY
    world.add_revision(evidence(world, "expiring"), EXPIRY, None, START)

    assert world.status("A.1.1", stale - MOMENT)[0] == "ready"
    assert [reason[0] for reason in world.status("A.1.1", stale)[1]] == ["evidence_stale"]
    assert (
        world.one(
            "select s.begins_at from api.list_gaps(%s, %s, %s, %s) as g "
            "cross join lateral unnest(g.gaps) as s where g.key = 'A.1.1'",
            *(world.org_id, world.adoption_id, START + DAY, START + 60 * DAY),
        )
        == stale
    )
