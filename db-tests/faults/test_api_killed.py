"""`kill -9` of the API under load: clients repeat with their Idempotency-Key, all is done once."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
from databases import Database

from remit.cluster import Cluster

CLIENTS = 6
ROUND_SECONDS = 1.2
PATIENCE_SECONDS = 90
PROBLEMS = (
    "select * from org.check_charts() union all select * from kernel.check_journal() "
    "union all select * from org.check_journal_agrees()"
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Api:
    """`remit up`, which is killed and started again on the same port."""

    def __init__(self, arguments: list[str], log: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._command = [sys.executable, "-m", "remit", "up", "--port", str(self.port), *arguments]
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                if httpx.get(f"{self.url}/readyz", timeout=5).is_success:
                    return
            except httpx.TransportError:
                pass
            assert self._process.poll() is None, self._log.read_text()
            assert time.monotonic() < deadline, self._log.read_text()
            time.sleep(0.05)

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)


class Client(threading.Thread):
    """Hires one after the other; repeats a request until it is answered."""

    def __init__(self, url: str, org_id: int, boss: int, stop: threading.Event) -> None:
        super().__init__()
        self.stop = stop
        self.url = url
        self.path = f"/orgcharts/{org_id}/employees"
        self.boss = boss
        self.answered: dict[str, int] = {}
        self.repeated = 0
        self.replayed = 0
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            with httpx.Client(base_url=self.url, timeout=30) as client:
                while not self.stop.is_set():
                    name, key = f"{self.ident}-{len(self.answered)}", uuid.uuid4().hex
                    self.answered[name] = self.hire(client, name, key)
        except Exception as error:  # noqa: BLE001  (a thread's error would be lost)
            self.error = error

    def hire(self, client: httpx.Client, name: str, key: str) -> int:
        body = {"name": name, "manager_id": self.boss}
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                answer = client.post(self.path, json=body, headers={"Idempotency-Key": key})
            except httpx.TransportError:
                answer = None
            if answer is not None and answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                assert answer.status_code == httpx.codes.CREATED, answer.text
                self.replayed += "idempotency-replayed" in answer.headers
                return int(answer.json()["id"])
            assert time.monotonic() < deadline, "no answer"
            self.repeated += 1
            time.sleep(0.05)


@contextmanager
def own_database(log: Path) -> Iterator[tuple[Api, Database]]:
    """`remit up` with the embedded server, which ends with it."""
    folder = Cluster.temporary().folder.path
    api = Api(["--data-dir", str(folder)], log)
    try:
        api.start()
        yield api, Database(Cluster(folder), "remit")
    finally:
        api.stop()
        shutil.rmtree(folder)


@pytest.fixture(params=["own database", "another's database"])
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Api, Database]]:
    """With its own database the server ends as well; another's finishes what it has begun."""
    log = tmp_path / "api.log"
    if request.param == "own database":
        with own_database(log) as both:
            yield both
        return
    database: Database = request.getfixturevalue("database")
    api = Api(["--database-url", database.url()], log)
    try:
        api.start()
        yield api, database
    finally:
        api.stop()


def test_nothing_answered_is_lost_or_done_twice(served: tuple[Api, Database]) -> None:
    api, database = served
    org_id = httpx.post(f"{api.url}/orgcharts", json={"name": "Acme"}).json()["id"]
    path = f"{api.url}/orgcharts/{org_id}/employees"
    boss = httpx.post(path, json={"name": "boss"}).json()["id"]
    stop = threading.Event()
    clients = [Client(api.url, org_id, boss, stop) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    for _ in range(2):
        time.sleep(ROUND_SECONDS)
        api.kill()
        api.start()
    time.sleep(ROUND_SECONDS)
    stop.set()
    for client in clients:
        client.join()

    assert [client.error for client in clients] == [None] * CLIENTS
    answered = {name: number for client in clients for name, number in client.answered.items()}
    repeated, replayed = (sum(getattr(c, n) for c in clients) for n in ("repeated", "replayed"))
    print(f"{len(answered)} answered, {repeated} repeated, {replayed} replayed")  # noqa: T201
    assert repeated > 0
    assert len(answered) > CLIENTS * 5
    with psycopg.connect(database.url()) as connection:
        assert connection.execute(PROBLEMS.encode()).fetchall() == []
        hired = connection.execute(
            "select e.name, e.id from org.employees as e where e.manager_id is not null"
        ).fetchall()
        recorded = connection.execute(
            "select count(*) from kernel.journal as j where j.event = 'employees.created'"
        ).fetchone()
    # One row for each request, and it is the one that was answered with.
    assert sorted(hired) == sorted(answered.items())
    assert recorded == (len(answered) + 1,)
