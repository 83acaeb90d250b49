"""What operators see: counters for Prometheus, kept cheap enough for every request."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

if TYPE_CHECKING:
    from remit.database.pool import Pool

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
UNKNOWN_ROUTE = "unknown"
_SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """The process's counters, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._requests = Counter(
            "remit_http_requests",
            "Answered requests.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "remit_http_request_seconds",
            "Time from the request's head to the answer's last byte.",
            ("method", "route"),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._retries = Counter(
            "remit_database_retries",
            "Calls repeated, by SQLSTATE or reason.",
            ("reason",),
            registry=self.registry,
        )
        self.streams = Gauge(
            "remit_event_streams", "Open streams of events.", registry=self.registry
        )
        # Finding a child by its labels costs more than counting: remember it.
        self._counted: dict[tuple[str, str, int], Counter] = {}
        self._timed: dict[tuple[str, str], Histogram] = {}

    def watch(self, pool: "Pool") -> None:
        """Report a pool's state whenever the counters are read."""
        self.registry.register(PoolCollector(pool))

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answer; `route` is the template, so that labels stay few."""
        counted = self._counted.get((method, route, status))
        if counted is None:
            counted = self._requests.labels(method, route, str(status))
            self._counted[method, route, status] = counted
        counted.inc()
        timed = self._timed.get((method, route))
        if timed is None:
            timed = self._seconds.labels(method, route)
            self._timed[method, route] = timed
        timed.observe(seconds)

    def retried(self, reason: str) -> None:
        """Count a call that is made again."""
        self._retries.labels(reason).inc()

    def exposition(self) -> bytes:
        """Print everything in Prometheus' text format."""
        return generate_latest(self.registry)


class PoolCollector(Collector):
    """A pool's numbers at the moment they are asked for."""

    def __init__(self, pool: "Pool") -> None:
        self._pool = pool

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """Report connections by state, and who waits for one."""
        connections = GaugeMetricFamily(
            "remit_database_connections", "Connections to the database.", labels=["state"]
        )
        connections.add_metric(["idle"], self._pool.idle)
        connections.add_metric(["in_use"], self._pool.in_use)
        yield connections
        yield GaugeMetricFamily(
            "remit_database_connections_max", "Connections it may open.", self._pool.size
        )
        yield GaugeMetricFamily(
            "remit_database_waiting", "Requests waiting for a connection.", self._pool.waiting
        )
