"""Random companies with a history, each an organization of its own in one database."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import psycopg
from compliance.model.acts import STEPS
from compliance.model.calls import EVERY_ACT, Calls
from compliance.model.world import KEYS, MOMENT, START, World
from databases import Database
from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("REMIT_MODEL_EXAMPLES", "0"))
CHECKED = settings(
    max_examples=EXAMPLES or 40,
    deadline=None,
    derandomize=not EXAMPLES,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)
RANDOM = st.randoms(use_true_random=True)
REFUSED = {
    *("P0002", "23503", "23505", "23514", "23P01", "22023", "23502"),
    *("RM005", "RM009", "RM011", "RM012", "RM015", "RM016", "RM017", "RM018", "RM026"),
}


@contextmanager
def connected(database: Database) -> Iterator[psycopg.Connection]:
    """A connection of the owner's, which may set the clock."""
    with database.connect() as opened:
        opened.execute("set statement_timeout = '20s'")
        # As the journal writes times and durations, whatever the session of its writer says.
        opened.execute("set timezone = 'UTC'")
        opened.execute("set intervalstyle = 'iso_8601'")
        yield opened


class Histories:
    """Makes companies, and counts what they were allowed."""

    def __init__(self, connection: psycopg.Connection, outcomes: Counter[str]) -> None:
        self.connection = connection
        self.outcomes = outcomes

    def live(self, luck: random.Random) -> World:
        *_, world = self.steps(luck)
        return world

    def steps(self, luck: random.Random) -> Iterator[World]:
        """Begin with three controls in good order, then let anything happen; pause after each."""
        world = World(self.connection)
        acts = Calls(world, luck)
        for number in range(3):
            keys = luck.sample(KEYS, luck.randint(1, 4))
            control = world.add_control(f"c{number}", *keys)
            evidence = world.add_evidence(f"e{number}")
            world.add_revision(evidence, START - timedelta(days=60), None, START)
            world.link(evidence, control)
        for act in luck.choices(EVERY_ACT, k=luck.randint(5, 40)):
            world.pass_time(luck.choice(STEPS))
            with world.transaction():
                self.attempt(world, acts, act)
                if luck.random() < 0.2:
                    self.attempt(world, acts, luck.choice(EVERY_ACT))
            yield world
        world.pass_time(MOMENT)
        yield world

    def attempt(self, world: World, acts: Calls, act: Callable[[Calls], None]) -> None:
        try:
            with world.transaction():
                act(acts)
        except psycopg.Error as error:
            if error.sqlstate not in REFUSED:
                raise
            self.outcomes[f"{act.__name__} {error.sqlstate}"] += 1
        else:
            self.outcomes[f"{act.__name__} accepted"] += 1
        note(f"{world.clock} {act.__name__}")
