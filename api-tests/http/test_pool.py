"""The pool of connections, without a database."""

from __future__ import annotations

import asyncio

import pytest

from remit.database.pool import Pool, PoolTimeoutError


class Fake:
    """A connection that does nothing but be open or not."""

    def __init__(self) -> None:
        self.closed = False
        self.in_transaction = False

    def is_closed(self) -> bool:
        return self.closed

    def is_in_transaction(self) -> bool:
        return self.in_transaction

    def terminate(self) -> None:
        self.closed = True

    async def close(self, timeout: float) -> None:  # noqa: ARG002, ASYNC109  (as asyncpg has it)
        self.closed = True


def pool(size: int = 2, timeout: float = 0.05) -> tuple[Pool, list[Fake]]:
    opened: list[Fake] = []

    async def connect() -> Fake:
        opened.append(Fake())
        return opened[-1]

    return Pool(connect, size=size, timeout=timeout), opened  # type: ignore[arg-type]


async def test_the_last_one_used_is_the_first_one_taken() -> None:
    made, opened = pool()
    first, second = await made.acquire(), await made.acquire()
    made.release(first)
    made.release(second)
    assert await made.acquire() is second
    assert len(opened) == 2


async def test_who_waits_gets_the_next_one_given_back_in_turn() -> None:
    made, _ = pool(size=1, timeout=5)
    only = await made.acquire()
    waiting = [asyncio.create_task(made.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    assert made.waiting == 2
    made.release(only)
    assert await waiting[0] is only
    assert not waiting[1].done()
    made.release(only)
    assert await waiting[1] is only


async def test_waiting_ends_in_time_and_loses_no_connection() -> None:
    made, _ = pool(size=1)
    only = await made.acquire()
    with pytest.raises(PoolTimeoutError):
        await made.acquire()
    made.release(only)
    assert await made.acquire() is only


async def test_who_gives_up_waiting_loses_no_connection() -> None:
    made, _ = pool(size=1, timeout=5)
    only = await made.acquire()
    waiting = asyncio.create_task(made.acquire())
    await asyncio.sleep(0)
    made.release(only)  # it is their turn in this very instant
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await made.acquire() is only


@pytest.mark.parametrize("state", ["closed", "in_transaction", "unsound"])
async def test_a_connection_in_doubt_is_thrown_away(state: str) -> None:
    made, opened = pool(size=1, timeout=5)
    doubtful = await made.acquire()
    waiting = asyncio.create_task(made.acquire())
    await asyncio.sleep(0)
    if state != "unsound":
        setattr(doubtful, state, True)
    made.release(doubtful, sound=state != "unsound")
    assert await waiting is not doubtful
    assert opened[0].closed
    assert made.in_use == 1


async def test_a_failure_to_connect_frees_the_place() -> None:
    attempts = 0

    async def connect() -> Fake:
        nonlocal attempts
        attempts += 1
        if attempts == 1:
            raise ConnectionRefusedError
        return Fake()

    made = Pool(connect, size=1, timeout=1)  # type: ignore[arg-type]
    with pytest.raises(ConnectionRefusedError):
        await made.acquire()
    assert await made.acquire()


async def test_a_closed_pool_keeps_nothing() -> None:
    made, opened = pool()
    idle, taken = await made.acquire(), await made.acquire()
    made.release(idle)
    await made.close()
    made.release(taken)
    assert all(connection.closed for connection in opened)
    assert (made.idle, made.in_use) == (0, 0)
