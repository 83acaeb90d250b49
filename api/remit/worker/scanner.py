"""Searches environments for objects that no resource here has made."""

import json
import logging
from functools import partial

import asyncpg

from remit.worker.claims import ClaimedScan, scan_of
from remit.worker.database import DatabaseLostError, WorkerDatabase
from remit.worker.metrics import WorkerMetrics
from remit.worker.provider import FoundObject, Json, Lease, LeaseLostError, Provider, ProviderError
from remit.worker.threads import in_thread

log = logging.getLogger("remit.worker.scanner")

LEASE_SECONDS = 600
SCANS_AT_ONCE = 1


class Scanner:
    """Searches that are due, one after the other."""

    def __init__(
        self,
        database: WorkerDatabase,
        name: str,
        providers: dict[str, Provider],
        metrics: WorkerMetrics,
    ) -> None:
        self._database = database
        self._name = name
        self._providers = providers
        self._metrics = metrics

    async def scan_due(self) -> int:
        """Search every environment that is due; how many that were."""
        scans = 0
        while claimed := await self._claim():
            for one in claimed:
                await self._scan(one)
            scans += len(claimed)
        return scans

    async def _claim(self) -> list[ClaimedScan]:
        lease = Lease(LEASE_SECONDS * 0.9)
        rows = await self._database.call(
            "claim_scans",
            worker=self._name,
            limit=SCANS_AT_ONCE,
            lease_seconds=LEASE_SECONDS,
            providers=list(self._providers),
        )
        return [scan_of(row["body"], lease) for row in rows]

    async def _scan(self, claimed: ClaimedScan) -> None:
        found: list[FoundObject] = []
        error: dict[str, Json] | None = None
        complete = True
        for name, provider in self._providers.items():
            if not _concerns(name, claimed):
                continue
            try:
                await in_thread(partial(_list, provider, claimed, found), f"scan-{name}")
            except ProviderError as problem:
                error = problem.to_json()
            except LeaseLostError:
                # What was found counts; that something is gone cannot be said.
                complete = False
            except Exception as fault:
                log.exception("a search broke")
                error = {"class": "transient", "code": "WorkerFault", "message": repr(fault)}
        await self._report(claimed, found, error, complete=complete)

    async def _report(
        self,
        claimed: ClaimedScan,
        found: list[FoundObject],
        error: dict[str, Json] | None,
        *,
        complete: bool,
    ) -> None:
        self._metrics.scans.labels("failed" if error else "done").inc()
        log.info(
            "scan",
            extra={"environment": claimed.scan.code, "found": len(found), "error": error},
        )
        try:
            await self._database.call(
                "report_scan",
                environment_id=claimed.scan.environment_id,
                worker=self._name,
                fence=claimed.fence,
                objects=None if error else json.dumps([one.to_json() for one in found]),
                complete=complete,
                error=json.dumps(error) if error else None,
            )
        except (DatabaseLostError, asyncpg.PostgresError) as problem:
            log.warning("a search could not be reported", extra={"reason": str(problem)})


def _concerns(provider: str, claimed: ClaimedScan) -> bool:
    targets = claimed.scan.targets
    return bool(targets.get(provider) or (provider == "kubernetes" and targets.get("gitops")))


def _list(provider: Provider, claimed: ClaimedScan, found: list[FoundObject]) -> None:
    for one in provider.scan(claimed.scan):
        found.append(one)  # noqa: PERF402  (what was found stays when the search ends early)
