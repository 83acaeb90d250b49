"""What a run measured, and what was promised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from measure import CONNECTIONS, Numbers, Series, series
from plan import Plan

Rounds = dict[str, list[Numbers]]

LIST = "GET employees (10 rows)"
SEEDING = 20_000
OVER_ORM = 5.0
OF_EMPTY = 0.5
P99 = 20.0
LARGER = 2.0


@dataclass
class Results:
    """Everything that a run measured."""

    plan: Plan
    facts: Mapping[str, str]
    http: dict[str, Rounds] = field(default_factory=dict)
    seeding: list[Numbers] = field(default_factory=list)
    small: Rounds = field(default_factory=dict)
    large: Rounds = field(default_factory=dict)
    small_size: int = 0
    large_size: int = 0
    large_seconds: float = 0.0
    moves: dict[int, dict[int, Series]] = field(default_factory=dict)
    counts: dict[int, dict[str, Series]] = field(default_factory=dict)
    trees: dict[str, Series] = field(default_factory=dict)
    seconds: float = 0.0
    others: float = 0.0
    """Cores that other programs kept busy meanwhile."""


@dataclass(frozen=True)
class Target:
    """A promise, and what was measured."""

    what: str
    wanted: str
    measured: str
    met: bool


def targets(results: Results) -> list[Target]:
    """Compare what was promised with what was measured."""
    listing = {name: series(rounds, "rate").median for name, rounds in results.http[LIST].items()}
    seeding = series(results.seeding, "rate").median
    slowest = max(results.small, key=lambda name: series(results.small[name], "p99").median)
    worst = series(results.small[slowest], "p99").median
    growth = {
        name: series(rounds, "p99").median / series(results.small[name], "p99").median
        for name, rounds in results.large.items()
    }
    most = max(growth, key=lambda name: growth[name])
    ratios = move_ratios(results)
    moved = max(ratios.values())
    over_orm = listing["remit"] / max(listing["orm"], listing["orm, autocommit"])
    of_empty = listing["remit"] / listing["empty"]
    return [
        Target(
            f"`{LIST}`: throughput against the ORM's (the better of its two ways)",
            f"{OVER_ORM:.0f} times",
            f"{over_orm:.1f} times",
            over_orm >= OVER_ORM,
        ),
        Target(
            f"`{LIST}`: throughput against an empty FastAPI route",
            f"{OF_EMPTY:.2f}",
            f"{of_empty:.2f}",
            of_empty >= OF_EMPTY,
        ),
        Target(
            f"`remit seed --charts {results.plan.charts}`, all rules on",
            f"{SEEDING:,} employees/s",
            f"{seeding:,.0f} employees/s",
            seeding >= SEEDING,
        ),
        Target(
            f"p99 at {CONNECTIONS} connections, {results.plan.charts:,} charts, every read of a "
            f"chart (slowest: {slowest})",
            f"under {P99:.0f} ms",
            f"{worst:.1f} ms",
            worst < P99,
        ),
        Target(
            f"p99 in a chart of {results.large_size:,} against the small ones (worse: {most})",
            f"at most {LARGER:.0f} times",
            f"{growth[most]:.2f} times",
            growth[most] <= LARGER,
        ),
        Target(
            f"Moving the same subtree in a chart of {results.large_size:,} against one of "
            f"{results.small_size:,} (worst size)",
            "no dependence on the chart",
            f"{moved:.2f} times",
            moved <= LARGER,
        ),
    ]


def verdict(compared: Sequence[Target]) -> str:
    """Tell in a few lines which targets are met."""
    return "\n".join(
        f"{'met ' if target.met else 'MISS'} {target.what}: {target.measured} ({target.wanted})"
        for target in compared
    )


def move_ratios(results: Results) -> dict[int, float]:
    """Time of a move in the large chart as a multiple of the small one's, by size."""
    small, large = results.moves[results.small_size], results.moves[results.large_size]
    return {size: large[size].median / small[size].median for size in small if size in large}
