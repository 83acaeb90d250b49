"""On what the numbers were measured."""

import importlib.metadata
import os
import platform
import re
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import psutil
import psycopg

import remit
from servers import Postgres

PACKAGES = ("uvicorn", "uvloop", "httptools", "fastapi", "pydantic", "sqlalchemy", "asyncpg")


def facts(database: Postgres) -> dict[str, str]:
    """Describe the machine and the versions, in words for a report."""
    with psycopg.connect(database.url) as connection:
        row = connection.execute("show server_version").fetchone()
        assert row is not None  # noqa: S101  (every setting has a value)
    memory = psutil.virtual_memory().total / 2**30
    packages = (f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    return {
        "Machine": f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB of memory, "
        f"{platform.system()} {platform.release()}",
        "PostgreSQL": f"{row[0]}, configured as `remit up` does, every commit waits for the disk",
        "Python": f"{platform.python_version()}; remit {remit.__version__}, {', '.join(packages)}",
        "Date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
    }


class Others:
    """Tells how many cores other programs have kept busy since it was made."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._theirs = _busy() - _ours()

    def cores(self) -> float:
        """Cores that were busy with anything but this process and what it started."""
        return max(0.0, (_busy() - _ours() - self._theirs) / (time.monotonic() - self._began))


def _busy() -> float:
    """Seconds that all cores together have worked since the machine started."""
    times = psutil.cpu_times()
    return float(times.user + times.nice + times.system)


def _ours() -> float:
    """Seconds that this process, what it started and what those started have worked."""
    total = 0.0
    us = psutil.Process()
    for process in (us, *us.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            # Of children the system counts those that have ended.
            total += times.user + times.system + times.children_user + times.children_system
    return total


def _processor() -> str:
    try:
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()
