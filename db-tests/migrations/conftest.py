"""A server of their own, since these tests change roles, and the toy shop in databases of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from workshop import Workshop

from remit import dsn
from remit.cluster import Cluster


@pytest.fixture(scope="session")
def server() -> Iterator[Cluster]:
    with Cluster.temporary() as cluster:
        yield cluster


_numbers = itertools.count(1)


@pytest.fixture
def empty_database(server: Cluster) -> Iterator[str]:
    """URL of a new database of the superuser's."""
    name = f"shop_{next(_numbers)}"
    address = dsn.Dsn.parse(server.url("owner"))
    with psycopg.connect(str(address), autocommit=True) as connection:
        connection.execute(f"create database {name}".encode())
        yield str(replace(address, database=name))
        connection.execute(f"drop database {name} with (force)".encode())


@pytest.fixture
def workshop(tmp_path: Path, empty_database: str) -> Workshop:
    """The toy shop, not yet migrated."""
    return Workshop.laid(tmp_path / "home", empty_database)


@pytest.fixture
def shop(workshop: Workshop) -> Workshop:
    """The toy shop, migrated."""
    workshop.migrate()
    return workshop
