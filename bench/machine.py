"""On what the numbers were measured."""

import importlib.metadata
import os
import platform
import re
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
        "Load before": f"{os.getloadavg()[0]:.2f} (one minute's average; idle is 0)",
    }


def _processor() -> str:
    try:
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()
