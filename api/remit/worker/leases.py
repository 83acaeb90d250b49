"""Extends the leases of steps that take long, and ends those that were lost meanwhile."""

import json
import logging
from time import monotonic

from remit.worker.database import WorkerDatabase
from remit.worker.provider import Work
from remit.worker.steps import Steps

log = logging.getLogger("remit.worker.leases")

# A lease began at the database before its answer was here: ours has to end earlier.
LEASE_SHARE = 0.9
LONGEST_STEP_SECONDS = 900.0
"""A step that takes longer hangs: its lease is left to run out."""


class Leases:
    """The leases of what a process is carrying out."""

    def __init__(self, database: WorkerDatabase, name: str, steps: Steps, seconds: int) -> None:
        self._database = database
        self._name = name
        self._steps = steps
        self._seconds = seconds
        self.every = seconds / 4
        """How often to extend, in seconds."""

    async def extend(self) -> None:
        """Extend what has less than half of its time left."""
        held = {_key(work): work for work in self._steps.running if self._is_due(work)}
        if not held:
            return
        began = monotonic()
        rows = await self._database.call(
            "extend_leases",
            worker=self._name,
            leases=json.dumps(
                [
                    {"org_id": org_id, "resource_id": resource_id, "fence": fence}
                    for org_id, resource_id, fence in held
                ]
            ),
            lease_seconds=self._seconds,
        )
        for row in rows:
            work = held.pop((row["org_id"], row["resource_id"], row["fence"]))
            work.lease.extend(self._seconds * LEASE_SHARE - (monotonic() - began))
        for work in held.values():
            if work in self._steps.running:
                log.warning("a lease was lost", extra={"resource_id": work.resource_id})
                work.lease.lose()

    def _is_due(self, work: Work) -> bool:
        lease = work.lease
        return (
            lease.seconds_left < self._seconds / 2
            and monotonic() - lease.began < LONGEST_STEP_SECONDS
        )


def _key(work: Work) -> tuple[int, int, int]:
    return work.org_id, work.resource_id, work.fence
