"""What the state machine asks of the database: the SQL, and what the model makes of it."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from model.chart import CEO_STAYS, CHECKED, TAKEN, Chart, Employee, Refused
from model.company import World
from psycopg import sql

NewId = Callable[[int, str], int]
"""Number that the database gave to the employee with this key in this chart."""


@dataclass(frozen=True)
class Request:
    """One call or statement. `run` returns what there is to compare with what `apply` returns."""

    @property
    def by_api(self) -> str | None:
        """Name of the api function that this is a call of."""
        return None

    def run(self, connection: psycopg.Connection) -> object:
        raise NotImplementedError

    def apply(self, world: World, new_id: NewId) -> object:
        raise NotImplementedError

    def agrees_with(self, answered: object, meant: object) -> bool:
        return answered == meant

    def pardoned(self, world: World) -> frozenset[str]:  # noqa: ARG002
        """SQLSTATEs with which the database may refuse although the outcome would be valid."""
        return frozenset()


@dataclass(frozen=True)
class Call(Request):
    """A call of an api function, with what it means to the model."""

    function: str
    arguments: Mapping[str, Any]
    meaning: Callable[[World, NewId], object]
    answer: str = "null"
    """What to compare of the result `r` with what the model says."""
    agrees: Callable[[Any, Any], bool] = operator.eq

    @property
    def by_api(self) -> str | None:
        return self.function

    def __repr__(self) -> str:
        given = ", ".join(f"{name} => {value!r}" for name, value in self.arguments.items())
        return f"api.{self.function}({given})"

    def run(self, connection: psycopg.Connection) -> object:
        query = sql.SQL("select {} from api.{}({}) as r").format(
            sql.SQL(self.answer),
            sql.Identifier(self.function),
            sql.SQL(", ").join(
                sql.SQL("{} => {}").format(sql.Identifier(name), sql.Placeholder())
                for name in self.arguments
            ),
        )
        row = connection.execute(query, list(self.arguments.values())).fetchone()
        return row[0] if row else None

    def apply(self, world: World, new_id: NewId) -> object:
        return self.meaning(world, new_id)

    def agrees_with(self, answered: object, meant: object) -> bool:
        return self.agrees(answered, meant)


@dataclass(frozen=True)
class Insert(Request):
    """INSERT of any number of rows, as one of several statements."""

    rows: Sequence[tuple[int, Employee]]
    how: str
    """values, copy, or nothing (ON CONFLICT DO NOTHING: numbers that are taken stay out)."""

    def run(self, connection: psycopg.Connection) -> object:
        names = ("org_id", "id", "name", "title", "manager_id", "email", "external_key")
        rows = [
            (org_id, one.id, one.name, one.title, one.manager, one.email, one.key)
            for org_id, one in self.rows
        ]
        into = sql.SQL("org.employees ({})").format(
            sql.SQL(", ").join(sql.Identifier(name) for name in names)
        )
        if self.how == "copy":
            with (
                connection.cursor() as cursor,
                cursor.copy(sql.SQL("copy {} from stdin").format(into)) as copy,
            ):
                for row in rows:
                    copy.write_row(row)
            return len(rows)
        line = sql.SQL("({})").format(sql.SQL(", ").join(sql.Placeholder() * len(names)))
        query = sql.SQL("insert into {} values {} {}").format(
            into,
            sql.SQL(", ").join([line] * len(rows)),
            sql.SQL(
                "on conflict on constraint employees_pkey do nothing"
                if self.how == "nothing"
                else ""
            ),
        )
        return connection.execute(query, [value for row in rows for value in row]).rowcount

    def apply(self, world: World, new_id: NewId) -> object:  # noqa: ARG002
        rows = list(self.rows)
        if self.how == "nothing":
            rows = [
                (org_id, one)
                for org_id, one in rows
                if org_id not in world.charts or one.id not in world.charts[org_id].staff
            ]
        if rows:
            world.statement(inserts=rows)
        return len(rows)


@dataclass(frozen=True)
class Charts(Request):
    """INSERT, UPDATE or DELETE of charts."""

    how: str
    rows: Mapping[int, str]

    def run(self, connection: psycopg.Connection) -> object:
        query = {
            "insert": "insert into org.org_charts (id, name) "
            "select * from unnest(%s::bigint[], %s::text[])",
            "update": "update org.org_charts as c set name = n.name "
            "from unnest(%s::bigint[], %s::text[]) as n(id, name) where c.id = n.id",
            "delete": "delete from org.org_charts "
            "where id = any (%s::bigint[]) and %s::text[] is not null",
        }[self.how]
        connection.execute(query.encode(), [list(self.rows), list(self.rows.values())])
        return None

    def apply(self, world: World, new_id: NewId) -> object:  # noqa: ARG002
        for number, name in self.rows.items():
            if self.how == "insert":
                if number in world.charts:
                    raise Refused(TAKEN)
                world.charts[number] = Chart(name)
            elif self.how == "delete":
                world.charts.pop(number, None)
            elif number in world.charts:
                world.charts[number].name = name
                world.charts[number].revise()
        return None


@dataclass(frozen=True)
class Forbidden(Request):
    """A statement that is refused whatever the charts are, if it meets a row at all."""

    statement: str
    code: str
    chart: int = 0

    def run(self, connection: psycopg.Connection) -> object:
        connection.execute(self.statement.encode())
        return None

    def apply(self, world: World, new_id: NewId) -> object:  # noqa: ARG002
        if self.chart == 0 or world.charts[self.chart].staff:
            raise Refused(self.code)
        return None


def forbidden(org_id: int) -> list[Forbidden]:
    return [
        Forbidden("truncate org.employees cascade", CEO_STAYS),
        Forbidden("truncate org.org_charts cascade", CEO_STAYS),
        Forbidden("update org.employee_paths set path = '1'", "RM011"),
        Forbidden("delete from org.employee_history", "RM011"),
        Forbidden("delete from kernel.journal", "RM011"),
        Forbidden(f"delete from org.employees where org_id = {org_id}", CEO_STAYS, org_id),
        Forbidden(
            f"update org.employees set id = id + 1000 where org_id = {org_id}", CHECKED, org_id
        ),
    ]
