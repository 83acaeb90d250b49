"""Charts as plain Python: what each change makes of them, or why it is refused.

Written from the rules as the documentation tells them, not from the SQL: where the two differ, one
of them is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from model.chart import (
    CEO_STAYS,
    IMPORT_REFUSED,
    PROMOTE_INSTEAD,
    STALE,
    TAKEN,
    UNKNOWN,
    UNKNOWN_REFERENCE,
    Chart,
    Employee,
    Place,
    Refused,
)


@dataclass
class World:
    charts: dict[int, Chart] = field(default_factory=dict)

    def copy(self) -> World:
        return World({number: chart.copy() for number, chart in self.charts.items()})

    def begin(self) -> None:
        """Begin a transaction: from here on each chart may count one change."""
        for chart in self.charts.values():
            chart.revised = False

    def chart(self, org_id: int) -> Chart:
        if org_id not in self.charts:
            raise Refused(UNKNOWN)
        return self.charts[org_id]

    def employee(self, org_id: int, employee_id: int) -> Employee:
        if employee_id not in self.chart(org_id).staff:
            raise Refused(UNKNOWN)
        return self.charts[org_id].staff[employee_id]

    # One SQL statement.

    def statement(
        self,
        *,
        updates: Mapping[Place, Mapping[str, Any]] | None = None,
        inserts: Iterable[tuple[int, Employee]] = (),
        deletes: Collection[Place] = (),
    ) -> None:
        """Change employees all at once; leavers' reports go to the nearest manager who stays."""
        updates = updates or {}
        heirs = {place: self._heir(place, deletes) for place in deletes}
        faults = {CEO_STAYS} if None in heirs.values() else set[str]()
        moved = {org_id for org_id, _ in deletes}
        for org_id, employee_id in deletes:
            del self.charts[org_id].staff[employee_id]
        for (org_id, employee_id), changes in updates.items():
            staff = self.charts[org_id].staff
            before, after = staff[employee_id], staff[employee_id].changed(**changes)
            staff[employee_id] = after
            if after.manager != before.manager:
                moved.add(org_id)
        for org_id, one in inserts:
            moved.add(org_id)
            faults |= self._insert(org_id, one)
        for org_id in moved & set(self.charts):
            self._lift(org_id, heirs)
            self.charts[org_id].revise()
        for org_id in {place[0] for place in updates} | moved & set(self.charts):
            faults |= self.charts[org_id].faults()
        if faults:
            raise Refused(*faults)

    def _insert(self, org_id: int, one: Employee) -> set[str]:
        if org_id not in self.charts:
            return {UNKNOWN_REFERENCE}
        if one.id in self.charts[org_id].staff:
            return {TAKEN}
        self.charts[org_id].staff[one.id] = one
        return set()

    def _lift(self, org_id: int, heirs: Mapping[Place, int | None]) -> None:
        staff = self.charts[org_id].staff
        for one in list(staff.values()):
            heir = heirs.get((org_id, one.manager)) if one.manager is not None else None
            if heir is not None:
                staff[one.id] = one.changed(manager=heir)

    def _heir(self, leaver: Place, leavers: Collection[Place]) -> int | None:
        org_id, employee_id = leaver
        heir = self.charts[org_id].staff[employee_id].manager
        while heir is not None and (org_id, heir) in leavers:
            heir = self.charts[org_id].staff[heir].manager
        return heir

    # What the API adds to it.

    def update(
        self, org_id: int, employee_id: int, changes: Mapping[str, Any], version: int | None = None
    ) -> None:
        before = self.employee(org_id, employee_id)
        if version not in (None, before.version):
            raise Refused(STALE)
        if "manager" in changes and changes["manager"] is None and before.manager is not None:
            raise Refused(PROMOTE_INSTEAD)
        self.statement(updates={(org_id, employee_id): changes})

    def leave(self, org_id: int, employee_id: int, reports: str) -> None:
        boss = self.employee(org_id, employee_id).manager
        if reports == "flatten" and boss is not None:
            below = self.charts[org_id].below(employee_id)
            self.statement(updates={(org_id, one): {"manager": boss} for one in below})
        self.statement(deletes={(org_id, employee_id)})

    def promote(self, org_id: int, employee_id: int, reports: str) -> None:
        boss = self.employee(org_id, employee_id).manager
        chart = self.charts[org_id]
        if boss is None:
            return
        assert chart.ceo is not None
        lifted = chart.reports(employee_id) if reports == "lift" else []
        moves: dict[Place, dict[str, Any]] = {(org_id, one): {"manager": boss} for one in lifted}
        moves[org_id, chart.ceo.id] = {"manager": employee_id}
        moves[org_id, employee_id] = {"manager": None}
        self.statement(updates=moves)

    def step(self, org_id: int, step: Mapping[str, Any], new_id: int) -> None:
        """One step of a reorganization; `new_id` is the number a hire gets."""
        chart = self.charts[org_id]
        boss = None
        if step["action"] in ("hire", "move"):
            boss = self._found(chart, step.get("manager_id"), step.get("manager_key"))
        if step["action"] == "hire":
            hired = Employee(new_id, step["name"], boss, step["employee_key"], step.get("title"))
            self.statement(inserts=[(org_id, hired)])
            return
        key = step.get("employee_key")
        one = chart.by_key(key) if key else chart.staff.get(step["employee_id"])
        if one is None:
            raise Refused(UNKNOWN)
        if step["action"] == "leave":
            self.leave(org_id, one.id, step.get("reports", "lift"))
        elif step["action"] == "promote":
            self.promote(org_id, one.id, step.get("reports", "keep"))
        elif step["action"] == "move":
            self.update(org_id, one.id, {"manager": boss})
        else:
            names = ("name", "title")
            self.update(org_id, one.id, {name: step[name] for name in names if name in step})

    def reorganize(
        self, org_id: int, steps: Sequence[Mapping[str, Any]], new_id: Callable[[str], int]
    ) -> dict[int, frozenset[str]]:
        """Take every step that the rules allow; returns the refused, from 1, with their codes."""
        self.chart(org_id)
        refused = {}
        for number, step in enumerate(steps, start=1):
            attempt = self.copy()
            try:
                attempt.step(org_id, step, new_id(step.get("employee_key", "")))
            except Refused as refusal:
                refused[number] = refusal.codes
            else:
                self.charts = attempt.charts
        return refused

    def imported(
        self, org_id: int, rows: Sequence[Mapping[str, Any]], new_id: Callable[[str], int]
    ) -> tuple[int, int, int]:
        """Returns how many were created, updated and left as they were."""
        chart = self.chart(org_id)
        numbers = {one.key: one.id for one in chart.staff.values()}
        created = {row["key"]: new_id(row["key"]) for row in rows if row["key"] not in numbers}
        numbers |= created
        wanted = {
            row["key"]: Employee(
                numbers[row["key"]],
                row["name"],
                numbers.get(row["manager_key"], 0) if row["manager_key"] else None,
                row["key"],
                row["title"],
                row["email"],
            )
            for row in rows
        }
        updates = {
            (org_id, one.id): {
                "name": one.name,
                "title": one.title,
                "email": one.email,
                "manager": one.manager,
            }
            for one in wanted.values()
            if one.key not in created
        }
        before = dict(chart.staff)
        if len(wanted) < len(rows):
            raise Refused(IMPORT_REFUSED)
        try:
            self.statement(updates=updates, inserts=[(org_id, wanted[key]) for key in created])
        except Refused as refusal:
            raise Refused(IMPORT_REFUSED) from refusal
        updated = sum(before[number] != chart.staff[number] for _, number in updates)
        return len(created), updated, len(updates) - updated

    @staticmethod
    def _found(chart: Chart, number: int | None, key: str | None) -> int | None:
        if number is None and key is None:
            return None
        one = chart.by_key(key) if key is not None else chart.staff.get(number or 0)
        if one is None:
            raise Refused(UNKNOWN_REFERENCE)
        return one.id
