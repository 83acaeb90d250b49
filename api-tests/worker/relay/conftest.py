"""A real broker, and a database of the test's own to relay from."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from broker import Broker, BrokerMissingError, running
from databases import Database

from remit.cluster import Cluster


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with Cluster.temporary() as started:
        yield started


@pytest.fixture(scope="session")
def migrated(cluster: Cluster) -> Database:
    made = Database(cluster, "remit")
    made.migrate()
    return made


@pytest.fixture
def database(migrated: Database) -> Iterator[Database]:
    with migrated.copied("relay") as own:
        yield own


def missing(error: BrokerMissingError) -> None:
    """Where everything must hold, what was not tested does not; elsewhere it is said and shown."""
    if os.environ.get("CI"):
        pytest.fail(str(error))
    pytest.skip(f"NOT TESTED: {error}")


@pytest.fixture(scope="session")
def broker() -> Iterator[Broker]:
    """The broker that most tests share; each empties what it uses. It must be left running."""
    try:
        with running() as started:
            yield started
    except BrokerMissingError as error:
        missing(error)


@pytest.fixture
def own_broker() -> Iterator[Broker]:
    """A broker to be ill-treated."""
    try:
        with running() as started:
            yield started
    except BrokerMissingError as error:
        missing(error)
