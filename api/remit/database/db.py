"""The database as the facade sees it: one statement a request, repeated when that is safe."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic, perf_counter
from typing import Any, TypeVar

import asyncpg

from remit import dsn
from remit.contracts.types import Function
from remit.database.pool import Connection, Pool, PoolTimeoutError
from remit.database.statements import json_rows_statement, rows_statement, statement
from remit.errors import ErrorTable, Problem, outcome_unknown, own, unavailable
from remit.http.exchange import Exchange
from remit.settings import Settings
from remit.telemetry.metrics import Metrics

log = logging.getLogger("remit.db")

Result = TypeVar("Result")
Work = Callable[[Connection], Awaitable[Result]]

CONFLICTS = frozenset({"40001", "40P01"})
"""Others changed the same rows: the same call may well pass in a moment."""
STALE_PLANS = frozenset({"0A000", "XX000", "42P13"})
"""What a statement prepared before a migration answers once."""
BROKEN = frozenset({"57P01", "57P02", "57P03", "57P05", "08000", "08001", "08003", "08006"})
"""The server ended the connection."""
CALL_ERRORS = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    # The server's farewell is read but the end of the connection is not: nothing was sent.
    asyncpg.InternalClientError,
    OSError,
)
STATEMENTS_KEPT = 300
# The server's own timeout should strike first; this one is for a network that went silent.
GRACE_SECONDS = 5
PATIENCE_SECONDS = 300
BATCH_ROWS = 1000
_PATIENCE = f"set local statement_timeout = '{PATIENCE_SECONDS}s'"


class _Unreached(Exception):  # noqa: N818
    """No connection was to be had, so this attempt did nothing."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class Database:
    """Calls of api functions over a pool of connections as remit_api."""

    def __init__(self, settings: Settings, errors: ErrorTable, metrics: Metrics) -> None:
        self._settings = settings
        self._errors = errors
        self._metrics = metrics
        self._complained_at = 0.0
        self.pool = Pool(
            self._connect, size=settings.pool_size, timeout=settings.pool_timeout_ms / 1000
        )

    async def call(
        self, function: Function, values: Mapping[str, Any], exchange: Exchange
    ) -> asyncpg.Record:
        """Call a function as the exchange's caller; raise `Problem`."""
        text = statement(function, tuple(values))
        arguments = (*exchange.context, *values.values())

        async def work(connection: Connection) -> asyncpg.Record | None:
            return await connection.fetchrow(text, *arguments)

        row = await self.attempt(work, exchange, read_only=function.read_only)
        if row is None:
            # The context had no actor, so the call was filtered away: fail closed.
            raise own("RM401", "Nobody is acting.")
        return row

    async def call_patiently(
        self, function: Function, values: Mapping[str, Any], exchange: Exchange
    ) -> asyncpg.Record:
        """Call a function that may take as long as a large import does; raise `Problem`."""
        text = statement(function, tuple(values))
        arguments = (*exchange.context, *values.values())

        async def work(connection: Connection) -> asyncpg.Record:
            row = await connection.fetchrow(text, *arguments, timeout=PATIENCE_SECONDS)
            if row is None:
                raise own("RM401", "Nobody is acting.")
            return row

        return await self.transact(work, exchange, patient=True)

    async def collect(
        self,
        function: Function,
        values: Mapping[str, Any],
        exchange: Exchange,
        convert: Callable[[list[asyncpg.Record]], Result],
    ) -> list[Result]:
        """Read many rows, some at a time, and keep what `convert` makes of each batch.

        Other requests are served between the batches. Raises `Problem`.
        """
        text = rows_statement(function, tuple(values))
        arguments = (*exchange.context, *values.values())

        async def work(connection: Connection) -> list[Result]:
            found = []
            async with connection.transaction(readonly=True):
                cursor = await connection.cursor(text, *arguments)
                while rows := await cursor.fetch(BATCH_ROWS):
                    found.append(convert(rows))
            return found

        return await self.attempt(work, exchange, read_only=True)

    async def rows(
        self, function: Function, values: Mapping[str, Any], exchange: Exchange
    ) -> list[asyncpg.Record]:
        """Read a few rows, each with its JSON text in ``body``; raise `Problem`."""
        text = json_rows_statement(function, tuple(values))
        arguments = (*exchange.context, *values.values())

        async def work(connection: Connection) -> list[asyncpg.Record]:
            return await connection.fetch(text, *arguments)

        return await self.attempt(work, exchange, read_only=True)

    async def transact(
        self,
        work: Work[Result],
        exchange: Exchange,
        *,
        patient: bool = False,
        repeatable: bool = False,
    ) -> Result:
        """Do several statements that commit together; raise `Problem`.

        `repeatable`: doing them again is harmless even when they were done the first time.
        """

        async def inside(connection: Connection) -> Result:
            async with connection.transaction():
                if patient:
                    # For the statements to come: none can change the timeout it runs under.
                    await connection.execute(_PATIENCE)
                return await work(connection)

        return await self.attempt(inside, exchange, read_only=False, repeatable=repeatable)

    async def attempt(
        self,
        work: Work[Result],
        exchange: Exchange,
        *,
        read_only: bool,
        repeatable: bool = False,
    ) -> Result:
        """Do some work on a connection, again where that is safe; raise `Problem`."""
        attempt = 0
        in_doubt = False
        while True:
            attempt += 1
            started = perf_counter()
            try:
                return await self._once(work)
            except _Unreached as unreached:
                raise (outcome_unknown() if in_doubt else unreached.problem) from unreached
            except CALL_ERRORS as error:
                was_sent = not isinstance(error, asyncpg.InternalClientError)
                again = attempt == 1 and (read_only or repeatable or not was_sent)
                in_doubt = not read_only and was_sent and is_broken(error)
                pause = self._pause(error, attempt, again=again, in_doubt=in_doubt)
            finally:
                exchange.database_seconds += perf_counter() - started
            await asyncio.sleep(pause)

    async def _once(self, work: Work[Result]) -> Result:
        connection = await self._acquire()
        sound = False
        try:
            result = await work(connection)
            sound = True
        except CALL_ERRORS as error:
            sound = isinstance(error, asyncpg.PostgresError) and not is_broken(error)
            if is_broken(error):
                self.pool.forget_idle()
            raise
        finally:
            self.pool.release(connection, sound=sound)
        return result

    def _pause(self, error: Exception, attempt: int, *, again: bool, in_doubt: bool) -> float:
        """Say how many seconds to wait before the next attempt; raise the `Problem` if none."""
        sqlstate = getattr(error, "sqlstate", None) or ""
        if sqlstate in CONFLICTS:
            if attempt <= self._settings.retries:
                self._metrics.retried(sqlstate)
                longest = min(0.2, 0.004 * 2.0**attempt)
                return longest * random.uniform(0.5, 1)  # noqa: S311
        elif isinstance(error, asyncpg.OutdatedSchemaCacheError) or sqlstate in STALE_PLANS:
            if attempt == 1:
                self._metrics.retried(sqlstate or "outdated_cache")
                return 0.0
        elif is_broken(error):
            if again and not isinstance(error, TimeoutError):
                self._metrics.retried("broken_connection")
                return 0.0
            log.warning("connection lost during a call", extra={"reason": repr(error)})
            if in_doubt:
                raise outcome_unknown() from error
            if isinstance(error, TimeoutError):
                raise own("RM504", "The database did not answer in time.") from error
            raise unavailable() from error
        if isinstance(error, asyncpg.PostgresError):
            raise self.problem(error) from error
        raise error

    def problem(self, error: asyncpg.PostgresError) -> Problem:
        """Turn an error of the database into the problem that the client is told."""
        problem = self._errors.problem(error)
        if problem.error.status >= 500:  # noqa: PLR2004
            log.error(
                "the database failed",
                extra={"sqlstate": problem.error.code, "reason": str(error)},
            )
        return problem

    async def _acquire(self) -> Connection:
        try:
            return await self.pool.acquire()
        except PoolTimeoutError:
            raise _Unreached(unavailable("Every connection to the database is busy.")) from None
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
            # An outage fails every request: one line a second says it.
            if monotonic() - self._complained_at > 1:
                self._complained_at = monotonic()
                log.warning("no connection to the database", extra={"reason": repr(error)})
            raise _Unreached(unavailable()) from error

    async def _connect(self) -> Connection:
        settings = self._settings
        connection: Connection = await asyncpg.connect(
            dsn.for_asyncpg(dsn.role_url(settings, "api")),
            timeout=settings.pool_timeout_ms / 1000,
            command_timeout=settings.statement_timeout_ms / 1000 + GRACE_SECONDS,
            statement_cache_size=STATEMENTS_KEPT,
            max_cached_statement_lifetime=0,
            server_settings={
                "application_name": "remit-api",
                "timezone": "UTC",
                "jit": "off",
                "statement_timeout": str(settings.statement_timeout_ms),
                "lock_timeout": str(settings.lock_timeout_ms),
                "idle_in_transaction_session_timeout": "60000",
            },
        )
        return connection


def is_broken(error: BaseException) -> bool:
    """Whether the connection went away, so that the outcome of a write is not known."""
    if isinstance(error, asyncpg.PostgresError):
        broken = error.sqlstate in BROKEN or isinstance(error, asyncpg.PostgresConnectionError)
        return bool(broken)
    if isinstance(error, asyncpg.InterfaceError):
        return "closed" in str(error)
    return isinstance(error, OSError | asyncpg.InternalClientError)
