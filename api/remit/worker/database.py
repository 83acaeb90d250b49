"""The database as a worker sees it: `api` functions over a few connections as remit_worker."""

import asyncio
import random
from functools import lru_cache
from typing import Any

import asyncpg

from remit import dsn
from remit.database.db import CALL_ERRORS, CONFLICTS, GRACE_SECONDS, STALE_PLANS, is_broken
from remit.database.pool import Connection, Pool, PoolTimeoutError
from remit.settings import Settings

_CONTEXT = """\
with context as materialized (
    select
        set_config('remit.actor', $1, true) as actor,
        set_config('remit.request_id', $2, true) as request_id,
        set_config('remit.roles', '', true) as roles,
        set_config('remit.email', '', true) as email
)
"""


class DatabaseLostError(Exception):
    """The database was not reached, or the connection broke; what was asked may have been done."""


class WorkerDatabase:
    """Calls of `api` functions, each a transaction of its own."""

    def __init__(self, settings: Settings, *, actor: str, size: int = 4) -> None:
        self._settings = settings
        self._actor = actor
        self._pool = Pool(self._connect, size=size, timeout=settings.pool_timeout_ms / 1000)

    async def call(
        self,
        function: str,
        *,
        actor: str | None = None,
        request_id: str = "",
        **arguments: Any,  # noqa: ANN401
    ) -> list[asyncpg.Record]:
        """Call a function by its name in `api`; its rows, with each row's JSON text in ``body``.

        `actor`: for whom, the worker itself if absent. Repeats what lost a race. Raises
        `DatabaseLostError`, or `asyncpg.PostgresError` for everything the database refused.
        """
        text = _statement(function, tuple(arguments))
        values = (actor or self._actor, request_id, *arguments.values())
        attempt = 0
        while True:
            attempt += 1
            try:
                return await self._once(text, values)
            except CALL_ERRORS as error:
                if is_broken(error):
                    raise DatabaseLostError(repr(error)) from error
                sqlstate = getattr(error, "sqlstate", None)
                conflict = sqlstate in CONFLICTS and attempt <= self._settings.retries
                stale = sqlstate in STALE_PLANS and attempt == 1
                if not (conflict or stale):
                    raise
            await asyncio.sleep(random.uniform(0.5, 1) * min(0.2, 0.004 * 2.0**attempt))  # noqa: S311

    async def close(self) -> None:
        """Close the connections."""
        await self._pool.close()

    async def _once(self, text: str, values: tuple[Any, ...]) -> list[asyncpg.Record]:
        try:
            connection = await self._pool.acquire()
        except PoolTimeoutError as error:
            raise DatabaseLostError("every connection is busy") from error
        except CALL_ERRORS as error:
            # Whatever the server says before there is a connection is not about the call.
            raise DatabaseLostError(repr(error)) from error
        sound = False
        try:
            rows = await connection.fetch(text, *values)
            sound = True
        except asyncpg.PostgresError as error:
            sound = not is_broken(error)
            raise
        finally:
            self._pool.release(connection, sound=sound)
        return rows

    async def _connect(self) -> Connection:
        settings = self._settings
        connection: Connection = await asyncpg.connect(
            dsn.for_asyncpg(dsn.role_url(settings, "worker")),
            timeout=settings.pool_timeout_ms / 1000,
            command_timeout=settings.statement_timeout_ms / 1000 + GRACE_SECONDS,
            max_cached_statement_lifetime=0,
            server_settings={
                "application_name": "remit-worker",
                "timezone": "UTC",
                "jit": "off",
                "statement_timeout": str(settings.statement_timeout_ms),
                "lock_timeout": str(settings.lock_timeout_ms),
                "idle_in_transaction_session_timeout": "60000",
            },
        )
        return connection


@lru_cache(maxsize=256)
def _statement(function: str, arguments: tuple[str, ...]) -> str:
    # Names are ours; what came from elsewhere is a parameter. The call depends on the row that
    # holds the context (see remit.database.statements).
    named = ", ".join(f'"{name}" => ${place}' for place, name in enumerate(arguments, start=3))
    return (
        f"{_CONTEXT}select answer.* from context cross join lateral (\n"  # noqa: S608
        f"    select f.*, to_json(f)::text as body from api.{function}({named}) as f\n"
        "    where context.actor is not null offset 0\n"
        ") as answer"
    )
