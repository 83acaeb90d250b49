"""A migrated database for those who type commands at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from databases import Database

from remit.cluster import Cluster


@pytest.fixture(scope="module")
def migrated() -> Iterator[Database]:
    with Cluster.temporary() as cluster:
        made = Database(cluster, "remit")
        made.migrate()
        yield made


@pytest.fixture
def database(migrated: Database) -> Iterator[Database]:
    with migrated.copied("cli") as own:
        yield own
