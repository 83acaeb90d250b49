"""Evidence that other systems hand in over the broker."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aio_pika
import asyncpg
import pytest
from aio_pika.abc import AbstractChannel
from broker import Broker
from databases import Database
from worker.relay.relaying import eventually, relaying, settings_for
from worker.relay.submitting import (
    SENDER,
    chart_with_member,
    drained,
    ready,
    report,
    stored,
    submit,
)

from remit.settings import Settings
from remit.worker.database import WorkerDatabase
from remit.worker.relay import topology
from remit.worker.relay.evidence import EvidenceConsumer
from remit.worker.relay.metrics import RelayMetrics

DATABASE_TESTS = Path(__file__).parents[3] / "db-tests"


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


async def consume(consumer: EvidenceConsumer, settings: Settings) -> None:
    connection = await aio_pika.connect(settings.amqp_url.get_secret_value())  # type: ignore[union-attr]
    try:
        await consumer.run(connection)
    finally:
        await connection.close()


def refuse_connections(database: Database, *, refused: bool) -> None:
    database._administer(f"alter database {{}} allow_connections {not refused}", database.name)
    if refused:
        database._administer(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            f"where datname = '{database.name}' and usename = 'remit_worker'"
        )
