"""The pages for operators say what is so: names, defaults, and the commands of a restore."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
import yaml

from remit.cluster import Cluster
from remit.database.pool import Pool
from remit.dsn import Dsn
from remit.settings import Settings
from remit.telemetry.metrics import Metrics

ROOT = Path(__file__).parents[2]
PAGES = {
    name: (ROOT / "docs" / name).read_text()
    for name in ("operations.md", "secrets.md", "security.md")
}
OPERATIONS = PAGES["operations.md"]
FIELDS = {str(field.validation_alias): field for field in Settings.model_fields.values()}


def section(title: str) -> str:
    """Text of a section of the page on operations."""
    return OPERATIONS.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def table(title: str) -> dict[str, list[str]]:
    """Rows of a section's first table, by the name in their first cell."""
    rows = re.findall(r"^\| `([^`]+)` \|(.*)\|$", section(title), flags=re.MULTILINE)
    return {name: [cell.strip().strip("`") for cell in cells.split("|")] for name, cells in rows}


def blocks(language: str) -> list[str]:
    """Contents of the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", OPERATIONS, flags=re.MULTILINE | re.DOTALL)


def test_every_variable_is_told_with_its_default() -> None:
    told = {name: cells[0] for name, cells in table("Configuration").items()}
    derived = {"API_DB_PASSWORD", "ANALYST_DB_PASSWORD", "WORKER_DB_PASSWORD"}
    assert told == {
        name: "derived" if name in derived else "" if field.default is None else str(field.default)
        for name, field in FIELDS.items()
    }


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_variable_that_is_not_there(page: str) -> None:
    pattern = r"\b(?:DATABASE|DB|(?:API|ANALYST|WORKER)_DB|AUTH|JWT|REMIT)_[A-Z_]*[A-Z]\b"
    named = set(re.findall(pattern, PAGES[page]))
    assert {name.removesuffix("_FILE") for name in named} <= set(FIELDS)


def test_every_metric_is_told() -> None:
    async def connect() -> None:
        """Nobody connects."""

    metrics = Metrics()
    metrics.watch(Pool(connect, size=1, timeout=1))  # type: ignore[arg-type]
    shown = set(re.findall(r"^# HELP (\S+)", metrics.exposition().decode(), flags=re.MULTILINE))
    ours = {
        name for name in shown if not name.startswith("process_") and not name.endswith("_created")
    }
    assert set(table("Metrics")) - {"process_*"} == ours


def test_the_deployment_uses_what_the_image_has() -> None:
    (text,) = blocks("yaml")
    pod = yaml.safe_load(text)["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    variables = {entry["name"] for entry in container["env"]}
    assert {name.removesuffix("_FILE") for name in variables} <= set(FIELDS)
    (port,) = container["ports"]
    assert f"EXPOSE {port['containerPort']}" in (ROOT / "Dockerfile").read_text()
    longest = pod["terminationGracePeriodSeconds"] - int(
        container["lifecycle"]["preStop"]["exec"]["command"][1]
    )
    assert longest > FIELDS["REMIT_SHUTDOWN_SECONDS"].default


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)", PAGES[page]):
        assert (ROOT / "docs" / target).exists(), target


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A server with an administrator who is no superuser, as a managed service gives one."""
    with Cluster.temporary() as running:
        with psycopg.connect(running.url("owner"), autocommit=True) as superuser:
            superuser.execute("create role master login createrole createdb password 'secret'")
        yield running


def made_database(cluster: Cluster, name: str, statement: str) -> str:
    """Create a database as the administrator; returns its URL."""
    url = replace(Dsn.parse(cluster.url("owner")), user="master", password="secret")
    with psycopg.connect(str(replace(url, database="postgres")), autocommit=True) as master:
        master.execute(statement.replace("database remit", f"database {name}").encode())
    return str(replace(url, database=name))


def test_the_lines_on_restoring_restore(cluster: Cluster, tmp_path: Path) -> None:
    (statement,) = re.findall(r"`(create database remit [^`]+)`", OPERATIONS)
    old, new = (made_database(cluster, name, statement) for name in ("old", "new"))
    tools = f"{Path(sys.executable).parent}:{cluster.bin_dir}:{os.environ['PATH']}"

    def run(script: str, **environment: str) -> None:
        done = subprocess.run(
            ["/bin/bash", "-euo", "pipefail", "-c", script],
            cwd=tmp_path,
            env={"PATH": tools, "HOME": str(tmp_path), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    run("remit migrate && remit seed --demo", DATABASE_URL=old)
    run("\n".join(blocks("bash restore")), OLD_URL=old, NEW_URL=new)

    def state(url: str) -> list[object]:
        with psycopg.connect(url) as connection:
            connection.execute("set role remit_owner")
            return [
                connection.execute(query).fetchall()
                for query in (
                    "select e from org.employees as e order by org_id, id",
                    "select h from org.employee_history as h order by org_id, id, valid_during",
                    "select org_id, seq, hash from kernel.journal order by org_id, seq",
                    """select relname, relowner::regrole, relacl from pg_class
                    where relnamespace::regnamespace::text in ('org', 'report') order by 1, 2""",
                )
            ]

    assert state(old) == state(new)
    assert state(old)[0]
