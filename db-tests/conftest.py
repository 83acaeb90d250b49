"""One server for all database tests, one migrated database to copy, and pgTAP files as tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pgtap_source
import pytest
from databases import Database
from pgtap_collector import SqlFile

from remit.cluster import Cluster

HERE = Path(__file__).parent
# Fixtures of charts first, which the others stand on.
HELPERS = sorted(HERE.glob("helpers*.sql"))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> SqlFile | None:
    """Take every SQL file below this folder for a pgTAP test, but for the helpers."""
    if file_path.suffix == ".sql" and file_path not in HELPERS:
        return SqlFile.from_parent(parent, path=file_path)
    return None


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A server that does not wait for the disk; shared, so a test must not stop it."""
    with Cluster.temporary() as running:
        yield running


@pytest.fixture(scope="session")
def migrated(cluster: Cluster) -> Database:
    """The migrated, empty database: for copying; nobody connects to it."""
    made = Database(cluster, "remit")
    made.migrate()
    return made


@pytest.fixture
def database(migrated: Database) -> Iterator[Database]:
    """A migrated, empty database of the test's own."""
    with migrated.copied() as own:
        yield own


@pytest.fixture(scope="session")
def with_helpers(migrated: Database) -> Iterator[Database]:
    """The migrated database with the schema tap of the helpers: for copying, too."""
    with migrated.copied("helpers") as made:
        with made.connect() as connection:
            for helpers in HELPERS:
                connection.execute(helpers.read_bytes())
        yield made


@pytest.fixture
def charted(with_helpers: Database) -> Iterator[Database]:
    """A database of the test's own in which tap.chart and its kin make fixtures."""
    with with_helpers.copied() as own:
        yield own


@pytest.fixture(scope="session")
def pgtap_database(with_helpers: Database) -> Iterator[Database]:
    """The database that every pgTAP file runs in and leaves as it was."""
    with with_helpers.copied("pgtap") as made:
        with made.connect() as connection:
            pgtap_source.install(connection)
        yield made
