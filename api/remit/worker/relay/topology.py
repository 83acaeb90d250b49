"""What Remit has at the broker: names, and how each thing is declared.

Where an administrator has declared a thing otherwise, or lets Remit declare nothing, it is used as
it is.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aio_pika import ExchangeType
from aio_pika.abc import AbstractChannel, AbstractConnection
from aiormq.exceptions import ChannelAccessRefused, ChannelPreconditionFailed

log = logging.getLogger("remit.broker")

EVENTS = "remit.events"
"""Topic exchange that every event goes to, as ``<organization>.<event>``."""
UNROUTED = "remit.events.unrouted"
"""Exchange and queue of events that no queue is bound for; the queue forgets the oldest."""
SUBMIT = "remit.submit"
"""Direct exchange that others submit to."""
EVIDENCE = "evidence.submit"
EVIDENCE_RETRY = "evidence.retry"
EVIDENCE_DEAD = "evidence.dead"

UNROUTED_BYTES = 64 * 1024 * 1024
RETRY_MILLISECONDS = 30_000
DELIVERY_LIMIT = 20
"""How often a submission may take its consumer down with it."""

Declare = Callable[[AbstractChannel, bool], Awaitable[Any]]
"""Declares one thing; with True only looks whether it is there."""


async def declare_events(connection: AbstractConnection) -> None:
    """Declare where events go; raise what aio-pika raises when that is not to be had."""

    async def unrouted(channel: AbstractChannel, passive: bool) -> None:  # noqa: FBT001
        await channel.declare_exchange(UNROUTED, ExchangeType.FANOUT, durable=True, passive=passive)

    async def kept(channel: AbstractChannel, passive: bool) -> None:  # noqa: FBT001
        queue = await channel.declare_queue(
            UNROUTED,
            durable=True,
            passive=passive,
            arguments={"x-max-length-bytes": UNROUTED_BYTES, "x-overflow": "drop-head"},
        )
        if not passive:
            await queue.bind(UNROUTED)

    async def events(channel: AbstractChannel, passive: bool) -> None:  # noqa: FBT001
        await channel.declare_exchange(
            EVENTS,
            ExchangeType.TOPIC,
            durable=True,
            passive=passive,
            arguments={"alternate-exchange": UNROUTED},
        )

    # Without the first two, events that nobody waits for come back, and that is seen to as well.
    await _declare(connection, UNROUTED, unrouted, needed=False)
    await _declare(connection, UNROUTED, kept, needed=False)
    await _declare(connection, EVENTS, events)


async def declare_evidence(connection: AbstractConnection, *, retry_milliseconds: int) -> None:
    """Declare where evidence comes in; raise what aio-pika raises when that is not to be had.

    A submission that has to wait goes to the retry queue and comes back from there by itself. Both
    ways are confirmed within the broker, so that nothing is lost on them.
    """

    async def exchange(channel: AbstractChannel, passive: bool) -> None:  # noqa: FBT001
        await channel.declare_exchange(SUBMIT, ExchangeType.DIRECT, durable=True, passive=passive)

    await _declare(connection, SUBMIT, exchange)
    handed_on = {
        "x-queue-type": "quorum",
        "x-dead-letter-exchange": SUBMIT,
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }
    queues: dict[str, dict[str, Any]] = {
        EVIDENCE_DEAD: {"x-queue-type": "quorum"},
        EVIDENCE_RETRY: {
            **handed_on,
            "x-dead-letter-routing-key": EVIDENCE,
            "x-message-ttl": retry_milliseconds,
        },
        EVIDENCE: {
            **handed_on,
            "x-dead-letter-routing-key": EVIDENCE_RETRY,
            "x-delivery-limit": DELIVERY_LIMIT,
            # One worker at a time takes submissions, so that they are stored in their order.
            "x-single-active-consumer": True,
        },
    }
    for name, arguments in queues.items():
        await _declare(connection, name, _queue(name, arguments))


def _queue(name: str, arguments: dict[str, Any]) -> Declare:
    async def queue(channel: AbstractChannel, passive: bool) -> None:  # noqa: FBT001
        declared = await channel.declare_queue(
            name, durable=True, passive=passive, arguments=arguments
        )
        if not passive:
            await declared.bind(SUBMIT, name)

    return queue


async def _declare(
    connection: AbstractConnection, name: str, declare: Declare, *, needed: bool = True
) -> None:
    # A refusal closes the channel, so each attempt has its own.
    try:
        async with connection.channel() as channel:
            await declare(channel, False)  # noqa: FBT003
    except (ChannelAccessRefused, ChannelPreconditionFailed) as error:
        log.warning("used as it is at the broker", extra={"which": name, "reason": str(error)})
    else:
        return
    try:
        async with connection.channel() as channel:
            await declare(channel, True)  # noqa: FBT003
    except (ChannelAccessRefused, ChannelPreconditionFailed):
        # Not even looking is allowed to everybody: whoever publishes or consumes will see.
        return
    except Exception:
        if needed:
            raise
