"""Run a relay beside a test, make it something to relay, and listen to what arrives."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from broker import Broker
from databases import Database

from remit.settings import Settings, load
from remit.worker.relay import run, topology

PATIENCE_SECONDS = 90


def settings_for(database: Database, broker: Broker, **more: object) -> Settings:
    given = {"relay_from_start": True, **more}
    return load(database_url=database.url(), amqp_url=broker.url(), **given)


@asynccontextmanager
async def relaying(settings: Settings, worker: str = "one") -> AsyncIterator[None]:
    """Relay and take evidence until the block ends."""
    stop = asyncio.Event()
    task = asyncio.create_task(run(settings, stop, worker=worker))
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)


@contextmanager
def relay_process(
    database: Database, broker: Broker, worker: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Relay in a process of its own, which may be killed."""
    environment = {
        **os.environ,
        "DATABASE_URL": database.url(),
        "REMIT_AMQP_URL": broker.url(),
        "REMIT_RELAY_FROM_START": "true",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "remit", "worker", "--only", "relay", "--name", worker],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@asynccontextmanager
async def connected(broker: Broker, user: str = "listener") -> AsyncIterator[AbstractChannel]:
    connection = await aio_pika.connect(broker.url(user))
    try:
        yield await connection.channel()
    finally:
        with suppress(Exception):
            await connection.close()


async def eventually(condition: Callable[[], Awaitable[Any]], why: str) -> Any:  # noqa: ANN401
    """Ask until the answer is truthy."""
    deadline = asyncio.get_running_loop().time() + PATIENCE_SECONDS
    while True:
        found = await condition()
        if found:
            return found
        assert asyncio.get_running_loop().time() < deadline, why
        await asyncio.sleep(0.05)


async def listen(
    channel: AbstractChannel, name: str, *keys: str, stays: bool = False, **arguments: object
) -> None:
    """Bind a queue to the events; it goes with the connection unless it `stays`."""
    await channel.declare_exchange(
        topology.EVENTS, aio_pika.ExchangeType.TOPIC, durable=True,
        arguments={"alternate-exchange": topology.UNROUTED},
    )  # fmt: skip
    queue = await channel.declare_queue(
        name, durable=stays, exclusive=not stays, arguments=arguments
    )
    for key in keys:
        await queue.bind(topology.EVENTS, key)


async def take(channel: AbstractChannel, name: str) -> AbstractIncomingMessage | None:
    queue = await channel.get_queue(name, ensure=False)
    return await queue.get(fail=False, no_ack=True)


async def take_all(channel: AbstractChannel, name: str) -> list[AbstractIncomingMessage]:
    found = []
    while (message := await take(channel, name)) is not None:
        found.append(message)
    return found


def body(message: AbstractIncomingMessage) -> Any:  # noqa: ANN401
    return json.loads(message.body)


def all_relayed(database: Database) -> bool:
    """Whether the cursors are where the journals end."""
    behind = database.one(
        "select count(*) from kernel.journal_heads as h left join kernel.relay_cursors as c "
        "on c.org_id = h.org_id where h.seq > coalesce(c.seq, 0)"
    )
    return behind == 0


class Ledger:
    """What arrived, per organization, in the order of arrival."""

    def __init__(self) -> None:
        self.arrived: dict[int, list[int]] = defaultdict(list)

    def add(self, message: AbstractIncomingMessage) -> None:
        event = body(message)
        org_id, seq = map(int, event["id"].split("/"))
        self.arrived[org_id].append(seq)

    @property
    def repeats(self) -> int:
        return sum(len(seqs) - len(set(seqs)) for seqs in self.arrived.values())

    def first_deliveries(self, org_id: int) -> list[int]:
        return list(dict.fromkeys(self.arrived[org_id]))

    def check(self, database: Database) -> None:
        """Nothing is missing, and what arrived for the first time came in order."""
        with database.connect() as connection:
            heads = dict(
                connection.execute("select org_id, seq from kernel.journal_heads").fetchall()
            )
        assert heads
        for org_id, head in heads.items():
            assert self.first_deliveries(org_id) == list(range(1, head + 1)), org_id


def make_charts(database: Database, how_many: int) -> list[int]:
    with database.connect() as connection:
        return [
            row[0]
            for row in connection.execute(
                "insert into org.org_charts (name) select 'Chart ' || n "
                "from generate_series(1, %s) as n returning id",
                (how_many,),
            ).fetchall()
        ]


def change(database: Database, org_id: int, times: int) -> None:
    """Write so many entries into a journal, each in a transaction of its own."""
    with database.connect() as connection:
        for n in range(times):
            connection.execute(
                "update org.org_charts set name = %s where id = %s", (f"Chart {org_id}/{n}", org_id)
            )
