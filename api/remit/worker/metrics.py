"""What operators see of a worker, for Prometheus."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class WorkerMetrics:
    """The process's counters, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.steps = Counter(
            "remit_worker_steps",
            "Steps, by what they came to: an outcome, the class of an error, or lease_lost.",
            ("provider", "action", "result"),
            registry=self.registry,
        )
        self.step_seconds = Histogram(
            "remit_worker_step_seconds",
            "Time of a step at the provider.",
            ("provider", "action"),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.running = Gauge(
            "remit_worker_running_steps", "Steps that run now.", registry=self.registry
        )
        self.reports = Counter(
            "remit_worker_reports",
            "Reports, by what the database said: accepted, refused (the lease was lost), dropped.",
            ("result",),
            registry=self.registry,
        )
        self.scans = Counter(
            "remit_worker_scans", "Searches of environments.", ("result",), registry=self.registry
        )
        self.database_up = Gauge(
            "remit_worker_database_up", "Whether the last call answered.", registry=self.registry
        )

    def exposition(self) -> bytes:
        """Print everything in Prometheus' text format."""
        return generate_latest(self.registry)
