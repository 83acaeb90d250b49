"""An answer, asked again with the instants that it gave, is the same byte for byte next year."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

import psycopg
import pytest
from compliance.model.acts import DAYS
from compliance.model.histories import CHECKED, EXAMPLES, RANDOM, Histories, connected
from compliance.model.world import START, World
from databases import Database
from hypothesis import given, settings

PERIOD = (START - timedelta(days=100), START + timedelta(days=400))
# What can be asked as of an instant, about an instant.
QUESTIONS = {
    "readiness": "select r::text from api.get_readiness({org}, {adoption}, {as_of}, {about}) as r",
    "gaps": "select g::text "
    "from api.list_gaps({org}, {adoption}, '{begin}', '{end}', {as_of}) as g",
    "applicability": "select a::text "
    "from api.list_applicability({org}, {adoption}, {as_of}, {about}) as a",
    "compliance": "select a::text from api.list_compliance({org}, {as_of}, {about}) as a",
    "scope": "select s::text from api.list_scope({org}, {adoption}, {as_of}) as s",
    "runs": 'select r::text from api.list_test_runs({org}, as_of => {as_of}, "limit" => 1000) as r',
    # Who is to decide moves when somebody leaves; what was decided does not.
    "exceptions": "select x.id, x.requirement, x.state, x.decided_by, x.decided_at::text, x.note "
    "from api.list_exceptions({org}, as_of => {as_of}) as x",
    **{
        f"{name} of each": f"select t.id, r::text from compliance.{table} as t "
        f"cross join lateral api.{name}(t.org_id, t.id, as_of => {{as_of}}) as r "
        "where t.org_id = {org} order by 1, 2"
        for name, table in (
            ("list_control_versions", "controls"),
            ("list_satisfactions", "controls"),
            ("list_evidence_revisions", "evidence"),
            ("list_evidence_controls", "evidence"),
        )
    },
}


@pytest.fixture
def connection(database: Database) -> Iterator[psycopg.Connection]:
    with connected(database) as opened:
        yield opened


def ask(world: World, what: str, as_of: datetime, about: datetime) -> list[tuple[str, ...]]:
    query = QUESTIONS[what].format(
        org=world.org_id,
        adoption=world.adoption_id,
        begin=PERIOD[0],
        end=PERIOD[1],
        as_of=f"'{as_of}'::timestamptz",
        about=f"'{about}'::timestamptz",
    )
    return world.rows(query)


def freeze(world: World, luck: random.Random) -> None:
    past = [day for day in DAYS if day <= world.clock]
    world.one(
        "select api.freeze_audit(%s, %s, 'an audit', %s)",
        *(world.org_id, world.adoption_id, luck.choice([None, *past])),
    )


def test_whatever_happens_later_an_answer_stays(connection: psycopg.Connection) -> None:
    asked: Counter[str] = Counter()

    @settings(CHECKED, max_examples=EXAMPLES or 20)
    @given(luck=RANDOM)
    def check(luck: random.Random) -> None:
        told = []
        for world in Histories(connection, Counter()).steps(luck):
            if luck.random() < 0.3:
                echoed = world.readiness(luck.choice([None, world.clock]), None)
                instants = [datetime.fromisoformat(echoed[n]) for n in ("as_of", "effective_at")]
                told += [(what, instants, ask(world, what, *instants)) for what in QUESTIONS]
            if luck.random() < 0.1:
                freeze(world, luck)
        for what, instants, answer in told:
            assert ask(world, what, *instants) == answer, (what, instants)
            asked[what] += 1

        problems = world.rows("select * from compliance.check_audits()")
        assert problems == []

    check()

    assert min(asked[what] for what in QUESTIONS) > 40


@pytest.fixture
def small(connection: psycopg.Connection) -> World:
    """One control, one evidence, of this moment: no clock is set."""
    world = World(connection)
    connection.execute("reset remit.clock")
    control = world.add_control("c", "A.1.1")
    evidence = world.add_evidence("e")
    world.add_revision(evidence, START - timedelta(days=99), None, START)
    world.link(evidence, control)
    return world


def test_what_is_under_way_is_of_a_later_instant(database: Database, small: World) -> None:
    """A writer holds the end of the journal; who asks meanwhile neither waits nor is told half."""
    evidence = small.one("select e.id from compliance.evidence as e")
    with database.connect(autocommit=False) as other:
        writer = object.__new__(World)
        writer.__dict__ = {**small.__dict__, "connection": other}
        writer.end("evidence_revisions", "t.evidence_id = %s", evidence)

        before = small.readiness(None)
        instants = [datetime.fromisoformat(before[name]) for name in ("as_of", "effective_at")]
        asked_with_the_clock = small.readiness(instants[1], instants[1])
        other.commit()

    status = {each["key"]: each["status"] for each in before["requirements"]}
    assert status["A.1.1"] == "ready"
    assert small.readiness(*instants) == before == asked_with_the_clock
    assert small.status("A.1.1", instants[1])[0] == "not_ready"
    # Only the instant that an answer echoes is a promise: the clock's was not recorded then.
    assert asked_with_the_clock["as_of"] == before["as_of"] < asked_with_the_clock["effective_at"]


def test_answers_stay_while_others_write(database: Database, small: World) -> None:
    """One writes without pause, in transactions that begin and end at odd moments."""
    ends = threading.Event()
    failed: list[BaseException] = []

    def write() -> None:
        try:
            with database.connect(autocommit=False) as other:
                writer = object.__new__(World)
                writer.__dict__ = {**small.__dict__, "connection": other}
                luck = random.Random(7)  # noqa: S311  (no secret)
                while not ends.is_set():
                    evidence = writer.add_evidence(f"x{luck.random()}")
                    writer.add_revision(evidence, START, None, START)
                    writer.end("satisfactions", "mod(t.id, 3) = %s", 0)
                    writer.add_control(f"y{luck.random()}", "A.1.2", "B.1")
                    (other.commit if luck.random() < 0.8 else other.rollback)()
        except BaseException as error:  # noqa: BLE001  (a thread's error would be lost)
            failed.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    told = []
    try:
        for _ in range(150):
            answer = small.readiness(None)
            told.append(
                (answer, [datetime.fromisoformat(answer[n]) for n in ("as_of", "effective_at")])
            )
            for earlier, instants in told[-3:]:
                assert small.readiness(*instants) == earlier
    finally:
        ends.set()
        thread.join()

    assert failed == []
    assert all(small.readiness(*instants) == answer for answer, instants in told)
    assert len({answer["as_of"] for answer, _ in told}) > 10
