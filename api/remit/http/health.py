"""Whether this process lives, and whether it can do its work."""

import asyncio
import logging
from contextlib import suppress

import asyncpg

from remit import contract
from remit.contracts.types import ErrorCode
from remit.database.db import Database
from remit.database.pool import Connection
from remit.database.statements import MISSING_FUNCTIONS
from remit.errors import ErrorTable, Problem, own
from remit.http.exchange import Exchange, Principal, nothing_to_receive

log = logging.getLogger("remit.health")

RETRY_SECONDS = 2
_SELF = Principal("remit-api")


class Readiness:
    """Checks that the database answers and offers what this release calls."""

    def __init__(self, database: Database, errors: ErrorTable) -> None:
        self._database = database
        self._errors = errors
        self._names = [function.name for function in contract.FUNCTIONS]
        self._arguments = [
            ",".join(argument.name for argument in function.arguments)
            for function in contract.FUNCTIONS
        ]

    async def check(self, request_id: str) -> None:
        """Raise the `Problem` that stands against serving requests."""
        exchange = Exchange({}, nothing_to_receive, request_id, principal=_SELF)

        async def work(connection: Connection) -> list[asyncpg.Record]:
            return await connection.fetch(MISSING_FUNCTIONS, self._names, self._arguments)

        missing = await self._database.attempt(work, exchange, read_only=True)
        if missing:
            names = ", ".join(row["name"] for row in missing[:5])
            raise own(
                "RM503",
                f"The database lacks {len(missing)} functions of this release ({names}, ...).",
                "Run: remit migrate",
                {"Retry-After": "5"},
            )
        await self._load_error_codes(exchange)

    async def _load_error_codes(self, exchange: Exchange) -> None:
        rows = await self._database.rows(contract.list_error_codes, {}, exchange)
        self._errors.load(
            ErrorCode(
                code=row["code"],
                name=row["name"],
                title=row["title"],
                status=row["status"],
                help=row["help"],
                constraint=row["constraint_name"],
            )
            for row in rows
        )

    async def wait(self) -> None:
        """Wait until everything is there; requests are answered meanwhile as well as can be."""
        while True:
            with suppress(Problem):
                await self.check("startup")
                return
            await asyncio.sleep(RETRY_SECONDS)
