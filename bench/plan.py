"""How much is measured: a full run to quote from, or a quick one that shows that it works."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Sizes and durations of a run."""

    charts: int
    """Charts of 5 to 15 employees, as `remit seed` makes them."""
    tens: int
    """Charts of ten employees, for what is compared with others."""
    layers: int
    """Layers of the large chart, where everybody has ten reports."""
    rounds: int
    seconds: float
    """Seconds of load a round, after the warm-up."""
    seedings: int
    moves: int
    """Rounds of moves, each there and back."""


FULL = Plan(charts=10_000, tens=2000, layers=7, rounds=5, seconds=2, seedings=3, moves=7)
QUICK = Plan(charts=200, tens=50, layers=5, rounds=1, seconds=1, seedings=1, moves=2)
