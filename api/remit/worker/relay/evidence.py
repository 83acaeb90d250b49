"""Evidence that other systems submit over the broker.

What the database refuses for good goes to the dead letters, with the reason in its headers. What
fails for now waits: here while the database is away, at the broker for everything else, so that
one submission does not hold up the others. A submission that is delivered again is recognized by
the database and changes nothing.
"""

import asyncio
import json
import logging
import random

import asyncpg
from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractIncomingMessage

from remit import contract
from remit.errors import ErrorTable
from remit.worker.database import DatabaseLostError, WorkerDatabase
from remit.worker.relay import topology
from remit.worker.relay.metrics import RelayMetrics
from remit.worker.relay.submission import Refusal, Submission

log = logging.getLogger("remit.evidence")

PREFETCH = 16
LONGEST_PAUSE_SECONDS = 30.0
# A header's frame has 128 kB at most.
LONGEST_HEADER = 16_000
SERVER_ERROR = 500


class EvidenceConsumer:
    """Takes submissions in one process, over one connection to the broker at a time."""

    def __init__(
        self,
        database: WorkerDatabase,
        *,
        maximum_bytes: int,
        stop: asyncio.Event,
        metrics: RelayMetrics,
        retry_milliseconds: int = topology.RETRY_MILLISECONDS,
    ) -> None:
        self._database = database
        self._metrics = metrics
        self._maximum_bytes = maximum_bytes
        self._stop = stop
        self._retry_milliseconds = retry_milliseconds
        self._errors = ErrorTable(contract.ERROR_CODES)
        self._running: set[asyncio.Task[None]] = set()

    async def run(self, connection: AbstractConnection) -> None:
        """Take submissions until told to stop, or raise what aio-pika raises."""
        await topology.declare_evidence(connection, retry_milliseconds=self._retry_milliseconds)
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        await channel.set_qos(prefetch_count=PREFETCH)
        # Submissions of one organization are stored one after another, in their order.
        turns: dict[int, asyncio.Lock] = {}

        async def begin(message: AbstractIncomingMessage) -> None:
            task = asyncio.create_task(self._handle(message, channel, turns))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

        queue = await channel.get_queue(topology.EVIDENCE, ensure=False)
        tag = await queue.consume(begin)
        try:
            await _until(self._stop, channel)
            if not channel.is_closed:
                await queue.cancel(tag)
                await self._finish()
        finally:
            # What is not settled now the broker gives to another worker.
            for task in self._running:
                task.cancel()

    async def _finish(self) -> None:
        if self._running:
            await asyncio.wait(self._running, timeout=5)

    async def _handle(
        self,
        message: AbstractIncomingMessage,
        channel: AbstractChannel,
        turns: dict[int, asyncio.Lock],
    ) -> None:
        try:
            submission = Submission.read(message, maximum_bytes=self._maximum_bytes)
            turn = turns.setdefault(submission.org_id, asyncio.Lock())
            async with turn:
                stored = await self._store(submission)
            self._metrics.submissions.labels("stored" if stored else "waits").inc()
            if stored:
                await message.ack()
            else:
                await message.reject(requeue=False)  # to the retry queue
        except Refusal as refusal:
            await self._bury(message, refusal, channel)
        except Exception:
            # Not settled: it comes again with the next connection.
            log.exception("a submission could not be settled")
            await channel.close()

    async def _store(self, submission: Submission) -> bool:
        """Store a submission; False: not now. Raises `Refusal`."""
        pause = 0.5
        while True:
            try:
                await self._database.call(
                    "create_evidence",
                    actor=submission.actor,
                    request_id=submission.request_id,
                    org_id=submission.org_id,
                    evidence=submission.evidence,
                )
            except DatabaseLostError as error:
                log.warning("submissions wait for the database", extra={"reason": str(error)})
            except asyncpg.PostgresError as error:
                problem = self._errors.problem(error)
                if problem.error.status < SERVER_ERROR:
                    violations = json.dumps(problem.violations) if problem.violations else ""
                    raise Refusal(problem.error.code, problem.detail, violations) from error
                log.warning("a submission waits", extra={"reason": str(error)})
                return False
            else:
                return True
            await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _bury(
        self, message: AbstractIncomingMessage, refusal: Refusal, channel: AbstractChannel
    ) -> None:
        """Put a submission to the dead letters, and only then take it from its queue."""
        self._metrics.submissions.labels("refused").inc()
        log.warning(
            "a submission is refused",
            extra={"sender": message.user_id, "code": refusal.code, "reason": refusal.reason},
        )
        try:
            # By way of our own exchange: the default one would need a right of its own.
            exchange = await channel.get_exchange(topology.SUBMIT, ensure=False)
            await exchange.publish(
                Message(
                    message.body,
                    headers={
                        "x-remit-code": refusal.code,
                        "x-remit-reason": refusal.reason[:LONGEST_HEADER],
                        "x-remit-violations": refusal.violations[:LONGEST_HEADER],
                        # The property user_id is for the broker's own users to set.
                        "x-remit-sender": message.user_id or "",
                    },
                    content_type=message.content_type,
                    message_id=message.message_id,
                    timestamp=message.timestamp,
                    delivery_mode=DeliveryMode.PERSISTENT,
                ),
                topology.EVIDENCE_DEAD,
            )
            await message.ack()
        except Exception:
            log.exception("a refused submission stays in its queue")
            await channel.close()


async def _until(stop: asyncio.Event, channel: AbstractChannel) -> None:
    """Wait until told to stop or until the channel is gone; raise if it is gone."""
    stopped = asyncio.create_task(stop.wait())
    try:
        while not stopped.done():
            if channel.is_closed:
                raise ConnectionError("the broker closed the channel")
            await asyncio.wait({stopped}, timeout=0.5)
    finally:
        stopped.cancel()
