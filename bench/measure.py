"""How things are measured: in rounds that take turns, by load, by pgbench, by the statement."""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import psycopg

from remit.contracts.types import Function
from remit.database.statements import statement
from remit.dsn import Dsn
from servers import BENCH, Postgres

CONNECTIONS = 16
MARGIN_SECONDS = 60

Request = tuple[str, str] | tuple[str, str, dict[str, object]]
"""Verb, path and, where there is one, the body."""
Result = TypeVar("Result")
Numbers = dict[str, float]


class BenchError(Exception):
    """Something could not be measured; a number would not mean what it says."""


@dataclass(frozen=True)
class Series:
    """One quantity, measured once a round."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """Middle value."""
        return statistics.median(self.values)

    @property
    def spread(self) -> float:
        """Distance of the extremes, as a share of the median: the noise."""
        return (max(self.values) - min(self.values)) / self.median if self.median else 0.0


def series(results: Sequence[Numbers], key: str) -> Series:
    """Pick one quantity from the results of several rounds."""
    return Series(tuple(result[key] for result in results))


def interleaved(
    contestants: Mapping[str, Callable[[], Result]],
    rounds: int,
    told: Callable[[str], None] = lambda _: None,
) -> dict[str, list[Result]]:
    """Run each contestant once a round, in another order each time.

    What disturbs the machine for a while then disturbs all of them.
    """
    results: dict[str, list[Result]] = {name: [] for name in contestants}
    names = list(contestants)
    for turn in range(rounds):
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            told(name)
            results[name].append(contestants[name]())
    return results


def load(
    port: int, requests: Sequence[Request], seconds: float, connections: int = CONNECTIONS
) -> Numbers:
    """Send requests in turn for a while; rate (requests/s) and percentiles (ms).

    Raises `BenchError` when an answer was not a success.
    """
    warm_up = min(1.0, seconds / 3)
    job = {
        "port": port,
        "connections": connections,
        "warm_up": warm_up,
        "seconds": seconds,
        "requests": requests,
    }
    done = subprocess.run(
        [sys.executable, str(BENCH / "load.py")],
        input=json.dumps(job) + "\n",
        capture_output=True,
        text=True,
        timeout=warm_up + seconds + MARGIN_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        raise BenchError(done.stderr)
    result: dict[str, Any] = json.loads(done.stdout)
    if "failure" in result:
        message = f"{requests[0]}: {result['failure']}"
        raise BenchError(message)
    return result


@dataclass(frozen=True)
class Call:
    """A call of a stored function as a pgbench script: what to draw, and what to pass."""

    function: Function
    draws: tuple[str, ...]
    """Lines of pgbench that set variables."""
    arguments: Mapping[str, str]
    """SQL expression of each argument, with pgbench variables."""

    @property
    def script(self) -> str:
        """The facade's own statement, with expressions where it has parameters."""
        context = ("'developer'", "'admin'", "''", "'bench'")
        values = dict(enumerate((*context, *self.arguments.values()), start=1))
        text = statement(self.function, tuple(self.arguments))
        filled = re.sub(r"\$(\d+)", lambda found: values[int(found[1])], text)
        return "\n".join((*self.draws, " ".join(filled.split()) + ";", ""))


def pgbench(
    database: Postgres, call: Call, seconds: float, connections: int = CONNECTIONS
) -> Numbers:
    """Run a call from pgbench as the facade's login; rate (calls/s) and mean latency (ms)."""
    target = Dsn.parse(database.api_url)
    environment = {**os.environ, "PGPASSWORD": target.password or ""}
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(call.script)
        script.flush()
        command = [
            *(str(database.bin_dir / "pgbench"), "--no-vacuum", "--protocol=prepared"),
            *(f"--client={connections}", "--jobs=2", f"--time={max(1, round(seconds))}"),
            *(f"--file={script.name}", target.without_password()),
        ]
        done = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            text=True,
            timeout=seconds + MARGIN_SECONDS,
            check=False,
        )
    rate = re.search(r"tps = ([\d.]+) \(without", done.stdout)
    latency = re.search(r"latency average = ([\d.]+) ms", done.stdout)
    failed = re.search(r"number of failed transactions: ([1-9]\d*)", done.stdout)
    if done.returncode != 0 or rate is None or latency is None or failed is not None:
        message = f"pgbench: {done.stderr.strip()[-2000:]}\n{call.script}"
        raise BenchError(message)
    return {"rate": float(rate[1]), "mean": float(latency[1])}


def milliseconds(connection: psycopg.Connection, text: str, values: Sequence[object] = ()) -> float:
    """Time of one statement in its own transaction, commit included, seen by the client."""
    began = time.perf_counter()
    connection.execute(text.encode(), values).fetchall()
    return (time.perf_counter() - began) * 1000


def api_connection(database: Postgres) -> psycopg.Connection:
    """Connect as the facade's login, acting as the developer does."""
    connection = psycopg.connect(database.api_url, autocommit=True, prepare_threshold=1)
    connection.execute("select set_config('remit.actor', 'developer', false)")
    connection.execute("select set_config('remit.roles', 'admin', false)")
    return connection
