"""What operators see of the relay, for Prometheus."""

from time import monotonic

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest


class RelayMetrics:
    """The relay's counters, in the worker's registry or one of their own."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self.registry = registry or CollectorRegistry()
        self.events = Counter(
            "remit_relay_events",
            "Events: confirmed by the broker, returned by it for want of a queue, or refused.",
            ("result",),
            registry=self.registry,
        )
        self.submissions = Counter(
            "remit_relay_submissions",
            "Submissions of evidence: stored, put to wait, or put to the dead letters.",
            ("result",),
            registry=self.registry,
        )
        self.broker_up = Gauge(
            "remit_relay_broker_up",
            "Whether there is a connection to the broker.",
            ("purpose",),
            registry=self.registry,
        )
        self.claimed_at = monotonic()
        """When the database last answered a claim."""

    def exposition(self) -> bytes:
        """Print everything in Prometheus' text format."""
        return generate_latest(self.registry)
