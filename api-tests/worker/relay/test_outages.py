"""Relays and brokers that are killed in the middle: no event is lost, and order is kept."""

from __future__ import annotations

import asyncio
import random
import signal
from contextlib import ExitStack, suppress

import aio_pika
from aio_pika.abc import AbstractIncomingMessage
from broker import Broker
from databases import Database
from worker.relay.relaying import (
    Ledger,
    all_relayed,
    change,
    connected,
    eventually,
    listen,
    make_charts,
    relay_process,
    relaying,
    settings_for,
    take_all,
)

CHARTS = 12
CHANGES = 150


class Listener:
    """Takes events from a durable queue, over another connection when one breaks."""

    def __init__(self, broker: Broker) -> None:
        self.ledger = Ledger()
        self._broker = broker
        self._task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while True:
            with suppress(aio_pika.exceptions.AMQPError, OSError, RuntimeError):
                connection = await aio_pika.connect(self._broker.url("listener"))
                async with connection:
                    channel = await connection.channel()
                    await channel.set_qos(prefetch_count=100)
                    queue = await channel.get_queue("everything", ensure=False)
                    async with queue.iterator() as messages:
                        async for message in messages:
                            await self._take(message)
            await asyncio.sleep(0.1)

    async def _take(self, message: AbstractIncomingMessage) -> None:
        # What was not acknowledged before an outage is delivered again: one more repeat.
        self.ledger.add(message)
        await message.ack()

    async def stop(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task


async def write_all(database: Database, charts: list[int]) -> None:
    await asyncio.gather(*(asyncio.to_thread(change, database, org, CHANGES) for org in charts))


async def everything_relayed(database: Database) -> bool:
    return await asyncio.to_thread(all_relayed, database)


async def test_relays_and_brokers_are_killed_in_turn(
    database: Database, own_broker: Broker
) -> None:
    charts = make_charts(database, CHARTS)
    async with connected(own_broker) as channel:
        await listen(channel, "everything", "#", stays=True)
    listener = Listener(own_broker)
    chance = random.Random(7)  # noqa: S311
    with ExitStack() as stack:
        relays = [stack.enter_context(relay_process(database, own_broker, f"r{n}")) for n in (0, 1)]
        writing = asyncio.create_task(write_all(database, charts))
        for turn in range(6):
            await asyncio.sleep(chance.uniform(0.5, 1.5))
            if turn % 3 == 2:
                await asyncio.to_thread(own_broker.kill)
                await asyncio.to_thread(own_broker.start)
            else:
                victim = relays.pop(0)
                victim.send_signal(signal.SIGKILL)
                victim.wait()
                relays.append(
                    stack.enter_context(relay_process(database, own_broker, f"r{turn + 2}"))
                )
            # As if the dead one's lease had ended.
            end_leases(database)
        await writing
        await eventually(lambda: everything_relayed(database), "not everything is relayed")
    await eventually(lambda: complete(listener, database), "not everything arrived")
    await listener.stop()
    listener.ledger.check(database)


async def complete(listener: Listener, database: Database) -> bool:
    total = int(str(database.one("select sum(seq)::bigint from kernel.journal_heads")))
    return sum(len(set(seqs)) for seqs in listener.ledger.arrived.values()) >= total


def end_leases(database: Database) -> None:
    with database.connect() as connection:
        connection.execute("update kernel.relay_cursors set due_at = now() where due_at > now()")


async def test_a_relay_that_hung_does_not_move_the_cursor(
    database: Database, broker: Broker
) -> None:
    """Stopped in the middle, it wakes when another has long relayed its journals."""
    (org_id,) = make_charts(database, 1)
    change(database, org_id, 2000)
    async with connected(broker) as channel:
        await listen(channel, "hung", f"{org_id}.#")
        with relay_process(database, broker, "sleeper") as sleeper:

            async def begun() -> bool:
                return await count(channel, "hung") > 20

            await eventually(begun, "it does not begin")
            sleeper.send_signal(signal.SIGSTOP)
            end_leases(database)
            async with relaying(settings_for(database, broker), "other"):
                await eventually(lambda: everything_relayed(database), "not everything is relayed")
                sleeper.send_signal(signal.SIGCONT)
                await asyncio.sleep(2)
        ledger = Ledger()
        for message in await take_all(channel, "hung"):
            ledger.add(message)
    ledger.check(database)
    assert ledger.repeats > 0
    assert database.one("select seq from kernel.relay_cursors where org_id = %s", org_id) == 2001


async def count(channel: aio_pika.abc.AbstractChannel, name: str) -> int:
    queue = await channel.declare_queue(name, passive=True)
    return queue.declaration_result.message_count or 0


async def test_a_broker_that_comes_late_is_waited_for(
    database: Database, own_broker: Broker
) -> None:
    (org_id,) = make_charts(database, 1)
    async with connected(own_broker) as channel:
        await listen(channel, "everything", "#", stays=True)
    await asyncio.to_thread(own_broker.stop)
    async with relaying(settings_for(database, own_broker)):
        change(database, org_id, 3)
        await asyncio.sleep(1)
        assert database.one("select count(*) from kernel.relay_cursors") == 0
        await asyncio.to_thread(own_broker.start)
        await eventually(lambda: everything_relayed(database), "not everything is relayed")
    async with connected(own_broker) as channel:
        assert len(await take_all(channel, "everything")) == 4


async def test_a_relay_that_is_asked_to_end_gives_its_journals_back(
    database: Database, broker: Broker
) -> None:
    (org_id,) = make_charts(database, 1)
    change(database, org_id, 3000)
    async with connected(broker) as channel:
        await listen(channel, "ended", f"{org_id}.#")
        with relay_process(database, broker, "one") as process:

            async def begun() -> bool:
                return await count(channel, "ended") > 20

            await eventually(begun, "it does not begin")
            process.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(process.wait, 20) == 0
        # Everything that was confirmed is known, and nobody has to wait for a lease to end.
        confirmed = await count(channel, "ended")
        query = "select c.seq from kernel.relay_cursors as c where c.org_id = %s"
        assert database.one(query, org_id) == confirmed
        assert database.one("select bool_and(due_at <= now()) from kernel.relay_cursors")
