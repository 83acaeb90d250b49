"""Hand in evidence over the broker, and see what became of it."""

from __future__ import annotations

import asyncio
import json

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from databases import Database
from worker.relay.relaying import eventually, make_charts, take

from remit.worker.relay import topology

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


async def dead_letter(channel: AbstractChannel) -> AbstractIncomingMessage:
    found: AbstractIncomingMessage = await eventually(
        lambda: take(channel, topology.EVIDENCE_DEAD), "no dead letter came"
    )
    return found


async def drained(channel: AbstractChannel) -> bool:
    """Whether the queue is there and nothing is in it."""
    try:
        return await ready(channel, topology.EVIDENCE) == 0
    except aio_pika.exceptions.ChannelClosed:
        await channel.reopen()
        return False
