"""The database and a plain Python model of requests agree on whatever people, workers and time do.

Who may, what follows, who must decide, what quotas have used and when a worker is next to look:
each step's answer and all rows after it are as the model says. `REMIT_MODEL_EXAMPLES=2000` searches
longer, with new steps each time; with `REMIT_MODEL_SHRINK=1` a run that fails is cut down.
"""

from __future__ import annotations

import itertools
import os
from collections import Counter
from collections.abc import Iterator

import pytest
from databases import Database
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from infra.model.request_machine import Requests
from infra.model.request_state import Logins

EXAMPLES = int(os.environ.get("REMIT_MODEL_EXAMPLES", "0"))
SHRINK = [Phase.shrink] if os.environ.get("REMIT_MODEL_SHRINK") else []
CHECKED = settings(
    max_examples=EXAMPLES or 20,
    stateful_step_count=int(os.environ.get("REMIT_MODEL_STEPS", "120")),
    deadline=None,
    derandomize=not EXAMPLES,
    database=None,
    print_blob=False,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, *SHRINK],
)


@pytest.fixture
def logins(charted: Database) -> Iterator[Logins]:
    opened = Logins(charted)
    yield opened
    opened.close()


def test_the_database_agrees_with_the_model(logins: Logins) -> None:
    class Here(Requests):
        pass

    Here.logins, Here.seen = logins, Counter()
    Here.numbers, Here.examples = itertools.count(1), itertools.count(1)
    logins.furnish()

    run_state_machine_as_test(Here, settings=CHECKED)

    print(dict(sorted(Here.seen.items())))  # noqa: T201  (shown when it fails)
    # A run that was refused everything, or in which nothing ever ran, would prove little.
    needed = {"ask to create accepted", "cancel accepted", "report done running", "leave", "warned"}
    assert needed <= {what for what, times in Here.seen.items() if times}
