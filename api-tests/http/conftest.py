"""A real server on a real database; every test makes the charts it needs."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from databases import Database
from serving import Chart, Served, served

from remit.cluster import Cluster


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with Cluster.temporary() as running:
        yield running


@pytest.fixture(scope="session")
def migrated(cluster: Cluster) -> Database:
    made = Database(cluster, "remit")
    made.migrate()
    return made


@pytest.fixture(scope="session")
def database(migrated: Database) -> Iterator[Database]:
    with migrated.copied("http") as own:
        yield own


@pytest.fixture(scope="session")
def remit(database: Database) -> Iterator[Served]:
    """The server most tests talk to; it must be left running and its database up."""
    with served(database) as running:
        yield running


@pytest.fixture
def client(remit: Served) -> Iterator[httpx.Client]:
    with remit.client() as opened:
        yield opened


@pytest.fixture(scope="module")
def module_client(remit: Served) -> Iterator[httpx.Client]:
    """A client for what the tests of a file share."""
    with remit.client() as opened:
        yield opened


@pytest.fixture
def chart(client: httpx.Client) -> Chart:
    """An organization of three: Ana above Bob above Cyd."""
    return Chart(client, "ana > bob > cyd")
