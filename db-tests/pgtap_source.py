"""Where pgTAP comes from: the server, else a package whose SQL is kept in a cache folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

import platformdirs
import psycopg

from remit.failures import Failure

SCHEMA = "pgtap"
# Plain SQL, made for PostgreSQL 15 and the same for every later one.
DEBIAN = "postgresql-15-pgtap"
NPM = "@electric-sql/pglite-pgtap"
HELP = (
    "pgTAP is nowhere to be had. Install it in the server (the package postgresql-18-pgtap of the "
    f"PostgreSQL project), or make one of these work: `apt-get download {DEBIAN}` or "
    f"`npm pack {NPM}`, or put pgtap.sql into the folder {{folder}}."
)


def install(connection: psycopg.Connection) -> None:
    """Put pgTAP into the schema pgtap of this database, for everybody.

    Raises `Failure` that says what to install when there is none.
    """
    offered = "select from pg_available_extensions where name = 'pgtap'"
    with connection.transaction():
        connection.execute(f"create schema {SCHEMA}".encode())
        if connection.execute(offered.encode()).fetchone() is not None:
            connection.execute(f"create extension pgtap schema {SCHEMA}".encode())
        else:
            connection.execute(f"set local search_path = {SCHEMA}".encode())
            connection.execute(_file().read_bytes())
        connection.execute(f"grant usage on schema {SCHEMA} to public".encode())


def _file() -> Path:
    """Path of pgTAP's SQL, fetched once a machine."""
    folder = platformdirs.user_cache_path("remit") / "pgtap"
    kept = folder / "pgtap.sql"
    if kept.is_file():
        return kept
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        aside = Path(name)
        for fetch in (_from_debian, _from_npm):
            try:
                fetch(aside)
            except (OSError, subprocess.SubprocessError, tarfile.TarError, StopIteration):
                continue
            found = [path for path in aside.rglob("pgtap--*.sql") if path.name.count("--") == 1]
            if found:
                found[0].replace(kept)
                return kept
    raise Failure(HELP.format(folder=folder))


def _from_debian(folder: Path) -> None:
    """Unpack the Debian package; package lists of our own make it work without root."""
    _run(folder, "dpkg-deb", "--version")
    try:
        _run(folder, "apt-get", "download", DEBIAN)
    except subprocess.SubprocessError:
        (folder / "lists" / "partial").mkdir(parents=True)
        private = (f"-oDir::State::lists={folder / 'lists'}", f"-oDir::Cache={folder}")
        _run(folder, "apt-get", *private, "update")
        _run(folder, "apt-get", *private, "download", DEBIAN)
    _run(folder, "dpkg-deb", "-x", str(next(folder.glob("*.deb"))), ".")


def _from_npm(folder: Path) -> None:
    """Unpack the npm package, which carries pgTAP's own files in an archive."""
    _run(folder, "npm", "pack", "--silent", NPM)
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        package.extractall(folder, filter="data")
    with tarfile.open(folder / "package" / "dist" / "pgtap.tar.gz") as archive:
        archive.extractall(folder, filter="data")


def _run(folder: Path, program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise FileNotFoundError(program)
    subprocess.run(
        [found, *arguments],
        cwd=folder,
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        check=True,
        timeout=120,
    )
