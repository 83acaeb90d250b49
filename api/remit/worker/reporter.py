"""Sends reports to the database, many at a time, for as long as their leases make it worthwhile."""

import asyncio
import json
import logging
from collections import defaultdict
from dataclasses import dataclass

import asyncpg

from remit.worker.backoff import Backoff
from remit.worker.claims import Report, failure_of
from remit.worker.database import DatabaseLostError, WorkerDatabase
from remit.worker.metrics import WorkerMetrics
from remit.worker.provider import ProviderError, Work

log = logging.getLogger("remit.worker.reporter")

GATHER_SECONDS = 0.01
LARGEST_BATCH = 100


@dataclass(frozen=True, slots=True)
class Finished:
    """A report and the work it is about."""

    work: Work
    report: Report


class Reporter:
    """Collects reports for a moment and sends those of one organization together."""

    def __init__(self, database: WorkerDatabase, name: str, metrics: WorkerMetrics) -> None:
        self._database = database
        self._name = name
        self._metrics = metrics
        self._waiting: dict[int, list[Finished]] = defaultdict(list)
        self._senders: dict[int, asyncio.Task[None]] = {}

    def add(self, work: Work, report: Report) -> None:
        """Send a report soon."""
        self._waiting[work.org_id].append(Finished(work, report))
        if work.org_id not in self._senders:
            sender = asyncio.create_task(self._send_all(work.org_id))
            self._senders[work.org_id] = sender

    async def drain(self) -> None:
        """Wait until everything is sent, or has become pointless."""
        while self._senders:
            await asyncio.gather(*self._senders.values(), return_exceptions=True)

    async def _send_all(self, org_id: int) -> None:
        try:
            await asyncio.sleep(GATHER_SECONDS)
            while waiting := self._waiting.pop(org_id, []):
                for start in range(0, len(waiting), LARGEST_BATCH):
                    await self._send(org_id, waiting[start : start + LARGEST_BATCH])
        finally:
            del self._senders[org_id]

    async def _send(self, org_id: int, batch: list[Finished]) -> None:
        """Send a batch until it is answered; what nobody waits for any more is dropped."""
        backoff = Backoff()
        while batch := [one for one in batch if self._worthwhile(one)]:
            try:
                rows = await self._database.call(
                    "report_work",
                    org_id=org_id,
                    worker=self._name,
                    reports=json.dumps([one.report for one in batch]),
                )
            except DatabaseLostError as error:
                self._metrics.database_up.set(0)
                log.warning("a report has to wait", extra={"reason": str(error)})
                await backoff.wait()
            except asyncpg.PostgresError as error:
                await self._refused(org_id, batch, error)
                return
            else:
                self._metrics.database_up.set(1)
                self._answered(rows)
                return

    async def _refused(
        self, org_id: int, batch: list[Finished], error: asyncpg.PostgresError
    ) -> None:
        """Find the report that the database cannot take, so that the others count."""
        if len(batch) > 1:
            for one in batch:
                await self._send(org_id, [one])
            return
        one = batch[0]
        code, reason = error.sqlstate or "unknown", str(error)
        log.error(
            "the database refused a report",
            extra={"resource_id": one.work.resource_id, "sqlstate": code, "reason": reason},
        )
        # It would be refused again and again: what is known is that it failed, and why.
        problem = ProviderError("transient", f"report:{code}", f"the database refused: {reason}")
        failure = failure_of(one.work, problem)
        await self._send_failure(org_id, Finished(one.work, failure))

    async def _send_failure(self, org_id: int, finished: Finished) -> None:
        try:
            rows = await self._database.call(
                "report_work",
                org_id=org_id,
                worker=self._name,
                reports=json.dumps([finished.report]),
            )
        except (DatabaseLostError, asyncpg.PostgresError) as error:
            # The lease runs out, and another attempt is made.
            self._metrics.reports.labels("dropped").inc()
            log.warning("a failure could not be reported", extra={"reason": str(error)})
        else:
            self._answered(rows)

    def _worthwhile(self, finished: Finished) -> bool:
        if finished.work.lease.seconds_left > 0:
            return True
        self._metrics.reports.labels("dropped").inc()
        log.warning(
            "a lease ended before its report", extra={"resource_id": finished.work.resource_id}
        )
        return False

    def _answered(self, rows: list[asyncpg.Record]) -> None:
        for row in rows:
            if row["accepted"]:
                self._metrics.reports.labels("accepted").inc()
                continue
            self._metrics.reports.labels("refused").inc()
            log.warning(
                "a report came too late",
                extra={"resource_id": row["resource_id"], "problem": row["problem"]},
            )
