"""db/ is the one place to read the shape: what its files make is what a migration makes."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace

import psycopg
import pytest

from remit import dsn, paths
from remit.cluster import Cluster
from remit.migrate import migrate, sources
from remit.migrate.snapshot import newest_revision, snapshot
from remit.settings import load

RELEASED = False
OURS = ["--exclude-table=kernel.alembic_version"]


def run(server: Cluster, program: str, *arguments: str, text: str | None = None) -> str:
    done = subprocess.run(
        [str(server.bin_dir / program), *arguments],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PGOPTIONS": "-c client_min_messages=warning"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def dumped(server: Cluster, url: str) -> list[str]:
    """Schema of a database as a set of statements, without what may differ."""
    text = run(server, "pg_dump", "--schema-only", *OURS, url)
    text = re.sub(r"^\\(un)?restrict .*$", "", text, flags=re.MULTILINE)
    statements = [
        part.strip() for part in re.split(r"^--\n-- Name: .*\n--$", text, flags=re.MULTILINE)
    ]
    return sorted(columns_sorted(statement) for statement in statements)


def columns_sorted(statement: str) -> str:
    """A table grown by revisions has its newer columns at the end."""
    match = re.fullmatch(r"(CREATE TABLE [^(]*\(\n)(.*?)(\n\).*)", statement, flags=re.DOTALL)
    if match is None:
        return statement
    columns = sorted(line.rstrip(",") for line in match[2].split("\n"))
    return match[1] + "\n".join(columns) + match[3]


@pytest.fixture
def another_database(server: Cluster) -> Iterator[str]:
    address = dsn.Dsn.parse(server.url("owner"))
    with psycopg.connect(str(address), autocommit=True) as connection:
        connection.execute("create database another")
        yield str(replace(address, database="another"))
        connection.execute("drop database another with (force)")


@pytest.fixture
def migrated(empty_database: str) -> str:
    migrate(empty_database, settings=load(database_url=empty_database))
    return empty_database


def test_install_sql_makes_what_a_migration_makes(
    server: Cluster, migrated: str, another_database: str
) -> None:
    run(
        server,
        "psql",
        "-X",
        "-q",
        "-v",
        "ON_ERROR_STOP=1",
        "-d",
        another_database,
        "-f",
        str(paths.share() / "db" / "install.sql"),
    )

    assert dumped(server, another_database) == dumped(server, migrated)


def test_a_restored_dump_has_the_same_shape_and_migrates_on(
    server: Cluster, migrated: str, another_database: str
) -> None:
    dump = run(server, "pg_dump", migrated)
    run(server, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", another_database, text=dump)

    with psycopg.connect(another_database) as connection:
        assert connection.execute("select * from kernel.list_drift()").fetchall() == []
    assert dumped(server, another_database) == dumped(server, migrated)
    # Limits of the login roles belong to the database and are no part of a dump.
    migrate(another_database, settings=load(database_url=another_database))
    assert not migrate(another_database, settings=load(database_url=another_database)).changed


@pytest.mark.skipif(RELEASED, reason="from its release on a change of state is a new revision")
def test_the_newest_revision_is_what_db_has_more() -> None:
    text = newest_revision().read_text(encoding="utf-8")
    assert text == snapshot(), "run python -m remit.migrate.snapshot"


def test_nothing_in_our_schemas_is_open_to_everyone(migrated: str) -> None:
    schemas = list(sources.load(paths.share() / "db").schemas)
    with psycopg.connect(migrated) as connection:
        rows = connection.execute(
            "select p.oid::regprocedure::text from pg_proc as p "
            "where p.pronamespace::regnamespace::text = any (%s) "
            "and has_function_privilege('public', p.oid, 'execute')",
            (schemas,),
        ).fetchall()
    assert rows == []
