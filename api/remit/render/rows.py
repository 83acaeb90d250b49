"""The rows that the renderers take, and the tree they make."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol


class Row(Protocol):
    """A row of the database: its values by name."""

    def __getitem__(self, name: str, /) -> Any:  # noqa: ANN401
        """Find a value."""


class EmployeeRow(NamedTuple):
    """One employee of an export: the columns of api.imported_employee."""

    key: str
    name: str
    title: str | None
    email: str | None
    manager_key: str | None

    @classmethod
    def of(cls, row: Row) -> "EmployeeRow":
        """Pick the columns out of a row of the database."""
        return cls(*(row[name] for name in cls._fields))


@dataclass(slots=True)
class Person:
    """An employee in the tree."""

    row: EmployeeRow
    reports: list["Person"] = field(default_factory=list)


def tree(rows: Iterable[EmployeeRow]) -> list[Person]:
    """Nest the rows; the result holds those without a manager (the CEO, or nobody).

    Managers need not come before their reports.
    """
    people = {row.key: Person(row) for row in rows}
    roots = []
    for person in people.values():
        manager = people.get(person.row.manager_key or "")
        if manager is None:
            roots.append(person)
        else:
            manager.reports.append(person)
    return roots
