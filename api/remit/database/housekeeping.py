"""What a process does now and then without being asked."""

import asyncio
import logging

from remit import contract
from remit.database.db import Database
from remit.errors import Problem
from remit.http.exchange import Exchange, Principal, nothing_to_receive

log = logging.getLogger("remit.housekeeping")

PURGE_SECONDS = 3600


async def keep_house(database: Database) -> None:
    """Forget old answers to Idempotency-Keys once an hour, for ever."""
    while True:
        await asyncio.sleep(PURGE_SECONDS)
        exchange = Exchange(
            {}, nothing_to_receive, "housekeeping", principal=Principal("remit-housekeeping")
        )
        try:
            row = await database.call(contract.purge_idempotency_keys, {}, exchange)
        except Problem as problem:
            log.warning("old answers stay for now", extra={"reason": problem.detail})
        else:
            log.info("old answers forgotten", extra={"answers": int(row["body"])})
