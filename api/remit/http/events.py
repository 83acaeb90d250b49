"""Live updates: an organization's journal as server-sent events.

One poller a process asks how far the journals of the watched organizations have come; it runs
only while somebody watches. Each stream then reads its entries itself, as its own caller, so the
guard in the database stands before every entry and a member who is removed hears no more.
"""

import asyncio
import logging
import re
import time
from collections.abc import AsyncGenerator
from contextlib import suppress

import asyncpg

from remit import contract
from remit.database.db import Database
from remit.errors import InvalidRequest, Problem, Violation
from remit.http.endpoint import NO_STORE, RequestReader
from remit.http.exchange import Answer, Exchange, Principal, nothing_to_receive
from remit.http.routing import Route
from remit.settings import Settings
from remit.telemetry.metrics import Metrics

log = logging.getLogger("remit.events")

POLL_SECONDS = 0.25
POLL_SECONDS_AFTER_FAILURE = 2.0
HEARTBEAT_SECONDS = 15.0
ENTRIES_AT_ONCE = 100
RECONNECT_MILLISECONDS = 2000
_POSITION = re.compile(r"[0-9]{1,18}", re.ASCII)

_POLLER = Principal("remit-events")


class Subscription:
    """What one stream is told: how far its organization's journal has come."""

    def __init__(self, org_id: int) -> None:
        self.org_id = org_id
        self.head = -1
        self._news = asyncio.Event()

    def tell(self, head: int) -> None:
        """Take note of a new end of the journal."""
        if head > self.head:
            self.head = head
            self._news.set()

    def end(self) -> None:
        """Wake the stream so that it sees that everything ends."""
        self._news.set()

    async def wait(self, seconds: float) -> bool:
        """Wait for news; False when there were none for so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._news.wait()
        except TimeoutError:
            return False
        self._news.clear()
        return True


class EventHub:
    """All streams of this process, and the poller that serves them."""

    def __init__(self, database: Database, metrics: Metrics) -> None:
        self._database = database
        self._metrics = metrics
        self._subscriptions: set[Subscription] = set()
        self._poller: asyncio.Task[None] | None = None
        self.closed = False

    @property
    def open_streams(self) -> int:
        """Streams that are being served."""
        return len(self._subscriptions)

    def subscribe(self, org_id: int) -> Subscription:
        """Begin to watch an organization."""
        subscription = Subscription(org_id)
        self._subscriptions.add(subscription)
        self._metrics.streams.set(len(self._subscriptions))
        if self._poller is None or self._poller.done():
            self._poller = asyncio.create_task(self._poll())
        return subscription

    def unsubscribe(self, subscription: Subscription) -> None:
        """Stop watching."""
        self._subscriptions.discard(subscription)
        self._metrics.streams.set(len(self._subscriptions))

    def close(self) -> None:
        """End every stream now; later ones end at once."""
        self.closed = True
        for subscription in self._subscriptions:
            subscription.end()

    async def stop(self) -> None:
        """End every stream and the poller."""
        self.close()
        if self._poller is not None:
            self._poller.cancel()
            with suppress(asyncio.CancelledError):
                await self._poller

    async def head(self, org_id: int) -> int:
        """Read how far one journal has come; 0 when it has no entry."""
        return (await self._heads([org_id])).get(org_id, 0)

    async def _heads(self, org_ids: list[int]) -> dict[int, int]:
        exchange = Exchange({}, nothing_to_receive, "events", principal=_POLLER)
        rows = await self._database.rows(
            contract.list_journal_heads, {"org_ids": org_ids}, exchange
        )
        return {row["org_id"]: row["seq"] for row in rows}

    async def _poll(self) -> None:
        while self._subscriptions and not self.closed:
            pause = POLL_SECONDS
            try:
                watched = sorted({s.org_id for s in self._subscriptions})
                heads = await self._heads(watched)
            except Problem as problem:
                log.warning("journals cannot be watched", extra={"reason": problem.detail})
                pause = POLL_SECONDS_AFTER_FAILURE
            else:
                for subscription in self._subscriptions:
                    subscription.tell(heads.get(subscription.org_id, 0))
            await asyncio.sleep(pause)


class EventsEndpoint:
    """Answers requests for an organization's stream."""

    def __init__(self, route: Route, database: Database, settings: Settings, hub: EventHub) -> None:
        self._function = route.function
        self._database = database
        self._reader = RequestReader(route, settings)
        self._hub = hub

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        _, values = await self._reader.read(exchange)
        org_id = values["org_id"]
        position = _last_event_id(exchange)
        if position is None:
            position = values.get("last_event_id")
        if position is None:
            position = await self._hub.head(org_id)
        # The first read says 403 or 404 while there still is a status to say it with.
        entries = await self._entries(exchange, org_id, position)
        headers = [
            (b"content-type", b"text/event-stream; charset=utf-8"),
            NO_STORE,
            (b"x-accel-buffering", b"no"),
        ]
        if exchange.scope["method"] == "HEAD":
            return Answer(200, b"", headers)
        return Answer(200, b"", headers, self._stream(exchange, org_id, position, entries))

    async def _stream(
        self, exchange: Exchange, org_id: int, position: int, entries: list[asyncpg.Record]
    ) -> AsyncGenerator[bytes]:
        """Write entries as they come, until the client, the token or the server is gone."""
        subscription = self._hub.subscribe(org_id)
        expires_at = exchange.principal.expires_at
        try:
            yield b"retry: %d\n\n" % RECONNECT_MILLISECONDS
            while True:
                for entry in entries:
                    position = entry["seq"]
                    yield _event(entry)
                if self._hub.closed or (expires_at is not None and time.time() > expires_at):
                    return
                if len(entries) < ENTRIES_AT_ONCE and subscription.head <= position:
                    entries = []
                    if not await subscription.wait(HEARTBEAT_SECONDS):
                        yield b": nothing new\n\n"
                        continue
                if subscription.head > position or len(entries) == ENTRIES_AT_ONCE:
                    entries = await self._entries(exchange, org_id, position)
        except Problem as problem:
            # The client asks again after a moment, and then hears the reason as a status.
            log.info("a stream ends", extra={"reason": problem.detail, "org_id": org_id})
        finally:
            self._hub.unsubscribe(subscription)

    async def _entries(
        self, exchange: Exchange, org_id: int, position: int
    ) -> list[asyncpg.Record]:
        page = {"org_id": org_id, "limit": ENTRIES_AT_ONCE, "after": position}
        return await self._database.rows(self._function, page, exchange)


def _event(entry: asyncpg.Record) -> bytes:
    data = entry["body"].replace("\n", "\ndata: ")
    return f"id: {entry['seq']}\nevent: {entry['event']}\ndata: {data}\n\n".encode()


def _last_event_id(exchange: Exchange) -> int | None:
    """Read the header Last-Event-ID; raise `InvalidRequest` when it is none of ours."""
    text = exchange.header(b"last-event-id")
    if text is None:
        return None
    if not _POSITION.fullmatch(text):
        message = "should be the id of an event of this stream"
        raise InvalidRequest([Violation("header", message, name="last-event-id")])
    return int(text)
