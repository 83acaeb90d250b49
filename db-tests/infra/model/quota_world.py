"""What quotas should have used: the plain Python model of a chart, its resources and its quotas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Amounts = dict[str, int]


@dataclass
class Resource:
    owner: int
    environment: str
    held: Amounts = field(default_factory=dict)


@dataclass
class Quota:
    head: int
    metric: str
    environment: str | None
    amount: int


class QuotaWorld:
    """Managers by employee, living resources and quotas, by their numbers."""

    def __init__(self) -> None:
        self.managers: dict[int, int | None] = {}
        self.resources: dict[int, Resource] = {}
        self.quotas: dict[int, Quota] = {}

    def line(self, employee: int) -> list[int]:
        """The employee and everyone above."""
        found = [employee]
        while (manager := self.managers[found[-1]]) is not None:
            found.append(manager)
        return found

    def ceo(self) -> int:
        return next(employee for employee, manager in self.managers.items() if manager is None)

    def used(self) -> dict[int, int]:
        """What each quota has used: recomputed from nothing."""
        return {
            number: sum(
                resource.held.get(quota.metric, 0)
                for resource in self.resources.values()
                if quota.head in self.line(resource.owner)
                and quota.environment in (None, resource.environment)
            )
            for number, quota in self.quotas.items()
        }

    def exceeded(self, before: dict[int, int]) -> list[int]:
        """Quotas that grew beyond their limit since then."""
        return sorted(
            number
            for number, used in self.used().items()
            if used > before[number] and used > self.quotas[number].amount
        )

    def leave(self, leavers: Iterable[int]) -> None:
        """Hand everything to the nearest manager who stays."""
        gone = set(leavers)

        def heir(employee: int) -> int:
            while employee in gone:
                above = self.managers[employee]
                assert above is not None
                employee = above
            return employee

        for resource in self.resources.values():
            resource.owner = heir(resource.owner)
        self.quotas = {n: quota for n, quota in self.quotas.items() if quota.head not in gone}
        self.managers = {
            employee: None if manager is None else heir(manager)
            for employee, manager in self.managers.items()
            if employee not in gone
        }
