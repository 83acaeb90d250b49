"""The outbox: entries of the journals go to the broker, in order and at least once.

Of each organization one event at a time is on its way: the next is sent when the broker has
confirmed the one before. Several in flight would be faster, but where a queue refuses one of them
(because it is full, say) a later one would overtake it. Organizations do not wait for each other.
"""

import asyncio
import logging
from collections.abc import Mapping
from time import monotonic
from typing import Any

import asyncpg
from aio_pika.abc import AbstractConnection, AbstractExchange
from aio_pika.exceptions import DeliveryError
from aiormq.abc import DeliveredMessage

from remit.worker.database import DatabaseLostError, WorkerDatabase
from remit.worker.relay import cloud_events, topology
from remit.worker.relay.connection import BROKER_ERRORS
from remit.worker.relay.metrics import RelayMetrics

log = logging.getLogger("remit.relay")

ORGANIZATIONS_AT_ONCE = 32
ENTRIES_AT_ONCE = 200
LEASE_SECONDS = 60
# What is on its way when this much of the lease is over is confirmed before the lease ends.
PUBLISHING_SECONDS = 30
CONFIRM_SECONDS = 20
POLL_SECONDS = 0.25
# A search of ever more organizations is made ever more seldom: it takes 1/20 of the time.
REST_PER_SEARCH = 20
COMPLAIN_SECONDS = 60


class Outbox:
    """The relay of one process, over one connection to the broker at a time."""

    def __init__(
        self,
        database: WorkerDatabase,
        *,
        worker: str,
        source: str,
        from_start: bool,
        stop: asyncio.Event,
        metrics: RelayMetrics,
    ) -> None:
        self._database = database
        self._metrics = metrics
        self._worker = worker
        self._source = source
        self._from_start = from_start
        self._stop = stop
        self._running: set[asyncio.Task[None]] = set()
        self._unrouted = 0
        self._complained_at = float("-inf")

    async def run(self, connection: AbstractConnection) -> None:
        """Relay until told to stop, or raise one of `BROKER_ERRORS`."""
        await topology.declare_events(connection)
        channel = await connection.channel(publisher_confirms=True, on_return_raises=False)
        exchange = await channel.get_exchange(topology.EVENTS, ensure=False)
        try:
            while not self._stop.is_set():
                if channel.is_closed:
                    raise ConnectionError("the broker closed the channel")
                await self._rest(await self._claim(exchange))
        finally:
            # They end by themselves at their next event, and say how far they came.
            if self._running:
                await asyncio.wait(self._running)

    async def _claim(self, exchange: AbstractExchange) -> float:
        """Begin with journals that are behind; say how long to rest."""
        began = monotonic()
        free = ORGANIZATIONS_AT_ONCE - len(self._running)
        try:
            claimed = await self._database.call(
                "claim_relay",
                worker=self._worker,
                limit=free,
                lease_seconds=LEASE_SECONDS,
                from_start=self._from_start,
            )
        except (DatabaseLostError, asyncpg.PostgresError) as error:
            log.warning("no work from the database", extra={"reason": str(error)})
            return POLL_SECONDS * REST_PER_SEARCH
        self._metrics.claimed_at = monotonic()
        for row in claimed:
            task = asyncio.create_task(self._relay(dict(row), began, exchange))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        return max(POLL_SECONDS, REST_PER_SEARCH * (monotonic() - began))

    async def _rest(self, seconds: float) -> None:
        """Wait for the next search. When a journal is done there may be more of it."""
        stopped = asyncio.create_task(self._stop.wait())
        try:
            while not stopped.done():
                many = len(self._running) > ORGANIZATIONS_AT_ONCE // 2
                done, _ = await asyncio.wait(
                    {stopped, *self._running},
                    timeout=None if many else seconds,
                    return_when=asyncio.FIRST_COMPLETED,
                )
                if not many or not done:
                    return
        finally:
            stopped.cancel()

    async def _relay(
        self, claim: Mapping[str, Any], began: float, exchange: AbstractExchange
    ) -> None:
        """Publish one batch of a journal and give the journal back."""
        seq, problem = claim["seq"], None
        try:
            entries = await self._database.call(
                "list_relay_entries", org_id=claim["org_id"], after=seq, limit=ENTRIES_AT_ONCE
            )
            for entry in entries:
                if self._stop.is_set() or monotonic() - began > PUBLISHING_SECONDS:
                    break
                await self._publish(dict(entry), exchange)
                seq = entry["seq"]
        except DeliveryError as error:
            self._metrics.events.labels("refused").inc()
            problem = f"a queue refused event {seq + 1}: {error}"
        except BROKER_ERRORS as error:
            problem = f"the broker was lost at event {seq + 1}: {error!r}"
        except (DatabaseLostError, asyncpg.PostgresError) as error:
            problem = f"entries after {seq} were not read: {error}"
        except Exception as error:
            log.exception("an event cannot be made")
            problem = f"event {seq + 1} cannot be made: {error!r}"
        if problem:
            log.warning("an organization waits", extra={"org_id": claim["org_id"], "why": problem})
        await self._give_back(claim, seq, problem)

    async def _publish(self, entry: Mapping[str, Any], exchange: AbstractExchange) -> None:
        answer = await exchange.publish(
            cloud_events.message(entry, self._source),
            cloud_events.routing_key(entry),
            mandatory=True,
            timeout=CONFIRM_SECONDS,
        )
        returned = isinstance(answer, DeliveredMessage)
        self._metrics.events.labels("returned" if returned else "confirmed").inc()
        if returned:
            # Only where somebody took the exchange for the unrouted away. The journal has it.
            self._unrouted += 1
            if monotonic() - self._complained_at > COMPLAIN_SECONDS:
                self._complained_at = monotonic()
                log.warning(
                    "no queue takes these events; they stay in the journal",
                    extra={"events": self._unrouted, "last": cloud_events.routing_key(entry)},
                )

    async def _give_back(self, claim: Mapping[str, Any], seq: int, problem: str | None) -> None:
        try:
            await self._database.call(
                "advance_relay",
                org_id=claim["org_id"],
                worker=self._worker,
                fence=claim["fence"],
                seq=seq,
                error=problem,
            )
        except (DatabaseLostError, asyncpg.PostgresError) as error:
            # The lease runs out, and what was confirmed is sent again.
            log.warning(
                "the broker has more than the database knows of",
                extra={"org_id": claim["org_id"], "seq": seq, "reason": str(error)},
            )
