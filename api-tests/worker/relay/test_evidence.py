"""Evidence that other systems hand in over the broker."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aio_pika
import asyncpg
import pytest
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from broker import Broker
from databases import Database
from worker.relay.relaying import (
    body,
    connected,
    eventually,
    make_charts,
    relaying,
    settings_for,
    take,
)

from remit.settings import Settings
from remit.worker.database import WorkerDatabase
from remit.worker.relay import submission, topology
from remit.worker.relay.evidence import EvidenceConsumer
from remit.worker.relay.metrics import RelayMetrics

DATABASE_TESTS = Path(__file__).parents[3] / "db-tests"
SENDER = "backup-service"
COLLECTED = "2026-03-01T06:00:00Z"


def report(org_id: int, code: str = "backup", **more: object) -> dict[str, object]:
    item = {
        "code": code, "kind": "backup-report", "title": "Backup report", "owner_key": "ana",
        "source": "backup service", "collected_at": COLLECTED, "payload": {"restored": 1.5},
        **more,
    }  # fmt: skip
    return {"org_id": org_id, "evidence": [item]}


async def submit(channel: AbstractChannel, content: object, **properties: object) -> None:
    exchange = await channel.get_exchange(topology.SUBMIT, ensure=False)
    content = content if isinstance(content, bytes) else json.dumps(content).encode()
    given = {"user_id": SENDER, "delivery_mode": aio_pika.DeliveryMode.PERSISTENT, **properties}
    await exchange.publish(aio_pika.Message(content, **given), topology.EVIDENCE)  # type: ignore[arg-type]


def chart_with_member(database: Database, role: str = "editor") -> int:
    (org_id,) = make_charts(database, 1)
    with database.connect() as connection:
        connection.execute(
            "insert into org.employees (org_id, name, external_key) values (%s, 'Ana', 'ana')",
            (org_id,),
        )
        connection.execute(
            "insert into org.members (org_id, principal, role) values (%s, %s, %s)",
            (org_id, f"rabbitmq|{SENDER}", role),
        )
    return org_id


async def stored(database: Database, how_many: int = 1) -> bool:
    query = "select count(*) from compliance.evidence_revisions"
    return await asyncio.to_thread(database.one, query) == how_many


async def ready(channel: AbstractChannel, name: str) -> int:
    queue = await channel.declare_queue(name, passive=True)
    return queue.declaration_result.message_count or 0


@pytest.fixture
async def sender(broker: Broker, channel: AbstractChannel) -> AsyncIterator[AbstractChannel]:  # noqa: ARG001
    """A channel of the sender, who may write to one exchange and nothing else."""
    async with connected(broker, SENDER) as opened:
        yield opened


@pytest.fixture
async def channel(broker: Broker) -> AsyncIterator[AbstractChannel]:
    """A channel of somebody who may look into the queues, and finds them empty."""
    connection = await aio_pika.connect(broker.url("listener"))
    async with connection:
        opened = await connection.channel()
        for name in (topology.EVIDENCE, topology.EVIDENCE_RETRY, topology.EVIDENCE_DEAD):
            await opened.queue_delete(name)
        # With another time than the worker's, so that it finds them declared by somebody else.
        await topology.declare_evidence(connection, retry_milliseconds=1000)
        yield opened


@pytest.fixture
def settings(database: Database, broker: Broker) -> Settings:
    return settings_for(database, broker, max_import_bytes=150_000)


async def dead_letter(channel: AbstractChannel) -> AbstractIncomingMessage:
    found: AbstractIncomingMessage = await eventually(
        lambda: take(channel, topology.EVIDENCE_DEAD), "no dead letter came"
    )
    return found


async def test_submitted_evidence_makes_an_organization_ready(
    database: Database, settings: Settings, sender: AbstractChannel
) -> None:
    with database.connect() as connection:
        for helpers in ("helpers.sql", "helpers_compliance.sql"):
            connection.execute((DATABASE_TESTS / helpers).read_bytes())
        for statement in (
            "select tap.chart('Acme', 'ana > bob')",
            "select tap.framework('acme', '1', 'A > A.1')",
            "select tap.adopt('Acme', 'acme', '1')",
            "select tap.control('backups', 'A.1')",
            f"select api.put_member(tap.org('Acme'), 'rabbitmq|{SENDER}', 'editor')",
        ):
            connection.execute(statement.encode())
    org_id = int(str(database.one("select tap.org('Acme')")))

    async def readiness() -> object:
        return await asyncio.to_thread(database.one, "select tap.readiness()")

    async with relaying(settings):
        assert await readiness() == "A.1 not_ready no_evidence"
        await submit(
            sender,
            report(org_id, collected_at="2026-01-15T06:00:00Z", controls=["backups"]),
            message_id="report-17",
        )
        await eventually(lambda: stored(database), "it is not stored")
        assert await readiness() == "A.1 ready"
    with database.connect() as connection:
        told = connection.execute(
            "select distinct j.actor, j.login, j.request_id, j.operation from kernel.journal as j "
            "where j.event = 'evidence_revisions.created'"
        ).fetchall()
        payload = connection.execute(
            "select r.payload::text, r.collected_by from compliance.evidence_revisions as r"
        ).fetchall()
    assert told == [(f"rabbitmq|{SENDER}", "remit_worker", "report-17", "create_evidence")]
    assert payload == [('{"restored": 1.5}', f"rabbitmq|{SENDER}")]


async def test_what_is_delivered_again_is_stored_once(
    database: Database, settings: Settings, sender: AbstractChannel, channel: AbstractChannel
) -> None:
    """The same message twice, and a worker that is gone after it stored and before it said so."""
    org_id = chart_with_member(database)
    async with relaying(settings):
        await submit(sender, report(org_id))
        await submit(sender, report(org_id))
        await submit(sender, report(org_id, code="another name"))
        await eventually(lambda: stored(database), "it is not stored")
    calls = 0

    class LosingItsConnection(WorkerDatabase):
        async def call(self, function: str, **arguments: object) -> list[asyncpg.Record]:
            nonlocal calls
            answer = await super().call(function, **arguments)
            calls += 1
            await broken.close()
            return answer

    await submit(sender, report(org_id, code="last", payload={"restored": 2}))
    broken = await aio_pika.connect(str(settings.amqp_url.get_secret_value()))  # type: ignore[union-attr]
    consumer = EvidenceConsumer(
        LosingItsConnection(settings, actor="worker"),
        maximum_bytes=10_000,
        stop=asyncio.Event(),
        metrics=RelayMetrics(),
    )
    with pytest.raises(ConnectionError):
        await consumer.run(broken)
    assert await stored(database, 2)
    assert calls == 1
    async with relaying(settings):
        await eventually(lambda: drained(channel), "the submissions are not taken")
    assert await stored(database, 2)
    assert await ready(channel, topology.EVIDENCE_DEAD) == 0


@pytest.mark.parametrize(
    ("content", "properties", "code", "reason"),
    [
        (b"{", {}, "RM400", "its body is not JSON"),
        (b"\xff\xfe", {}, "RM400", "its body is not JSON"),
        (b'{"org_id": NaN, "evidence": []}', {}, "RM400", "NaN is no number"),
        (b"[" * 100_000, {}, "RM400", "its body is not JSON"),
        ([], {}, "RM400", "an object with org_id and evidence"),
        ({"org_id": 1}, {}, "RM400", "an object with org_id and evidence"),
        ({"org_id": "1", "evidence": []}, {}, "RM400", "org_id is the number"),
        ({"org_id": True, "evidence": []}, {}, "RM400", "org_id is the number"),
        ({"org_id": 2**63, "evidence": []}, {}, "RM400", "org_id is the number"),
        ({"org_id": 4711, "evidence": []}, {}, "42501", "the role editor in organization 4711"),
        ({"evidence": {}}, {}, "RM012", ""),
        ({"evidence": [{"code": "x"}]}, {}, "RM012", ""),
        ({"evidence": [{"code": "\ud800"}]}, {}, "22", ""),
        ({"evidence": [{"code": "a\0b"}]}, {}, "22", ""),
        ({"evidence": [1e400]}, {}, "RM400", "Infinity"),
        (None, {"user_id": None}, "RM401", "nobody has signed it"),
        (b" " * 200_000, {}, "RM413", "more than 150000 bytes"),
    ],
)
async def test_what_cannot_be_stored_is_put_aside_with_the_reason(
    database: Database,
    settings: Settings,
    sender: AbstractChannel,
    channel: AbstractChannel,
    content: object,
    properties: dict[str, object],
    code: str,
    reason: str,
) -> None:
    org_id = chart_with_member(database)
    if content is None:
        content = report(org_id)
    elif isinstance(content, dict):
        content = {"org_id": org_id, **content}
    async with relaying(settings):
        await submit(sender, content, message_id="m", **properties)
        await submit(sender, report(org_id))
        letter = await dead_letter(channel)
        await eventually(lambda: stored(database), "what follows is not stored")
    assert str(letter.headers["x-remit-code"]).startswith(code)
    assert reason in str(letter.headers["x-remit-reason"])
    assert letter.headers["x-remit-sender"] == ("" if properties else SENDER)
    assert letter.message_id == "m"
    if not isinstance(content, bytes):
        assert body(letter) == json.loads(json.dumps(content))


async def test_violations_travel_with_the_dead_letter(
    database: Database, settings: Settings, sender: AbstractChannel, channel: AbstractChannel
) -> None:
    org_id = chart_with_member(database)
    async with relaying(settings):
        await submit(sender, report(org_id, controls=["none such"], owner_key="nobody"))
        letter = await dead_letter(channel)
    violations = json.loads(str(letter.headers["x-remit-violations"]))
    assert {violation["pointer"] for violation in violations} == {
        "/0/controls/0", "/0/owner_key",
    }  # fmt: skip


async def test_a_viewer_and_a_forged_sender_hand_in_nothing(
    database: Database,
    settings: Settings,
    broker: Broker,
    sender: AbstractChannel,
    channel: AbstractChannel,
) -> None:
    org_id = chart_with_member(database, role="viewer")
    async with relaying(settings):
        await submit(sender, report(org_id))
        letter = await dead_letter(channel)
        assert letter.headers["x-remit-code"] == "42501"
        async with connected(broker, "stranger") as strange:
            with pytest.raises(aio_pika.exceptions.AMQPError, match="user_id"):
                await submit(strange, report(org_id))
    assert await stored(database, 0)


async def test_what_fails_for_now_waits_and_lets_others_pass(
    database: Database, broker: Broker, sender: AbstractChannel, channel: AbstractChannel
) -> None:
    org_id = chart_with_member(database)
    other = chart_with_member(database)
    settings = settings_for(database, broker, lock_timeout_ms=300)
    async with asyncio.TaskGroup() as tasks:
        stop = asyncio.Event()
        consumer = EvidenceConsumer(
            WorkerDatabase(settings, actor="worker"),
            maximum_bytes=10_000,
            stop=stop,
            metrics=RelayMetrics(),
        )
        task = tasks.create_task(consume(consumer, settings))
        with database.connect(autocommit=False) as locking:
            locking.execute(
                "select from kernel.journal_heads where org_id = %s for update", (org_id,)
            )
            await submit(sender, report(org_id))
            await submit(sender, report(other))
            await eventually(lambda: stored(database), "the other's is not stored")

            async def waits() -> bool:
                return await ready(channel, topology.EVIDENCE_RETRY) == 1

            await eventually(waits, "it does not wait at the broker")
        await eventually(lambda: stored(database, 2), "it is not tried again")
        stop.set()
        await task
    assert await ready(channel, topology.EVIDENCE_DEAD) == 0


async def test_submissions_wait_for_a_database_that_is_away(
    database: Database, settings: Settings, sender: AbstractChannel, channel: AbstractChannel
) -> None:
    org_id = chart_with_member(database)
    async with relaying(settings):
        await eventually(lambda: drained(channel), "there is no queue")
        refuse_connections(database, refused=True)
        for n in range(40):
            await submit(sender, report(org_id, code=f"report {n}", payload={"n": n}))
        await asyncio.sleep(1.5)
        refuse_connections(database, refused=False)
        await eventually(lambda: stored(database, 40), "they are not stored")
    assert await ready(channel, topology.EVIDENCE_DEAD) == 0
    order = "select array_agg(e.code::text order by e.id) from compliance.evidence as e"
    assert database.one(order) == [f"report {n}" for n in range(40)]


@pytest.mark.parametrize(
    ("reason", "count", "code"),
    [("delivery_limit", 1, "RM500"), ("rejected", submission.ROUNDS, "RM503")],
)
def test_what_goes_round_for_ever_is_put_aside(reason: str, count: int, code: str) -> None:
    class Message:
        user_id = SENDER
        headers = {  # noqa: RUF012
            "x-death": [
                {"queue": topology.EVIDENCE, "reason": reason, "count": count},
                {"queue": topology.EVIDENCE_RETRY, "reason": "expired", "count": count},
            ]
        }

    with pytest.raises(submission.Refusal) as refusal:
        submission.Submission.read(Message(), maximum_bytes=1)  # type: ignore[arg-type]
    assert refusal.value.code == code


async def consume(consumer: EvidenceConsumer, settings: Settings) -> None:
    connection = await aio_pika.connect(settings.amqp_url.get_secret_value())  # type: ignore[union-attr]
    try:
        await consumer.run(connection)
    finally:
        await connection.close()


async def drained(channel: AbstractChannel) -> bool:
    """Whether the queue is there and nothing is in it."""
    try:
        return await ready(channel, topology.EVIDENCE) == 0
    except aio_pika.exceptions.ChannelClosed:
        await channel.reopen()
        return False


def refuse_connections(database: Database, *, refused: bool) -> None:
    database._administer(f"alter database {{}} allow_connections {not refused}", database.name)
    if refused:
        database._administer(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            f"where datname = '{database.name}' and usename = 'remit_worker'"
        )
