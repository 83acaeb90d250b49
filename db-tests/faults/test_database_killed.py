"""`kill -9` of PostgreSQL under load: what was acknowledged is there, once, and nothing is torn."""

from __future__ import annotations

import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

import psutil
import psycopg
import pytest
from databases import Database
from psycopg.types.json import Jsonb

from remit.cluster import Cluster

WRITERS = 6
ROUND_SECONDS = 1.5
PATIENCE_SECONDS = 60
PROBLEMS = (
    "select * from org.check_charts() union all select * from kernel.check_journal() "
    "union all select * from org.check_journal_agrees()"
)


@pytest.fixture
def kept_up() -> Iterator[Cluster]:
    """A server as `remit up` runs it: it waits for the disk, and is started again when it ends."""
    folder = Cluster.temporary().folder.path
    gave_up = threading.Event()
    cluster = Cluster(folder, report=lambda _: None, give_up=gave_up.set)
    cluster.start()
    yield cluster
    cluster.stop()
    shutil.rmtree(folder)
    assert not gave_up.is_set()


class Writer(threading.Thread):
    """Hires, renames and dismisses; remembers what the server has confirmed and what it has not."""

    def __init__(self, database: Database, number: int, stop: threading.Event) -> None:
        super().__init__()
        self.database = database
        self.stop = stop
        self.name = f"writer {number}"
        self.org_id = number % 3 + 1
        self.by_api = number % 2 == 0
        self.confirmed: dict[str, list[str]] = {}
        """Deeds by the external key of whom they were done to, in their order."""
        self.uncertain: dict[str, str] = {}
        self.error: Exception | None = None
        self.reconnections = 0

    def run(self) -> None:
        try:
            while not self.stop.is_set():
                try:
                    with self.database.connect("api" if self.by_api else "owner") as connection:
                        self.work(connection)
                except psycopg.OperationalError:
                    # The server ended, or is not back yet.
                    self.reconnections += 1
                    time.sleep(0.05)
        except Exception as error:  # noqa: BLE001  (a thread's error would be lost)
            self.error = error

    def work(self, connection: psycopg.Connection) -> None:
        if self.by_api:
            connection.execute(
                "select set_config('remit.actor', 'writer', false), "
                "set_config('remit.roles', 'admin', false)"
            )
        while not self.stop.is_set():
            key = f"{self.name} {len(self.confirmed) + len(self.uncertain)}"
            for deed in ("created", "updated", "deleted"):
                if deed == "deleted" and len(self.confirmed) % 2:
                    break
                try:
                    self.do(connection, deed, key)
                except psycopg.Error:
                    self.uncertain[key] = deed
                    raise
                self.confirmed.setdefault(key, []).append(deed)

    def do(self, connection: psycopg.Connection, deed: str, key: str) -> None:
        if self.by_api:
            step = {
                "created": {"action": "hire", "name": "new", "manager_key": "boss"},
                "updated": {"action": "rename", "title": "confirmed"},
                "deleted": {"action": "leave", "reports": "lift"},
            }[deed]
            steps = Jsonb([{**step, "employee_key": key}])
            connection.execute("select from api.reorganize_chart(%s, %s)", (self.org_id, steps))
            return
        statement = {
            "created": "insert into org.employees (org_id, external_key, name, manager_id) "
            "values (%s, %s, 'new', 1)",
            "updated": "update org.employees set title = 'confirmed' "
            "where org_id = %s and external_key = %s",
            "deleted": "delete from org.employees where org_id = %s and external_key = %s",
        }[deed]
        done = connection.execute(statement.encode(), (self.org_id, key))
        assert done.rowcount == 1


def kill_a_session(cluster: Cluster) -> None:
    """The others are ended by the server, which then recovers."""
    backends = [
        process
        for process in psutil.Process(cluster.pid).children()
        if " remit_api remit " in " ".join(process.cmdline())
    ]
    backends[0].kill()


def kill_everything(cluster: Cluster) -> None:
    server = psutil.Process(cluster.pid)
    for process in [server, *server.children(recursive=True)]:
        # The server may have ended one of its own accord meanwhile.
        with suppress(psutil.NoSuchProcess):
            process.kill()


def wait_until_back(database: Database) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            database.connect().close()
        except psycopg.OperationalError:
            assert time.monotonic() < deadline, "the server does not come back"
            time.sleep(0.05)
        else:
            return


def test_nothing_acknowledged_is_lost(kept_up: Cluster) -> None:
    database = Database(kept_up, "remit")
    database.migrate()
    with database.connect() as connection:
        connection.execute(
            "insert into org.org_charts (id, name) "
            "select n, 'chart' from generate_series(1, 3) as n"
        )
        connection.execute(
            "insert into org.employees (org_id, id, name, external_key) "
            "select n, 1, 'boss', 'boss' from generate_series(1, 3) as n"
        )
    stop = threading.Event()
    writers = [Writer(database, number, stop) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for kill in (kill_a_session, kill_everything, kill_everything):
        time.sleep(ROUND_SECONDS)
        kill(kept_up)
        wait_until_back(database)
    time.sleep(ROUND_SECONDS)
    stop.set()
    for writer in writers:
        writer.join()

    assert [writer.error for writer in writers] == [None] * WRITERS
    assert all(writer.reconnections for writer in writers)
    confirmed = {key: deeds for writer in writers for key, deeds in writer.confirmed.items()}
    uncertain = {key: deed for writer in writers for key, deed in writer.uncertain.items()}
    print(f"{len(confirmed)} hired, {len(uncertain)} deeds uncertain")  # noqa: T201
    assert len(confirmed) > WRITERS * 5
    with database.connect() as connection:
        assert connection.execute(PROBLEMS.encode()).fetchall() == []
        journal = Counter(
            connection.execute(
                "select coalesce(nullif(c.change -> 'new', 'null'), c.change -> 'old') "
                "->> 'external_key', "
                "substring(j.event from 'employees[.](.*)') "
                "from kernel.journal as j "
                "cross join lateral jsonb_array_elements(j.changes) as c(change) "
                "where j.event like 'employees.%'"
            ).fetchall()
        )
        present: dict[str, str | None] = dict(
            connection.execute(
                "select e.external_key, e.title from org.employees as e "
                "where e.manager_id is not null"
            ).fetchall()
        )
    recorded = {(key, deed): count for (key, deed), count in journal.items() if key != "boss"}
    acknowledged = {(key, deed) for key, deeds in confirmed.items() for deed in deeds}
    assert acknowledged <= recorded.keys()
    assert set(recorded.values()) == {1}
    assert recorded.keys() - acknowledged <= set(uncertain.items())
    for key, deeds in confirmed.items():
        if key not in uncertain:
            assert (key in present) == ("deleted" not in deeds)
            assert present.get(key, "confirmed") == "confirmed"
