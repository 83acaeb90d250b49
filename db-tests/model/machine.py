"""The state machine: a request, the same on the model, then everything is compared."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, ClassVar

import psycopg
from databases import Database
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from model.chart import Chart, Employee, Refused
from model.company import World
from model.drawing import Drawing
from model.requests import Charts, NewId, Request

EVERYTHING = (
    *("org.org_charts", "org.employees", "org.employee_paths", "org.employee_history"),
    *("org.members", "kernel.journal", "kernel.journal_heads", "kernel.idempotency_keys"),
)
PROBLEMS = (
    "select * from org.check_charts() union all select * from kernel.check_journal() "
    "union all select * from org.check_journal_agrees()"
)
MOMENT = timedelta(microseconds=1)
Staff = dict[int, Employee]


class Connections:
    """The owner's connection, for SQL and looking, and the API's."""

    def __init__(self, database: Database) -> None:
        self.owner = database.connect()
        self.api = database.connect("api")
        for connection in (self.owner, self.api):
            # A rule that never ends is a fault as well.
            connection.execute("set statement_timeout = '20s'")
        self.api.execute(
            "select set_config('remit.actor', 'model', false), "
            "set_config('remit.roles', 'admin', false)"
        )

    def empty(self) -> None:
        """Take everything away, past the rules: a new database for each run would take longer.

        Not by TRUNCATE, which would make the indexes anew (see org/tables/employee_history.sql).
        """
        with self.owner.transaction():
            self.owner.execute("set local session_replication_role = replica")
            for table in EVERYTHING:
                self.owner.execute(f"delete from {table}".encode())
            self.owner.execute("alter sequence org.employees_id_seq restart")
            self.owner.execute("alter sequence org.org_charts_id_seq restart")
        self.owner.execute(f"vacuum {', '.join(EVERYTHING)}".encode())

    def close(self) -> None:
        self.owner.close()
        self.api.close()


class Organizations(RuleBasedStateMachine):
    connections: ClassVar[Connections]
    seen: ClassVar[dict[str, int]]
    """How often each outcome came: what was accepted, and every SQLSTATE."""

    def __init__(self) -> None:
        super().__init__()
        self.connections.empty()
        self.world = World()
        self.keys = itertools.count(1)
        self.placeholders = itertools.count(-1, -1)
        self.heads: dict[int, int] = {}
        self.made: set[str] = set()
        self.moments: dict[int, list[tuple[datetime, Staff]]] = {}

    # Rules.

    @initialize(data=st.data())
    def two_charts(self, data: st.DataObject) -> None:
        self.one(data, lambda _, __: Charts("insert", {1: "Acme", 2: "Beta"}))
        self.one(data, Drawing.first_staff)

    @rule(data=st.data())
    def change_charts(self, data: st.DataObject) -> None:
        self.one(data, Drawing.charts)

    @rule(data=st.data())
    def hire(self, data: st.DataObject) -> None:
        self.one(data, Drawing.hire)

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        self.one(data, data.draw(st.sampled_from([Drawing.edit, Drawing.edit, Drawing.replace])))

    @rule(data=st.data())
    def leave_or_promote(self, data: st.DataObject) -> None:
        self.one(data, data.draw(st.sampled_from([Drawing.leave, Drawing.promote])))

    @rule(data=st.data())
    def reorganize_or_import(self, data: st.DataObject) -> None:
        self.one(data, data.draw(st.sampled_from([Drawing.reorganize, Drawing.import_])))

    @rule(data=st.data())
    def insert(self, data: st.DataObject) -> None:
        self.one(data, Drawing.insert)

    @rule(data=st.data())
    def change_many(self, data: st.DataObject) -> None:
        self.one(data, data.draw(st.sampled_from([Drawing.mixed, Drawing.mixed, Drawing.swap])))

    @rule(data=st.data())
    def try_the_forbidden(self, data: st.DataObject) -> None:
        self.one(data, Drawing.forbidden)

    @rule(data=st.data())
    def several_in_a_transaction(self, data: st.DataObject) -> None:
        """Refused statements are rolled back to a savepoint, now and then everything is."""
        kinds = [
            *(Drawing.charts, Drawing.hire, Drawing.edit, Drawing.leave, Drawing.promote),
            *(Drawing.reorganize, Drawing.import_, Drawing.insert, Drawing.mixed, Drawing.swap),
        ]
        world = self.world.copy()
        world.begin()
        kept = data.draw(st.integers(0, 4)) > 0
        with self.connections.owner.transaction(force_rollback=not kept):
            for kind in data.draw(st.lists(st.sampled_from(kinds), min_size=2, max_size=5)):
                request = kind(Drawing(data.draw, self.keys), world)
                world = self.attempt(request, world, self.connections.owner)
        if kept:
            self.world = world
        note(f"-- {'committed' if kept else 'rolled back'}")
        self.compare()

    @precondition(lambda self: any(org_id in self.world.charts for org_id in self.moments))
    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        org_id = data.draw(st.sampled_from(sorted(self.moments.keys() & self.world.charts.keys())))
        number = data.draw(st.integers(0, len(self.moments[org_id]) - 1))
        instant, staff = self.moments[org_id][number]
        note(f"-- chart {org_id} as of {instant}")
        self.compare_reads(org_id, staff, instant)
        if number > 0:
            self.compare_reads(org_id, self.moments[org_id][number - 1][1], instant - MOMENT)

    @precondition(lambda self: self.world.charts)
    @rule(data=st.data())
    def look_around(self, data: st.DataObject) -> None:
        org_id = data.draw(st.sampled_from(sorted(self.world.charts)))
        self.compare_reads(org_id, self.world.charts[org_id].staff, None)

    # What they do.

    def one(self, data: st.DataObject, kind: Callable[[Drawing, World], Request]) -> None:
        """Make one request in a transaction of its own: an API call as the API does."""
        self.world.begin()
        request = kind(Drawing(data.draw, self.keys), self.world)
        connection = self.connections.api if request.by_api else self.connections.owner
        self.world = self.attempt(request, self.world, connection)
        self.compare()

    def attempt(self, request: Request, world: World, connection: psycopg.Connection) -> World:
        """Make a request on both sides; returns what the world is then."""
        note(repr(request))
        after, refusal, answer, said = world.copy(), None, None, None
        try:
            with connection.transaction():
                answer = request.run(connection)
        except psycopg.Error as error:
            said = error
        code = said.sqlstate if said else "accepted"
        assert code is not None, said
        self.seen[code] = self.seen.get(code, 0) + 1
        note(f"--   {code}")
        try:
            meant = request.apply(after, self.new_id(answer))
        except Refused as one:
            refusal = one
        if refusal is not None:
            assert said is not None, refusal
            assert code in refusal.codes | request.pardoned(world), (said, refusal)
            return world
        if said is not None:
            assert code in request.pardoned(world), said
            return world
        assert request.agrees_with(answer, meant), (answer, meant)
        self.made.add(request.by_api or "sql")
        return after

    def new_id(self, answer: object) -> NewId:
        """Numbers by key as they are in the table, or were before a dry run was taken back."""
        numbers = {
            (org_id, key): number
            for org_id, number, key in self.connections.owner.execute(
                "select e.org_id, e.id, e.external_key from org.employees as e"
            )
        }
        tried = answer.get("differences", []) if isinstance(answer, dict) else []
        taken_back = {d["new"]["external_key"]: d["employee_id"] for d in tried if d["new"]}
        return lambda org_id, key: numbers.get(
            (org_id, key), taken_back.get(key, next(self.placeholders))
        )

    # What is compared.

    def rows(self, query: str, *arguments: object) -> list[tuple[Any, ...]]:
        return self.connections.owner.execute(query.encode(), arguments).fetchall()

    def compare(self) -> None:
        charts = self.rows("select c.id, c.name, c.version from org.org_charts as c order by 1")
        assert charts == [(n, c.name, c.version) for n, c in sorted(self.world.charts.items())]
        staff = self.rows(
            "select e.org_id, e.id, e.name, e.title, e.manager_id, e.email, e.external_key, "
            "e.version, p.path::text from org.employees as e "
            "left join org.employee_paths as p using (org_id, id) order by 1, 2"
        )
        assert staff == [
            (org_id, *row(one), chart.path(one.id))
            for org_id, chart in sorted(self.world.charts.items())
            for one in in_order(chart.staff)
        ]
        problems = self.rows(PROBLEMS)
        assert problems == []
        self.compare_operations()
        self.remember()

    def remember(self) -> None:
        """Keep what each chart is at the instant of its last change."""
        for org_id, instant in self.rows(
            "select h.org_id, h.recorded_at from kernel.journal_heads h"
        ):
            chart = self.world.charts.get(org_id)
            staff = dict(chart.staff) if chart else {}
            moments = self.moments.setdefault(org_id, [])
            if moments and moments[-1][0] == instant:
                assert moments[-1][1] == staff
                continue
            assert not moments or instant > moments[-1][0]
            moments.append((instant, staff))

    def compare_operations(self) -> None:
        """The journal names the function that did it, or says that it was SQL."""
        found = self.rows(
            "select j.org_id, j.seq, j.operation from kernel.journal as j order by 1, 2"
        )
        fresh = [entry for entry in found if entry[1] > self.heads.get(entry[0], 0)]
        self.heads = {org_id: seq for org_id, seq, _ in found}
        assert {operation for _, _, operation in fresh} <= self.made
        self.made.clear()

    def compare_reads(self, org_id: int, staff: Staff, as_of: datetime | None) -> None:
        """Every answer about the chart, now or at an instant."""
        chart = Chart("as it was", staff=staff)
        listed = self.ask(
            "select r.id, r.name, r.title, r.manager_id, r.email, r.external_key, r.version "
            'from api.list_employees(%s, as_of => %s, "limit" => 1000) as r',
            *(org_id, as_of),
        )
        assert listed == [row(one) for one in in_order(staff)]
        ((tree,),) = self.ask("select api.get_tree(%s, as_of => %s)", org_id, as_of)
        assert sorted(nested(tree, None)) == sorted(
            (one.id, one.manager) for one in in_order(staff)
        )
        for number in sorted(staff)[:4]:
            given = (org_id, number, as_of)
            assert self.ask(
                "select r.id, r.distance from api.list_manager_chain(%s, %s, as_of => %s) as r",
                *given,
            ) == [(boss, step) for step, boss in enumerate(chart.chain(number)[1:], start=1)]
            assert self.ask(
                "select r.id, r.distance from api.list_subtree(%s, %s, as_of => %s) as r "
                "order by 1",
                *given,
            ) == sorted(
                (one, chart.chain(one).index(number)) for one in {number, *chart.below(number)}
            )
            assert self.ask(
                "select r.id from api.list_direct_reports(%s, %s, as_of => %s) as r", *given
            ) == [(one,) for one in chart.reports(number)]

    def ask(self, query: str, *arguments: object) -> list[tuple[Any, ...]]:
        return self.connections.api.execute(query.encode(), arguments).fetchall()

    def teardown(self) -> None:
        for org_id in self.moments.keys() & self.world.charts.keys():
            for instant, staff in self.moments[org_id][-3:]:
                self.compare_reads(org_id, staff, instant)


def in_order(staff: Staff) -> list[Employee]:
    return [staff[number] for number in sorted(staff)]


def row(one: Employee) -> tuple[Any, ...]:
    return (one.id, one.name, one.title, one.manager, one.email, one.key, one.version)


def nested(node: dict[str, Any] | None, boss: int | None) -> Iterator[tuple[int, int | None]]:
    """Every employee of a nested tree with the one above."""
    if node is not None:
        yield node["id"], boss
        for report in node["reports"]:
            yield from nested(report, node["id"])
