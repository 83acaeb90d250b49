"""A connection to the broker, and another one when it breaks."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress

import aio_pika
import aiormq.exceptions
from aio_pika.abc import AbstractConnection

from remit.failures import Failure
from remit.worker.relay.metrics import RelayMetrics

log = logging.getLogger("remit.broker")

CONNECT_SECONDS = 10
CLOSE_SECONDS = 5
LONGEST_PAUSE_SECONDS = 30.0
SOUND_SECONDS = 60
"""A connection that lasted so long was a good one: the next attempt comes at once."""
BROKER_ERRORS = (
    aio_pika.exceptions.AMQPError,
    aiormq.exceptions.AMQPError,
    OSError,
    TimeoutError,
    RuntimeError,  # of a connection that is closing
)
"""What aio-pika raises when the broker is away, goes away or refuses."""


async def keep(
    what: str,
    url: str,
    work: Callable[[AbstractConnection], Awaitable[None]],
    stop: asyncio.Event,
    metrics: RelayMetrics,
) -> None:
    """Do some work over a connection, and over another when that breaks, until `stop` is set.

    Not aio-pika's own way to connect again: that goes on with the channel's next event, and the
    one that was lost with the connection would come after it.
    """
    clock = asyncio.get_running_loop().time
    pause = 0.0
    while not stop.is_set():
        began = clock()
        try:
            await _once(what, url, work, metrics)
        except BROKER_ERRORS as error:
            pause = 0.5 if clock() - began > SOUND_SECONDS else max(0.5, 2 * pause)
            pause = min(pause, LONGEST_PAUSE_SECONDS)
            log.warning(
                "no broker", extra={"for": what, "reason": repr(error), "pause_seconds": pause}
            )
            with suppress(TimeoutError):
                async with asyncio.timeout(pause * random.uniform(0.5, 1)):  # noqa: S311
                    await stop.wait()


async def _once(
    what: str,
    url: str,
    work: Callable[[AbstractConnection], Awaitable[None]],
    metrics: RelayMetrics,
) -> None:
    try:
        connection = await aio_pika.connect(
            url, timeout=CONNECT_SECONDS, client_properties={"connection_name": f"remit {what}"}
        )
    except ValueError:
        # The error quotes the address, and in there is a password.
        raise Failure("REMIT_AMQP_URL is not an address of a broker.") from None
    log.info("connected to the broker", extra={"for": what})
    up = metrics.broker_up.labels(what)
    up.set(1)
    try:
        await work(connection)
    finally:
        up.set(0)
        with suppress(*BROKER_ERRORS):
            await asyncio.wait_for(connection.close(), CLOSE_SECONDS)
