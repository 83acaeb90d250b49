"""What the broker gets from Remit and gives to it: the outbox, and evidence that is submitted."""

import asyncio
import logging
import os
import socket

from remit.failures import Failure
from remit.settings import Settings
from remit.worker.relay.metrics import RelayMetrics

log = logging.getLogger("remit.broker")

DATABASE_CONNECTIONS = 8


async def run(
    settings: Settings,
    stop: asyncio.Event,
    *,
    worker: str | None = None,
    metrics: RelayMetrics | None = None,
) -> None:
    """Relay events and take evidence until `stop` is set; nothing to do without a broker.

    Raises `Failure` when the library for it is not installed.
    """
    if settings.amqp_url is None:
        log.info("no broker is configured: events stay in the journal")
        return
    try:
        from remit.worker.database import WorkerDatabase  # noqa: PLC0415
        from remit.worker.relay.connection import keep  # noqa: PLC0415
        from remit.worker.relay.evidence import EvidenceConsumer  # noqa: PLC0415
        from remit.worker.relay.outbox import Outbox  # noqa: PLC0415
    except ImportError as error:
        message = f"A broker needs the library {error.name}: install remit[worker]."
        raise Failure(message) from error
    name = worker or f"{socket.gethostname()}:{os.getpid()}"
    counted = metrics or RelayMetrics()
    database = WorkerDatabase(settings, actor=f"worker {name}", size=DATABASE_CONNECTIONS)
    outbox = Outbox(
        database,
        worker=name,
        source=settings.event_source,
        from_start=settings.relay_from_start,
        stop=stop,
        metrics=counted,
    )
    evidence = EvidenceConsumer(
        database, maximum_bytes=settings.max_import_bytes, stop=stop, metrics=counted
    )
    url = settings.amqp_url.get_secret_value()
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(keep("outbox", url, outbox.run, stop, counted))
            tasks.create_task(keep("evidence", url, evidence.run, stop, counted))
    finally:
        await database.close()
