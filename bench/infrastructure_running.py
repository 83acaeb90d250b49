"""From submission to running: the real worker, a local AWS, a Git repository."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import yaml

from data import Advance
from infrastructure_data import owner
from measure import BenchError, Series, api_connection
from remit.paths import share
from remit.worker import local_aws
from servers import Postgres

WAIT_SECONDS = 60.0
PAUSE_SECONDS = 0.01
ASKED = {"bucket": "aws/s3-bucket", "namespace, by Git": "kubernetes/namespace"}
_SUBMIT = (
    "select (r).id from api.create_request(%s, 'create', 'local', %s, name => %s, "
    "requester_id => %s, submit => true) as r"
)
_STATE = "select (r).state from api.get_request(%s, %s) as r"


def running(server: Postgres, count: int, advance: Advance) -> dict[str, Series]:
    """Milliseconds from a request's submission to its fulfilment; nothing without moto."""
    if not local_aws.installed():
        return {}
    database = server.migrated("bench_running")
    taken: dict[str, list[float]] = {name: [] for name in ASKED}
    with tempfile.TemporaryDirectory(prefix="remit-bench-") as folder, local_aws.local_aws() as aws:
        repository = Path(folder) / "estate.git"
        subprocess.run(
            ["git", "init", "--quiet", "--bare", "--initial-branch=main", str(repository)],  # noqa: S607
            check=True,
        )
        with owner(database) as admin:
            org, employee = _prepared(admin, aws, repository)
        with _worker(database), api_connection(database) as connection:
            for number in range(count + 1):
                for name, blueprint in ASKED.items():
                    advance(f"Running: {name}", number, count + 1)
                    wanted = f"{name.partition(',')[0]}-{number}"
                    took = _until_running(connection, org, employee, blueprint, wanted)
                    # The first one makes the worker's clients.
                    if number:
                        taken[name].append(took)
    return {name: Series(tuple(values)) for name, values in taken.items()}


def _prepared(connection: psycopg.Connection, aws: str, repository: Path) -> tuple[int, int]:
    """Import what ships, and make a chart and an environment; gives chart and employee."""
    for file in sorted((share() / "seed" / "prices").glob("*.yaml")):
        connection.execute(b"select api.import_prices(%s)", (_json(file),))
    for file in sorted((share() / "seed" / "blueprints").glob("*/*.yaml")):
        connection.execute(b"select api.import_blueprint(%s, true)", (_json(file),))
    targets = {
        "aws": {"account": local_aws.ACCOUNT, "region": "eu-west-1", "endpoint_url": aws},
        "gitops": {"repository": repository.as_uri(), "branch": "main", "folder": "estate"},
    }
    connection.execute(
        b"select api.create_environment('local', 'Local', 'development', %s)",
        (json.dumps(targets),),
    )
    row = connection.execute(
        b"with c as materialized (select (api.create_org_chart('Bench')).id) "
        b"select c.id, (api.create_employee(c.id, name => 'Ana')).id from c"
    ).fetchone()
    if row is None:
        message = "no chart was made"
        raise BenchError(message)
    return int(row[0]), int(row[1])


def _json(file: Path) -> str:
    return json.dumps(yaml.safe_load(file.read_text(encoding="utf-8")), default=str)


def _until_running(
    connection: psycopg.Connection, org: int, employee: int, blueprint: str, name: str
) -> float:
    began = time.perf_counter()
    row = connection.execute(_SUBMIT.encode(), (org, blueprint, name, employee)).fetchone()
    if row is None:
        message = "nothing was submitted"
        raise BenchError(message)
    connection.commit()
    while time.perf_counter() - began < WAIT_SECONDS:
        state = connection.execute(_STATE.encode(), (org, row[0])).fetchone()
        connection.commit()
        if state is not None and state[0] == "done":
            return (time.perf_counter() - began) * 1000
        if state is not None and state[0] == "failed":
            break
        time.sleep(PAUSE_SECONDS)
    message = f"{blueprint} did not come to run: {state}"
    raise BenchError(message)


@contextmanager
def _worker(database: Postgres) -> Generator[None]:
    """Run `remit worker` as it comes: with its usual pause between looks at the database."""
    environment = {**os.environ, **local_aws.CREDENTIALS, "DATABASE_URL": database.url}
    with subprocess.Popen(
        [sys.executable, "-m", "remit", "worker", "--name", "bench"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield
        finally:
            process.terminate()
