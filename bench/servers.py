"""What is measured: a PostgreSQL of its own, and HTTP servers as processes of their own."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg

from remit.cluster import Cluster
from remit.dsn import Dsn, role_url
from remit.migrate import migrate
from remit.settings import Settings, load

BENCH = Path(__file__).resolve().parent
START_SECONDS = 30
POOL_SIZE = 10
"""Connections that Remit and the ORM application may open."""


@dataclass(frozen=True)
class Postgres:
    """A server and the database of it that is measured."""

    url: str
    bin_dir: Path

    @property
    def settings(self) -> Settings:
        """Settings of a Remit on this database."""
        return load(database_url=self.url)

    @property
    def api_url(self) -> str:
        """URL of the login that the facade uses."""
        return role_url(self.settings, "api")

    def database(self, name: str) -> "Postgres":
        """Same server, another database."""
        return replace(self, url=str(replace(Dsn.parse(self.url), database=name)))

    def create(self, name: str) -> "Postgres":
        """Make a database."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f'create database "{name}"'.encode())
        return self.database(name)

    def drop(self, name: str) -> None:
        """Remove a database that `create` made."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f'drop database if exists "{name}" with (force)'.encode())

    def migrated(self, name: str) -> "Postgres":
        """Make a database with Remit in it."""
        made = self.create(name)
        migrate(made.url, settings=made.settings)
        return made

    def quiet(self) -> None:
        """Let no checkpoint of earlier work fall into a measurement."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute("checkpoint")


@contextmanager
def postgres(bin_dir: Path | None) -> Generator[Postgres]:
    """Run a server for the time of the block, configured as `remit up` does and as durable."""
    with Cluster.temporary(bin_dir, durable=True) as cluster:
        yield Postgres(cluster.url("owner"), cluster.bin_dir)


@contextmanager
def remit_server(database: Postgres) -> Generator[int]:
    """Serve Remit as `remit up` does; gives the port."""
    port = _free_port()
    command = [sys.executable, "-m", "remit", "up", "--no-migrate", "--port", str(port)]
    with _served(command, port, DATABASE_URL=database.url, REMIT_POOL_SIZE=str(POOL_SIZE)):
        yield port


@contextmanager
def orm_server(database: Postgres, isolation: str = "") -> Generator[int]:
    """Serve the ORM application; gives the port."""
    port = _free_port()
    url = database.url.replace("postgresql://", "postgresql+asyncpg://", 1)
    more = {"BENCH_ORM_URL": url, "BENCH_POOL_SIZE": str(POOL_SIZE)}
    if isolation:
        more["BENCH_ORM_ISOLATION"] = isolation
    with _served(_command("orm_app", port), port, **more):
        yield port


@contextmanager
def empty_server() -> Generator[int]:
    """Serve the route that does nothing; gives the port."""
    port = _free_port()
    with _served(_command("empty_app", port), port):
        yield port


def _command(application: str, port: int) -> list[str]:
    return [sys.executable, str(BENCH / "serve.py"), application, "--port", str(port)]


@contextmanager
def _served(command: list[str], port: int, **variables: str) -> Generator[None]:
    process = subprocess.Popen(
        command,
        env=_environment(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await_answer(process, port)
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Ours, without what would configure another database or ask for tokens."""
    prefixes = ("DB_", "DATABASE_URL", "JWT_", "AUTH_", "REMIT_", "API_DB_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(prefixes)}
    return {**kept, **variables}


def _await_answer(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            message = f"{process.args!r} ended with status {process.returncode}"
            raise RuntimeError(message)
        # An open port is not enough: remit takes it before it starts.
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=START_SECONDS)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.05)
        else:
            return
        finally:
            connection.close()
    message = f"{process.args!r} did not start in {START_SECONDS} s"
    raise RuntimeError(message)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
