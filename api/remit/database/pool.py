"""Connections that are kept open; last used, first taken.

Smaller than asyncpg's own pool because every request is one statement that leaves nothing behind:
there is no reset round trip, no proxy around each connection and no task for a release. A
connection that may be in doubt is thrown away instead of being cleaned.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import asyncpg

if TYPE_CHECKING:
    Connection = asyncpg.Connection[asyncpg.Record]
else:
    Connection = asyncpg.Connection

Connect = Callable[[], Awaitable[Connection]]


class PoolTimeoutError(Exception):
    """No connection came free in time."""


class Pool:
    """At most `size` connections, opened when they are first needed."""

    def __init__(self, connect: Connect, *, size: int, timeout: float) -> None:
        self._connect = connect
        self._size = size
        self._timeout = timeout
        self._idle: list[Connection] = []
        self._waiting: deque[asyncio.Future[Connection | None]] = deque()
        self._taken = 0
        self._closing = False

    @property
    def size(self) -> int:
        """Connections it may open."""
        return self._size

    @property
    def idle(self) -> int:
        """Connections that are open and unused."""
        return len(self._idle)

    @property
    def in_use(self) -> int:
        """Connections that are taken or being opened."""
        return self._taken

    @property
    def waiting(self) -> int:
        """Requests that wait for a connection."""
        return len(self._waiting)

    async def acquire(self) -> Connection:
        """Take a connection, opening one if need be.

        Raises `PoolTimeoutError`, or what opening one raises.
        """
        while True:
            while self._idle:
                connection = self._idle.pop()
                # The server may have gone away since; then the socket has told.
                if not connection.is_closed():
                    self._taken += 1
                    return connection
            if self._taken < self._size:
                return await self._open()
            handed = await self._wait()
            if handed is not None:
                return handed

    def release(self, connection: Connection, *, sound: bool = True) -> None:
        """Give a connection back; one that is not `sound` is thrown away."""
        if self._closing or not sound or connection.is_closed() or connection.is_in_transaction():
            connection.terminate()
            self._taken -= 1
            self._wake(None)
        elif not self._wake(connection):
            self._taken -= 1
            self._idle.append(connection)

    def forget_idle(self) -> None:
        """Throw away what is idle: where one connection broke the others are no better."""
        while self._idle:
            self._idle.pop().terminate()

    async def close(self) -> None:
        """Close what is idle now, and the rest as it is given back."""
        self._closing = True
        while self._idle:
            with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError):
                await self._idle.pop().close(timeout=1)

    async def _open(self) -> Connection:
        self._taken += 1
        try:
            return await self._connect()
        except BaseException:
            self._taken -= 1
            self._wake(None)
            raise

    async def _wait(self) -> Connection | None:
        """Wait for a connection that is given back; None: a place came free, look again."""
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[Connection | None] = loop.create_future()
        self._waiting.append(turn)
        alarm = loop.call_later(self._timeout, _expire, turn)
        try:
            return await turn
        except BaseException:
            if turn in self._waiting:
                self._waiting.remove(turn)
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                # Cancelled in the instant after it was our turn: pass it on.
                handed = turn.result()
                if handed is None:
                    self._wake(None)
                else:
                    self.release(handed)
            raise
        finally:
            alarm.cancel()

    def _wake(self, handed: Connection | None) -> bool:
        """Hand a connection (or a free place) to whoever waits longest; False: nobody does."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(handed)
                return True
        return False


def _expire(turn: asyncio.Future[Connection | None]) -> None:
    if not turn.done():
        turn.set_exception(PoolTimeoutError())
