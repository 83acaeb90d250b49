"""`remit up` as a person runs it: real processes, real signals."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from worker.cloud import Cloud

from remit.cluster import Cluster
from remit.cluster.binaries import find
from remit.commands import target
from remit.failures import Failure

REMIT = (sys.executable, "-m", "remit")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def remit(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*REMIT, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@dataclass
class Up:
    """A running `remit up`."""

    process: subprocess.Popen[str]
    data: Path
    port: int

    @property
    def postgres(self) -> int:
        return int((self.data / "pgdata" / "postmaster.pid").read_text().split()[0])

    def call(self, path: str, body: object = None) -> Any:  # noqa: ANN401
        answer = httpx.request(
            "GET" if body is None else "POST",
            f"http://127.0.0.1:{self.port}{path}",
            json=body,
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()

    def end(self, number: signal.Signals, seconds: float = 30) -> int:
        self.process.send_signal(number)
        return self.process.wait(seconds)


Starter = Callable[..., Up]


@pytest.fixture
def data() -> Iterator[Path]:
    """An empty folder that the server's account can reach, whoever runs the tests."""
    temporary = Cluster.temporary()
    yield temporary.folder.path
    temporary.stop()


@pytest.fixture(scope="module")
def migrated() -> Iterator[Path]:
    """A folder with a migrated database, to be copied: making one takes seconds."""
    temporary = Cluster.temporary()
    done = remit("migrate", "--data-dir", str(temporary.folder.path))
    assert done.returncode == 0, done.stderr
    yield temporary.folder.path
    temporary.stop()


@pytest.fixture
def up(data: Path, migrated: Path) -> Iterator[Starter]:
    subprocess.run(["/bin/cp", "-a", f"{migrated}/.", str(data)], check=True)
    started: list[Up] = []

    def start(*options: str) -> Up:
        port = free_port()
        process = subprocess.Popen(
            [*REMIT, "up", "--data-dir", str(data), "--port", str(port), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        running = Up(process, data, port)
        started.append(running)
        assert process.stdout is not None
        line = process.stdout.readline()
        while "--demo" in options and not line.startswith("Remit serves"):
            # Where what the demo asks for is made.
            assert line, "it ended before it served"
            line = process.stdout.readline()
        assert line == f"Remit serves http://127.0.0.1:{port}\n"
        assert process.stdout.readline() == f"Interactive docs: http://127.0.0.1:{port}/docs\n"
        return running

    yield start
    for running in started:
        running.process.kill()
        running.process.wait()
        if running.process.stdout is not None:
            running.process.stdout.close()


def gone(pid: int, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.02)
    return False


def test_one_command_serves_and_data_survives_a_restart(up: Starter) -> None:
    first = up("--demo")
    charts = first.call("/orgcharts")
    assert [chart["name"] for chart in charts] == ["Lighthouse Coffee"]
    made = first.call("/orgcharts", {"name": "Kept"})
    postgres = first.postgres
    assert first.end(signal.SIGINT) == 0
    assert gone(postgres)

    second = up("--demo")
    assert {chart["id"] for chart in second.call("/orgcharts")} == {charts[0]["id"], made["id"]}


def test_what_the_demo_asks_for_runs_and_is_made_again_at_the_next_start(up: Starter) -> None:
    first = up("--demo")
    children = psutil.Process(first.process.pid).children(recursive=True)
    (org,) = first.call("/orgcharts")
    made = running_resources(first, org["id"])
    buckets = in_the_cloud(first)
    assert buckets
    assert first.end(signal.SIGINT) == 0
    assert all(gone(child.pid) for child in children)
    second = up("--demo")
    # The AWS of the demo forgets; where a search says so, it is repaired.
    deadline = time.monotonic() + 120
    while in_the_cloud(second) != buckets:
        assert time.monotonic() < deadline, second.call(f"/orgcharts/{org['id']}/resources")
        time.sleep(0.5)
    assert running_resources(second, org["id"]) == made


def in_the_cloud(up: Up) -> set[str]:
    """Buckets that are in the AWS of the demo."""
    environments = up.call("/environments")
    url = next(one["targets"]["aws"]["endpoint_url"] for one in environments)
    return {bucket["Name"] for bucket in Cloud(url).client("s3").list_buckets()["Buckets"]}


def running_resources(up: Up, org_id: int, seconds: float = 90) -> set[str]:
    """Names of what runs, once all that nobody has to approve does, as it should be."""
    deadline = time.monotonic() + seconds
    while True:
        resources = up.call(f"/orgcharts/{org_id}/resources")
        waiting = [one for one in resources if one["state"] not in {"running", "reserved"}]
        names = {one["name"] for one in resources if one["state"] == "running"}
        if names and not waiting and all(one["drifted_at"] is None for one in resources):
            return names
        assert time.monotonic() < deadline, resources
        time.sleep(0.2)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_every_way_of_ending_stops_everything_it_started(
    up: Starter, number: signal.Signals
) -> None:
    running = up()
    children = psutil.Process(running.process.pid).children(recursive=True)
    assert running.postgres in {child.pid for child in children}
    assert running.end(number) == 0
    assert all(gone(child.pid) for child in children)


def test_a_second_ctrl_c_leaves_nothing_behind(up: Starter) -> None:
    running = up()
    postgres = running.postgres
    running.process.send_signal(signal.SIGINT)
    time.sleep(0.05)
    running.end(signal.SIGINT)
    assert gone(postgres)


def test_a_second_up_says_who_has_the_data(up: Starter) -> None:
    running = up()
    refused = remit("up", "--data-dir", str(running.data), "--port", str(free_port()))
    assert refused.returncode == 1
    assert refused.stderr == (
        f"remit: The data in {running.data} is in use by remit up (process {running.process.pid}, "
        f"serving http://127.0.0.1:{running.port}).\n"
    )
    assert running.call("/readyz") == {"status": "ready"}


def test_a_killed_remit_is_recovered_from(up: Starter) -> None:
    killed = up()
    made = killed.call("/orgcharts", {"name": "Acknowledged"})
    killed.end(signal.SIGKILL)
    recovered = up()
    assert recovered.call(f"/orgcharts/{made['id']}")["name"] == "Acknowledged"


def test_a_killed_postgres_is_recovered_from(up: Starter) -> None:
    running = up()
    made = running.call("/orgcharts", {"name": "Acknowledged"})
    killed = running.postgres
    os.kill(killed, signal.SIGKILL)
    assert gone(killed)
    deadline = time.monotonic() + 30
    while True:
        try:
            assert running.call(f"/orgcharts/{made['id']}")["name"] == "Acknowledged"
            break
        except httpx.HTTPError:  # an answer of 503 among them
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_a_taken_port_is_told_before_anything_is_made(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = remit("up", "--data-dir", str(data), "--port", str(port))
    assert refused.returncode == 1
    assert refused.stderr.startswith(
        f"remit: Port {port} on 127.0.0.1 cannot be used (Address already in use)"
    )
    assert not list(data.iterdir())


def test_commands_use_the_server_that_runs(up: Starter) -> None:
    running = up("--demo")
    there = ("--data-dir", str(running.data))
    url = remit("url", "--role", "api", *there).stdout.strip()
    assert url.startswith("postgresql://remit_api:")
    psql = remit("psql", *there, "--", "-XAtc", "select name, headcount from report.charts")
    assert psql.stdout == "Lighthouse Coffee|23\n"
    refused = remit("psql", *there, "--", "-Xc", "delete from org.employees")
    assert refused.returncode == 1
    assert remit("doctor", *there).returncode == 0
    assert "nothing to do" in remit("migrate", *there).stdout
    seeded = remit("seed", "--charts", "20", *there)
    assert seeded.stdout.startswith("Made 20 charts")
    assert running.call("/readyz") == {"status": "ready"}


def test_commands_start_a_server_for_their_time(data: Path) -> None:
    there = ("--data-dir", str(data))
    missing = remit("doctor", *there)
    assert (missing.returncode, missing.stderr.count("\n")) == (1, 1)
    assert "There is no database" in missing.stderr
    assert "migrated in" in remit("migrate", *there).stdout
    assert remit("psql", *there, "--", "-XAtc", "select 1").stdout == "1\n"
    assert not (data / "pgdata" / "postmaster.pid").exists()
    said = remit("url", *there)
    assert said.stdout.startswith("postgresql://postgres:")
    assert said.stderr == "The server does not run now; remit up starts it.\n"


def test_any_postgresql_18_will_do() -> None:
    with Cluster.temporary() as server:
        url = server.url("owner")
        assert "migrated in" in remit("migrate", DATABASE_URL=url).stdout
        assert remit("doctor", "--database-url", url).returncode == 0
        assert remit("psql", "--", "-XAtc", "select current_user", DATABASE_URL=url).stdout == (
            "remit_analyst\n"
        )
        wrong = remit("migrate", DATABASE_URL=url.replace("postgres:", "postgres:x"))
        assert (wrong.returncode, wrong.stderr.count("\n")) == (1, 1)
        assert "password authentication failed" in wrong.stderr


@pytest.mark.parametrize("command", ["up", "migrate", "seed", "psql", "doctor"])
def test_an_unreachable_database_is_one_clear_line(command: str) -> None:
    port = free_port()
    refused = remit(command, "--database-url", f"postgresql://u:secret@127.0.0.1:{port}/d")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "Connection refused" in refused.stderr
    assert "secret" not in refused.stderr


def test_an_older_postgresql_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with Cluster.temporary() as server:
        monkeypatch.setattr(target, "MAJOR", 99)
        with pytest.raises(Failure, match=r"Remit needs PostgreSQL 99, and .* is PostgreSQL 18\."):
            target.require_postgresql(server.url())


def test_wrong_configuration_is_one_clear_line() -> None:
    refused = remit("up", REMIT_POOL_SIZE="many")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "REMIT_POOL_SIZE" in refused.stderr


def test_openapi_needs_no_database() -> None:
    assert json.loads(remit("openapi").stdout)["info"]["title"] == "Remit"


def test_the_version_is_told() -> None:
    assert remit("--version").stdout.startswith("remit 0.")


def test_programs_from_the_machine_may_take_the_wheels_place(data: Path) -> None:
    there = {"REMIT_PG_BIN": str(data / "nowhere")}
    refused = remit("migrate", "--data-dir", str(data / "data"), **there)
    assert refused.returncode == 1
    assert "has no program postgres" in refused.stderr
    if os.geteuid() != 0:  # root's server may not run programs from everywhere
        there = {"REMIT_PG_BIN": str(find().folder)}
        done = remit("migrate", "--data-dir", str(data / "data"), **there)
        assert "migrated in" in done.stdout
