"""What every request is put together from: mostly what is there, now and then what is not."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from model.company import World

NAMES = st.sampled_from(["Ana", "Bo", "Cy", "Dee", "Åsa 木村"])
TITLES = st.sampled_from([None, None, "Clerk", "Head of Ropes"])
EMAILS = st.sampled_from([None, None, None, None, "ana@example.com", "ANA@example.com", "b@c.io"])
NOBODY = 999_999


class Hand:
    """Draws parts of requests; `world` is the state they will meet."""

    def __init__(
        self, draw: Callable[[st.SearchStrategy[Any]], Any], keys: itertools.count[int]
    ) -> None:
        self.draw = draw
        self.keys = keys

    def one_of(self, *options: Any) -> Any:  # noqa: ANN401
        return self.draw(st.sampled_from(options))

    def rarely(self) -> bool:
        return bool(self.draw(st.integers(0, 15)) == 7)

    def key(self) -> str:
        return f"k{next(self.keys)}"

    def org_id(self, world: World) -> int:
        if not world.charts or self.rarely():
            return NOBODY
        return int(self.one_of(*sorted(world.charts)))

    def employee(self, world: World, org_id: int) -> int:
        chart = world.charts.get(org_id)
        if chart is None or not chart.staff or self.rarely():
            return NOBODY
        return int(self.one_of(*sorted(chart.staff)))

    def boss(self, world: World, org_id: int) -> int | None:
        chart = world.charts.get(org_id)
        if (chart is None or not chart.staff) != self.rarely():
            return None
        return self.employee(world, org_id)

    def some(self, options: list[Any], most: int) -> list[Any]:
        if not options:
            return []
        several = st.lists(st.sampled_from(options), min_size=1, max_size=most, unique_by=repr)
        return list(self.draw(several))
