"""Collect db-tests/**/*.sql as tests: each file is one behaviour, run by psql and rolled back.

A collector of our own and not pytest-pgtap, which wants files named test*.sql, shares one
connection between them and cannot tell the line of an error. psql gives each file a session of
its own, takes COPY data inline, and is what a person runs the same file with.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from databases import Database

from remit.dsn import Dsn

TIMEOUT_SECONDS = 60
_PLAN = re.compile(r"^1\.\.(\d+)$", re.MULTILINE)
_RESULT = re.compile(r"^(not )?ok (\d+)", re.MULTILINE)


class NotOk(Exception):  # noqa: N818  (it is a test's result)
    """What is wrong with a file, for a person to read."""


class SqlFile(pytest.File):
    """A pgTAP file."""

    def collect(self) -> Iterable[SqlTest]:
        test = SqlTest.from_parent(self, name=self.path.stem, callobj=partial(run, self.path))
        yield test


class SqlTest(pytest.Function):
    """The one test of a pgTAP file; it gets fixtures as any test function does."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str:  # type: ignore[override]
        if isinstance(excinfo.value, NotOk):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.name


@dataclass(frozen=True)
class Outcome:
    """What psql said and how it ended."""

    output: str
    errors: str
    status: int


def run(path: Path, pgtap_database: Database) -> None:
    """Run a file; raise `NotOk` unless it keeps its own plan and every test in it holds."""
    text = path.read_text()
    if not re.search(r"^begin;$", text, re.MULTILINE) or not text.endswith("\nrollback;\n"):
        message = "A test is begin; ... rollback; and leaves nothing behind."
        raise NotOk(message)
    outcome = psql(pgtap_database, path)
    faults = [*judge(outcome)]
    if faults:
        shown = "\n".join(filter(None, [outcome.output.strip(), outcome.errors.strip()]))
        raise NotOk("\n".join([*faults, "", shown]))


def judge(outcome: Outcome) -> Iterable[str]:
    """Name everything that keeps a run from being a success."""
    if outcome.status != 0:
        yield "The file ended with an error:"
    planned = _PLAN.findall(outcome.output)
    results = _RESULT.findall(outcome.output)
    if len(planned) != 1:
        yield f"There must be one plan, not {len(planned)}."
    elif int(planned[0]) == 0 or not results:
        yield "It runs no test."
    elif [int(number) for _, number in results] != list(range(1, int(planned[0]) + 1)):
        yield f"{planned[0]} tests were planned, {len(results)} were run."
    failed = sum(1 for negation, _ in results if negation)
    if failed:
        yield f"{failed} of {len(results)} failed:"


def psql(database: Database, path: Path) -> Outcome:
    """Run a file as the superuser in a session of its own; a line a value, so that none hides."""
    address = Dsn.parse(database.url())
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PG")},
        "PGPASSWORD": address.password or "",
        "PGCLIENTENCODING": "UTF8",
        "PGOPTIONS": "-c search_path=pgtap -c client_min_messages=warning "
        f"-c statement_timeout={TIMEOUT_SECONDS}s",
    }
    done = subprocess.run(
        [
            *(str(database.cluster.bin_dir / "psql"), "-XqAt", "-F", "\n", "-v", "ON_ERROR_STOP=1"),
            *("-d", address.without_password(), "-f", path.name),
        ],
        cwd=path.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=2 * TIMEOUT_SECONDS,
    )
    return Outcome(done.stdout, done.stderr, done.returncode)
