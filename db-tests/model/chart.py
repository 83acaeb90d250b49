"""A chart as plain Python, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

Place = tuple[int, int]
"""Chart and employee."""

MOST_LEVELS = 100
CYCLE, CEO_STAYS, PROMOTE_INSTEAD, STALE = "RM003", "RM005", "RM006", "RM001"
CHANGES_REFUSED, IMPORT_REFUSED = "RM008", "RM009"
UNKNOWN, UNKNOWN_REFERENCE, TAKEN, EXCLUDED, CHECKED = (
    "P0002",
    "23503",
    "23505",
    "23P01",
    "23514",
)


class Refused(Exception):  # noqa: N818  (it is an answer, not a fault)
    """The change is against the rules; `codes` are the SQLSTATEs that may say so."""

    def __init__(self, *codes: str) -> None:
        super().__init__(*sorted(codes))
        self.codes = frozenset(codes)


@dataclass(frozen=True)
class Employee:
    id: int
    name: str
    manager: int | None
    key: str
    title: str | None = None
    email: str | None = None
    version: int = 1

    def changed(self, **changes: Any) -> Employee:  # noqa: ANN401
        """With the changes and the next version, or the same when nothing differs."""
        after = replace(self, **changes)
        return self if after == self else replace(after, version=self.version + 1)

    def document(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "title": self.title,
            "manager_id": self.manager,
            "email": self.email,
            "external_key": self.key,
        }


@dataclass
class Chart:
    name: str
    version: int = 1
    revised: bool = True
    """Whether the transaction has counted its change of this chart already."""
    staff: dict[int, Employee] = field(default_factory=dict)

    def copy(self) -> Chart:
        return replace(self, staff=dict(self.staff))

    def revise(self) -> None:
        if not self.revised:
            self.version += 1
            self.revised = True

    @property
    def ceo(self) -> Employee | None:
        return next((one for one in self.staff.values() if one.manager is None), None)

    def by_key(self, key: str) -> Employee | None:
        return next((one for one in self.staff.values() if one.key == key), None)

    def reports(self, employee_id: int) -> list[int]:
        return sorted(one.id for one in self.staff.values() if one.manager == employee_id)

    def chain(self, employee_id: int) -> list[int]:
        """The employee and the managers above, up to the CEO, to nobody, or once around."""
        found = [employee_id]
        while (boss := self.staff[found[-1]].manager) in self.staff and boss not in found:
            assert boss is not None
            found.append(boss)
        return found

    def below(self, employee_id: int) -> set[int]:
        return {one for one in self.staff if employee_id in self.chain(one)[1:]}

    def path(self, employee_id: int) -> str:
        return ".".join(str(one) for one in reversed(self.chain(employee_id)))

    def faults(self) -> set[str]:
        """Every rule that this chart breaks."""
        found = set()
        for one in self.staff.values():
            if one.manager is not None and one.manager not in self.staff:
                found.add(UNKNOWN_REFERENCE)
            top = self.staff[self.chain(one.id)[-1]]
            if top.manager in self.staff:
                found.add(CYCLE)
            elif len(self.chain(one.id)) > MOST_LEVELS:
                found.add(CHECKED)
        if sum(one.manager is None for one in self.staff.values()) > 1:
            found.add(EXCLUDED)
        keys = Counter(one.key for one in self.staff.values())
        emails = Counter(one.email.lower() for one in self.staff.values() if one.email)
        if any(count > 1 for count in keys.values()):
            found.add(TAKEN)
        if any(count > 1 for count in emails.values()):
            found.add(EXCLUDED)
        return found
