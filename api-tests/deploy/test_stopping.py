"""SIGTERM: what runs is answered, within bounds; what does not end in time is told the truth."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest

from remit.cluster import Cluster


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with Cluster.temporary() as running:
        yield running


class Up:
    """`remit up`, with a request that waits for a lock that the test holds."""

    def __init__(self, cluster: Cluster, seconds: int) -> None:
        self.process = subprocess.Popen(
            [Path(sys.executable).with_name("remit"), "up", "--port", "0"],
            env={
                "PATH": os.environ["PATH"],
                "DATABASE_URL": cluster.url("owner"),
                "REMIT_SHUTDOWN_SECONDS": str(seconds),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        line = next(line for line in self.process.stdout if line.startswith("Remit serves "))
        self.url = line.split()[-1]
        chart = httpx.post(f"{self.url}/orgcharts", json={"name": "before"}).json()
        self.holder = psycopg.connect(cluster.url("owner"))
        self.holder.execute("select from org.org_charts for update")
        self.answer: httpx.Response | None = None
        self.thread = threading.Thread(target=self._patch, args=(chart["id"],))
        self.thread.start()
        self._wait_for_the_lock(cluster)

    def _patch(self, chart_id: int) -> None:
        url = f"{self.url}/orgcharts/{chart_id}"
        self.answer = httpx.patch(url, json={"name": "after"}, timeout=30)

    @staticmethod
    def _wait_for_the_lock(cluster: Cluster) -> None:
        query = (
            "select from pg_stat_activity where usename = 'remit_api' and wait_event_type = 'Lock'"
        )
        with psycopg.connect(cluster.url("owner"), autocommit=True) as watcher:
            while watcher.execute(query.encode()).fetchone() is None:
                time.sleep(0.05)

    def end(self) -> httpx.Response:
        """Wait for both to end; returns the answer."""
        self.thread.join(30)
        assert self.process.wait(30) == 0
        assert self.answer is not None
        return self.answer


def test_a_request_in_flight_is_answered(cluster: Cluster) -> None:
    up = Up(cluster, seconds=20)
    up.process.send_signal(signal.SIGTERM)
    time.sleep(0.5)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{up.url}/healthz")
    up.holder.close()
    answer = up.end()
    assert answer.status_code == 200
    assert answer.json()["name"] == "after"


def test_a_write_that_takes_too_long_is_told_that_its_outcome_is_unknown(cluster: Cluster) -> None:
    up = Up(cluster, seconds=1)
    up.process.send_signal(signal.SIGTERM)
    try:
        answer = up.end()
    finally:
        up.holder.close()
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["retry-after"]
    assert json.loads(answer.content)["code"] == "RM513"
