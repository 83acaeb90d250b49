"""The database and a plain Python model of it agree on whatever a random client does.

The default run is the same everywhere and takes less than a minute. To search longer, with new
requests each time: `REMIT_MODEL_EXAMPLES=2000 pytest db-tests/model`. With `REMIT_MODEL_SHRINK=1` a
run that fails is cut down to the few requests that matter, which may take five minutes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from databases import Database
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from model.machine import Connections, Organizations

EXAMPLES = int(os.environ.get("REMIT_MODEL_EXAMPLES", "0"))
SHRINK = [Phase.shrink] if os.environ.get("REMIT_MODEL_SHRINK") else []
CHECKED = settings(
    max_examples=EXAMPLES or 120,
    stateful_step_count=40,
    deadline=None,
    derandomize=not EXAMPLES,
    database=None,
    print_blob=False,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, *SHRINK],
)


@pytest.fixture
def connections(database: Database) -> Iterator[Connections]:
    opened = Connections(database)
    yield opened
    opened.close()


def test_the_database_agrees_with_the_model(connections: Connections) -> None:
    class Here(Organizations):
        pass

    Here.connections = connections
    Here.seen = {}

    run_state_machine_as_test(Here, settings=CHECKED)

    print(dict(sorted(Here.seen.items())))  # noqa: T201  (shown when it fails)
    # A run that was refused everything, or nothing, would prove little.
    assert Here.seen["accepted"] > sum(Here.seen.values()) / 3
    assert {"RM003", "RM005", "RM006", "RM008", "RM009", "23503", "23505"} <= Here.seen.keys()
