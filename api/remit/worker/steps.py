"""Steps: what was claimed is carried out in threads, and reported."""

import asyncio
import logging
from functools import partial
from time import perf_counter

from remit.worker.claims import Report, carry_out, failure_of, release_of, report_of
from remit.worker.metrics import WorkerMetrics
from remit.worker.provider import LeaseLostError, Provider, ProviderError, Work
from remit.worker.reporter import Reporter
from remit.worker.threads import in_thread

log = logging.getLogger("remit.worker.steps")


class Steps:
    """The steps of one process, at most `limit` at once."""

    def __init__(
        self,
        providers: dict[str, Provider],
        reporter: Reporter,
        metrics: WorkerMetrics,
        limit: int,
    ) -> None:
        self._providers = providers
        self._reporter = reporter
        self._metrics = metrics
        self._limit = limit
        self._running: dict[asyncio.Task[None], Work] = {}
        self.freed = asyncio.Event()

    @property
    def free(self) -> int:
        """How many more may be started."""
        return self._limit - len(self._running)

    @property
    def running(self) -> list[Work]:
        """What is being carried out."""
        return list(self._running.values())

    def start(self, work: Work) -> None:
        """Begin a step."""
        task = asyncio.create_task(self._step(work))
        self._running[task] = work
        self._metrics.running.set(len(self._running))
        task.add_done_callback(self._ended)

    async def finish(self, seconds: float) -> None:
        """Wait for what runs; after so many seconds let it change nothing more and give it back."""
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)
        for work in self._running.values():
            work.lease.revoke()
        if self._running:
            # What waits for an answer of its provider is left behind: its lease runs out.
            await asyncio.wait(self._running, timeout=1)
        for task in list(self._running):
            task.cancel()

    def _ended(self, task: "asyncio.Task[None]") -> None:
        del self._running[task]
        self._metrics.running.set(len(self._running))
        self.freed.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a step broke", exc_info=error)

    async def _step(self, work: Work) -> None:
        provider = self._providers[work.provider]
        began = perf_counter()
        result, report = await self._carried_out(provider, work)
        seconds = perf_counter() - began
        self._metrics.steps.labels(work.provider, work.action, result).inc()
        self._metrics.step_seconds.labels(work.provider, work.action).observe(seconds)
        quiet = work.action == "observe" and result == "reached"
        log.log(
            logging.DEBUG if quiet else logging.INFO,
            "step",
            extra={
                "org_id": work.org_id,
                "resource_id": work.resource_id,
                "object": work.physical_name,
                "action": work.action,
                "generation": work.generation,
                "fence": work.fence,
                "result": result,
                "ms": round(seconds * 1000),
                **_problem(report),
            },
        )
        self._reporter.add(work, report)

    async def _carried_out(self, provider: Provider, work: Work) -> tuple[str, Report]:
        """Do it; what it came to, in a word and as the report."""
        try:
            outcome = await in_thread(
                partial(carry_out, provider, work), f"{work.provider}-{work.resource_id}"
            )
        except ProviderError as error:
            return error.error_class, failure_of(work, error)
        except LeaseLostError:
            if work.lease.revoked:
                return "released", release_of(work)
            problem = ProviderError(
                "transient", "OutOfTime", "the step would have outlived its lease"
            )
            return "lease_lost", failure_of(work, problem)
        except Exception as error:
            # A fault of ours: it is tried again a few times, then people see it.
            log.exception("a provider broke", extra={"resource_id": work.resource_id})
            words = f"{type(error).__name__}: {error}"
            return "fault", failure_of(work, ProviderError("transient", "WorkerFault", words))
        return outcome.kind, report_of(work, outcome)


def _problem(report: Report) -> Report:
    error = report.get("error")
    return {"code": error["code"], "reason": error["message"]} if error else {}
