"""Which requests the state machine may make of a world: mostly sensible ones, some wrong ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from model.calls import Calls
from model.change import Change
from model.chart import Employee, Place
from model.company import World
from model.hand import NAMES, NOBODY, TITLES
from model.requests import Call, Charts, Forbidden, Insert, NewId, Request, forbidden
from psycopg.types.json import Jsonb


class Drawing(Calls):
    """Draws any request."""

    # Charts.

    def charts(self, world: World) -> Request:
        if len(world.charts) < 2 or self.rarely():
            number = self.draw(st.integers(1, 5))
            return Charts("insert", {number: "Acme", number + 10: "Beta"})
        if self.draw(st.booleans()):
            number = self.org_id(world)
            return Charts("update", {number: self.draw(NAMES), NOBODY: "none"})
        doomed = self.some(sorted(world.charts), 2)
        if self.draw(st.integers(0, 3)) == 0:
            return Charts("delete", dict.fromkeys(doomed, "gone"))
        org_id, name = doomed[0], self.draw(NAMES)

        def rename(model: World, _: NewId) -> object:
            chart = model.chart(org_id)
            if chart.name != name:
                chart.name = name
                chart.revise()
            return chart.version

        changes = Jsonb({"name": name})
        arguments = {"org_id": org_id, "changes": changes}
        return Call("update_org_chart", arguments, rename, "r.version")

    # SQL.

    def newcomers(self, world: World, most: int) -> list[tuple[int, Employee]]:
        """New employees, whose managers may be among them, in any order."""
        found: dict[Place, Employee] = {}
        for _ in range(self.draw(st.integers(1, most))):
            org_id = self.org_id(world)
            number = self.draw(st.integers(1, 16))
            staff = world.charts[org_id].staff if org_id in world.charts else {}
            if number in staff and not self.rarely():
                number = max(staff) + 1 + len(found)
            kin = [other for chart, other in found if chart == org_id]
            boss = self.boss(world, org_id)
            if kin and self.draw(st.booleans()):
                boss = self.one_of(*kin)
            found[org_id, number] = Employee(number, self.draw(NAMES), boss, self.key())
        if self.rarely():  # a loop, if two are there
            places = list(found)
            first, last = places[0], places[-1]
            found[first] = Employee(first[1], "Loop", last[1], found[first].key)
        rows = [(place[0], one) for place, one in found.items()]
        return list(self.draw(st.permutations(rows)))

    def first_staff(self, world: World) -> Request:
        rows = []
        for org_id in sorted(world.charts):
            for number in range(1, self.draw(st.integers(1, 9))):
                boss = self.draw(st.integers(1, number - 1)) if number > 1 else None
                rows.append((org_id, Employee(number, self.draw(NAMES), boss, self.key())))
        return (
            Insert(tuple(self.draw(st.permutations(rows))), "values")
            if rows
            else self.charts(world)
        )

    def insert(self, world: World) -> Request:
        how = self.one_of("values", "values", "copy", "nothing")
        rows = self.newcomers(world, self.one_of(1, 5))
        if how == "copy" and self.rarely():  # a tower, near the limit of levels
            org_id = self.org_id(world)
            first, height = 1000, self.draw(st.integers(96, 101))
            boss = self.boss(world, org_id)
            bosses = [boss, *range(first, first + height)]
            rows = [
                (org_id, Employee(first + n, "Storey", bosses[n], self.key()))
                for n in range(height)
            ]
        return Insert(tuple(rows), how)

    def mixed(self, world: World) -> Request:
        """UPDATE, DELETE and INSERT, alone or in one statement."""
        how = self.one_of("update", "update", "delete", "merge", "merge", "with", "conflict")
        everyone = [
            (o, n) for o, chart in sorted(world.charts.items()) for n in sorted(chart.staff)
        ]
        chosen = self.some(everyone, 6)
        gone = chosen if how == "delete" else []
        if how in ("merge", "with"):
            gone = [place for place in chosen if self.draw(st.integers(0, 2)) == 0]
        ceos = [p for p in gone if world.charts[p[0]].staff[p[1]].manager is None]
        if not self.rarely():
            gone = [place for place in gone if place not in ceos]
        inserts = self.newcomers(world, 3) if how in ("merge", "with", "conflict") else []
        inserts = [
            row for row in inserts if row[0] in world.charts and (row[0], row[1].id) not in everyone
        ]
        names = ["manager"]
        if how in ("update", "merge", "with"):
            names = self.one_of(["manager"], ["manager", "title"], ["title"])
        updates: dict[Place, dict[str, Any]] = {}
        for org_id, number in chosen if how != "delete" else []:
            if (org_id, number) in gone:
                continue
            boss = world.charts[org_id].staff[number].manager
            if self.draw(st.booleans()):
                kin = [one.id for place, one in inserts if place == org_id]
                boss = self.one_of(*kin) if kin else self.boss(world, org_id)
            values = {"manager": boss, "title": self.draw(TITLES)}
            updates[org_id, number] = {name: values[name] for name in names}
        if (how == "conflict" and not updates) or not (updates or gone or inserts):
            return self.insert(world)
        return Change(updates, frozenset(gone), tuple(inserts), how)

    def swap(self, world: World) -> Request:
        """Two employees trade places: managers, and the CEO's place as well."""
        org_id = self.org_id(world)
        staff = world.charts[org_id].staff if org_id in world.charts else {}
        if len(staff) < 2:
            return self.insert(world)
        one, other = self.draw(
            st.lists(st.sampled_from(sorted(staff)), min_size=2, max_size=2, unique=True)
        )
        bosses = {one: staff[other].manager, other: staff[one].manager}
        updates = {
            (org_id, number): {"manager": other if boss == number and number == one else boss}
            for number, boss in bosses.items()
        }
        return Change(updates, frozenset(), (), "update")

    def forbidden(self, world: World) -> Request:
        if not world.charts:
            return Forbidden("truncate org.employees cascade", "RM005")
        drawn: Forbidden = self.one_of(*forbidden(self.one_of(*sorted(world.charts))))
        return drawn
