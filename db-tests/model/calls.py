"""Calls of the API that the state machine may make."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from model.chart import CHANGES_REFUSED, Employee, Refused
from model.company import World
from model.hand import EMAILS, NAMES, TITLES, Hand
from model.requests import Call, NewId, Request
from psycopg.types.json import Jsonb


class Calls(Hand):
    """Draws calls of the API."""

    # One employee, by the API.

    def hire(self, world: World) -> Request:
        org_id, key = self.org_id(world), self.key()
        name, email = self.draw(NAMES), self.draw(EMAILS)
        boss = self.boss(world, org_id)

        def hired(model: World, new_id: NewId) -> object:
            model.chart(org_id)
            one = Employee(new_id(org_id, key), name, boss, key, email=email)
            model.statement(inserts=[(org_id, one)])
            return one.id

        arguments = {"org_id": org_id, "name": name, "manager_id": boss, "email": email}
        return Call("create_employee", {**arguments, "external_key": key}, hired, "r.id")

    def edit(self, world: World) -> Request:
        org_id = self.org_id(world)
        number = self.employee(world, org_id)
        changes: dict[str, Any] = {}
        if self.draw(st.booleans()):
            changes["manager_id"] = self.one_of(*[self.boss(world, org_id)] * 4, None)
        if self.draw(st.booleans()):
            changes["title"] = self.draw(TITLES)
        if self.draw(st.integers(0, 3)) == 0:
            changes["email"] = self.draw(EMAILS)
        chart = world.charts.get(org_id)
        known = chart.staff.get(number) if chart else None
        version = self.one_of(None, known.version if known else 1, 1)

        def edited(model: World, _: NewId) -> object:
            meant = {"manager" if k == "manager_id" else k: v for k, v in changes.items()}
            model.update(org_id, number, meant, version)
            return model.employee(org_id, number).version

        arguments = {"org_id": org_id, "employee_id": number, "changes": Jsonb(changes)}
        return Call(
            "update_employee", {**arguments, "expected_version": version}, edited, "r.version"
        )

    def replace(self, world: World) -> Request:
        org_id = self.org_id(world)
        number, boss = self.employee(world, org_id), self.boss(world, org_id)
        name, title = self.draw(NAMES), self.draw(TITLES)

        def replaced(model: World, _: NewId) -> object:
            changes = {"name": name, "title": title, "manager": boss, "email": None}
            model.update(org_id, number, changes)
            return model.employee(org_id, number).version

        arguments = {"org_id": org_id, "employee_id": number, "name": name}
        return Call(
            "replace_employee",
            {**arguments, "title": title, "manager_id": boss},
            replaced,
            "r.version",
        )

    def leave(self, world: World) -> Request:
        org_id = self.org_id(world)
        number, reports = self.employee(world, org_id), self.one_of("lift", "flatten")
        arguments = {"org_id": org_id, "employee_id": number, "reports": reports}
        return Call("delete_employee", arguments, lambda w, _: w.leave(org_id, number, reports))

    def promote(self, world: World) -> Request:
        org_id = self.org_id(world)
        number, reports = self.employee(world, org_id), self.one_of("keep", "lift")

        def promoted(model: World, _: NewId) -> object:
            model.promote(org_id, number, reports)
            return model.employee(org_id, number).version

        arguments = {"org_id": org_id, "employee_id": number, "reports": reports}
        return Call("promote_employee", arguments, promoted, "r.version")

    # Many employees, by the API.

    def step(self, world: World, org_id: int, hired: list[str]) -> dict[str, Any]:
        def named(role: str) -> dict[str, Any]:
            if hired and self.draw(st.integers(0, 2)) == 0:
                return {f"{role}_key": self.one_of(*hired)}
            return {f"{role}_id": self.employee(world, org_id)}

        action = self.one_of("hire", "move", "move", "rename", "leave", "promote")
        if action == "hire":
            step = {"action": action, "name": self.draw(NAMES), "employee_key": self.key()}
            if self.boss(world, org_id) is not None:
                step |= named("manager")
            hired.append(step["employee_key"])
            return step
        step = {"action": action, **named("employee")}
        if action == "move" and not self.rarely():
            step |= named("manager")
        elif action == "rename":
            step["title"] = self.draw(TITLES)
        elif action == "leave":
            step["reports"] = self.one_of("lift", "flatten")
        elif action == "promote":
            step["reports"] = self.one_of("keep", "lift")
        return step

    def reorganize(self, world: World) -> Request:
        org_id, hired = self.org_id(world), list[str]()
        steps = [self.step(world, org_id, hired) for _ in range(self.draw(st.integers(1, 5)))]
        dry_run = self.draw(st.booleans())

        def reorganized(model: World, new_id: NewId) -> object:
            after = model.copy()
            refused = after.reorganize(org_id, steps, lambda key: new_id(org_id, key))
            if refused and not dry_run:
                raise Refused(CHANGES_REFUSED)
            before, now = model.charts[org_id].staff, after.charts[org_id].staff
            if not dry_run:
                model.charts = after.charts
            differences = {
                number: {
                    "old": before[number].document() if number in before else None,
                    "new": now[number].document() if number in now else None,
                }
                for number in before.keys() | now.keys()
                if (b := before.get(number)) != (n := now.get(number))
                and not (b and n and b.document() == n.document())
            }
            return differences, refused, not dry_run, model.charts[org_id].version

        def agrees(answer: dict[str, Any], meant: tuple[Any, ...]) -> bool:
            differences, refused, applied, version = meant
            return (
                {
                    d["employee_id"]: {"old": d["old"], "new": d["new"]}
                    for d in answer["differences"]
                }
                == differences
                and [v["row"] for v in answer["violations"]] == list(refused)
                and all(v["code"] in refused[v["row"]] for v in answer["violations"])
                and (answer["applied"], answer["version"]) == (applied, version)
            )

        arguments = {"org_id": org_id, "changes": Jsonb(steps), "dry_run": dry_run}
        return Call("reorganize_chart", arguments, reorganized, "to_json(r)", agrees)

    def import_(self, world: World) -> Request:
        org_id = self.org_id(world)
        chart = world.charts.get(org_id)
        standing = sorted(one.key for one in chart.staff.values()) if chart else []
        keys = self.some(standing, 4) + [self.key() for _ in range(self.draw(st.integers(0, 3)))]
        if self.rarely() and keys:
            keys.append(keys[0])
        rows = []
        for key in self.draw(st.permutations(keys)):
            one = chart.by_key(key) if chart else None
            boss = chart.staff[one.manager].key if chart and one and one.manager else None
            if one is None or self.draw(st.booleans()):
                bosses = [*standing, *keys]
                boss = self.one_of(*bosses) if not self.rarely() else self.one_of(None, "nobody")
            rows.append(
                {
                    "key": key,
                    "name": self.draw(NAMES),
                    "title": self.draw(TITLES),
                    "email": self.draw(EMAILS) if self.draw(st.booleans()) else one and one.email,
                    "manager_key": boss,
                }
            )

        def imported(model: World, new_id: NewId) -> object:
            counts = model.imported(org_id, rows, lambda key: new_id(org_id, key))
            return [*counts, model.charts[org_id].version]

        return Call(
            "import_employees",
            {"org_id": org_id, "employees": Jsonb(rows)},
            imported,
            "array[r.created, r.updated, r.unchanged, r.version]",
        )
