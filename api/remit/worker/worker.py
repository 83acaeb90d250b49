"""One worker process: claims what is due, has it carried out, and ends in an orderly way."""

import asyncio
import json
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic

import asyncpg

from remit.settings import Settings
from remit.worker.backoff import Backoff
from remit.worker.claims import work_of
from remit.worker.database import DatabaseLostError, WorkerDatabase
from remit.worker.leases import LEASE_SHARE, Leases
from remit.worker.metrics import WorkerMetrics
from remit.worker.provider import Lease, Provider
from remit.worker.reporter import Reporter
from remit.worker.scanner import Scanner
from remit.worker.steps import Steps

log = logging.getLogger("remit.worker")

LARGEST_CLAIM = 100
HOUSEKEEPING_SECONDS = 30.0
SCAN_SECONDS = 60.0


class Worker:
    """A worker, of which there may be any number."""

    def __init__(self, settings: Settings, name: str, providers: dict[str, Provider]) -> None:
        self._settings = settings
        self.name = name
        self._providers = providers
        self.metrics = WorkerMetrics()
        self.database = WorkerDatabase(settings, actor=f"worker:{name}")
        self._reporter = Reporter(self.database, name, self.metrics)
        self._steps = Steps(providers, self._reporter, self.metrics, settings.worker_concurrency)
        self._scanner = Scanner(self.database, name, providers, self.metrics)
        self._leases = Leases(self.database, name, self._steps, settings.worker_lease_seconds)
        self._stopping = asyncio.Event()
        self.claimed_at = monotonic()
        """When the database last answered a claim."""

    def stop(self) -> None:
        """Claim nothing more, finish what runs within bounds, and end."""
        self._stopping.set()
        self._steps.freed.set()

    async def run(self) -> None:
        """Work until `stop`."""
        log.info("worker starts", extra={"worker": self.name, "providers": [*self._providers]})
        others = [
            asyncio.create_task(self._now_and_then(HOUSEKEEPING_SECONDS, self._keep_house)),
            asyncio.create_task(self._now_and_then(SCAN_SECONDS, self._scanner.scan_due)),
            asyncio.create_task(self._now_and_then(self._leases.every, self._leases.extend)),
        ]
        try:
            await self._claim_for_ever()
        finally:
            for other in others:
                other.cancel()
            await asyncio.gather(*others, return_exceptions=True)
            await self._end()

    async def once(self) -> int:
        """Do what is due now, housekeeping and scans included; how many steps that were."""
        steps = 0
        await self._keep_house()
        while claimed := await self._claim():
            steps += claimed
            while self._steps.free == 0:
                await self._until_freed(1)
        while self._steps.running:
            await self._until_freed(1)
        await self._reporter.drain()
        await self._scanner.scan_due()
        await self._end()
        return steps

    async def _claim_for_ever(self) -> None:
        backoff = Backoff()
        while not self._stopping.is_set():
            if self._steps.free == 0:
                await self._until_freed(None)
                continue
            try:
                asked = self._steps.free
                claimed = await self._claim()
            except DatabaseLostError as error:
                self.metrics.database_up.set(0)
                log.warning("no work from the database", extra={"reason": str(error)})
                await self._pause(backoff.next())
                continue
            except asyncpg.PostgresError as error:
                log.error("the database refuses to give work", extra={"reason": str(error)})  # noqa: TRY400
                await self._pause(backoff.next())
                continue
            backoff.reset()
            if claimed < min(asked, LARGEST_CLAIM):
                await self._pause(self._settings.worker_poll_ms / 1000 * random.uniform(0.8, 1.2))  # noqa: S311

    async def _claim(self) -> int:
        """Claim as much as can be begun, and begin it."""
        free = min(self._steps.free, LARGEST_CLAIM)
        lease_seconds = self._settings.worker_lease_seconds
        began = monotonic()
        rows = await self.database.call(
            "claim_work",
            worker=self.name,
            limit=free,
            lease_seconds=lease_seconds,
            providers=list(self._providers),
        )
        self.claimed_at = monotonic()
        self.metrics.database_up.set(1)
        lease_left = lease_seconds * LEASE_SHARE - (monotonic() - began)
        for row in rows:
            try:
                work = work_of(row["body"], Lease(lease_left))
            except (KeyError, TypeError, ValueError):
                # It must not take all that was claimed with it, worker after worker.
                log.exception("a claim cannot be read", extra={"resource_id": row["resource_id"]})
                await self._refuse(row)
            else:
                self._steps.start(work)
        return len(rows)

    async def _refuse(self, row: asyncpg.Record) -> None:
        report = {
            "resource_id": row["resource_id"],
            "fence": row["fence"],
            "generation": row["generation"],
            "outcome": "failed",
            "error": {
                "class": "permanent",
                "code": "UnreadableClaim",
                "message": "the worker cannot read what is desired; its log has the reason",
            },
        }
        await self.database.call(
            "report_work", org_id=row["org_id"], worker=self.name, reports=json.dumps([report])
        )

    async def _keep_house(self) -> None:
        while not self._stopping.is_set():
            (done,) = await self.database.call("run_housekeeping")
            if not done["organizations"]:
                return

    async def _now_and_then(self, seconds: float, work: Callable[[], Awaitable[object]]) -> None:
        while True:
            try:
                await work()
            except (DatabaseLostError, asyncpg.PostgresError) as error:
                log.warning("a task of the worker failed", extra={"reason": str(error)})
            # Not all workers at the same time.
            await asyncio.sleep(seconds * random.uniform(0.8, 1.2))  # noqa: S311

    async def _end(self) -> None:
        await self._steps.finish(self._settings.shutdown_seconds)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._reporter.drain(), timeout=5)
        await self.database.close()
        for provider in self._providers.values():
            provider.close()
        log.info("worker ends", extra={"worker": self.name})

    async def _until_freed(self, seconds: float | None) -> None:
        self._steps.freed.clear()
        if not self._stopping.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._steps.freed.wait(), timeout=seconds)

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), timeout=seconds)
