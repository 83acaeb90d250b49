"""Waiting for others' locks, for a bounded time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from psycopg import Connection


@contextmanager
def lock_timeout(connection: Connection, limit: str) -> Iterator[None]:
    """Wait for any one lock no longer than `limit` (such as ``30ms``) inside the block."""
    row = connection.execute("select current_setting('lock_timeout')").fetchone()
    _set(connection, limit)
    yield
    # After an error the end of the savepoint or transaction takes the setting back.
    _set(connection, row[0] if row else "0")


def _set(connection: Connection, limit: str) -> None:
    connection.execute("select set_config('lock_timeout', %s, true)", (limit,))
