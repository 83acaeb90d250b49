"""One statement that changes many employees: UPDATE, DELETE, MERGE, WITH, ON CONFLICT."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from model.chart import CYCLE, UNKNOWN_REFERENCE, Employee, Place, Refused
from model.company import World
from model.requests import NewId, Request
from psycopg import sql

COLUMNS = {"name": "name", "title": "title", "manager": "manager_id", "email": "email"}
TRUE_TYPES = {"manager": "bigint"}


@dataclass(frozen=True)
class Change(Request):
    """UPDATE, DELETE and INSERT in one statement; `how` names it."""

    updates: Mapping[Place, Mapping[str, Any]]
    deletes: frozenset[Place]
    inserts: Sequence[tuple[int, Employee]]
    how: str

    def run(self, connection: psycopg.Connection) -> object:
        names = sorted({name for changes in self.updates.values() for name in changes})
        rows: list[list[Any]] = [
            [*place, "update", None, None, *(changes.get(name) for name in names)]
            for place, changes in self.updates.items()
        ]
        rows += [[*place, "delete", None, None, *(None for _ in names)] for place in self.deletes]
        rows += [
            [org_id, one.id, "insert", one.key, one.name, *(None for _ in names)]
            for org_id, one in self.inserts
        ]
        managers = {(org_id, one.id): one.manager for org_id, one in self.inserts}
        for row in rows:
            row.append(managers.get((row[0], row[1])))
        line = sql.SQL(
            "(%s::bigint, %s::bigint, %s::text, %s::text, %s::text, {} %s::bigint)"
        ).format(
            sql.SQL("").join(
                sql.SQL("%s::{},").format(sql.SQL(TRUE_TYPES.get(name, "text"))) for name in names
            )
        )
        given = sql.SQL(
            "given (org_id, id, action, new_key, new_name, {} new_manager) as (values {})"
        ).format(
            sql.SQL("").join(sql.SQL("{},").format(sql.Identifier(f"to_{n}")) for n in names),
            sql.SQL(", ").join([line] * len(rows)),
        )
        assignments = sql.SQL(", ").join(
            sql.SQL("{} = g.{}").format(sql.Identifier(COLUMNS[n]), sql.Identifier(f"to_{n}"))
            for n in names
        )
        query = getattr(self, f"_{self.how}")(given, assignments)
        connection.execute(query, [value for row in rows for value in row])
        return None

    def _merge(self, given: sql.Composed, assignments: sql.Composed) -> sql.Composed:
        update = sql.SQL(
            "when matched and g.action = 'update' then update set {}" if self.updates else ""
        ).format(assignments)
        return sql.SQL(
            "with {} merge into org.employees as e using given as g "
            "on e.org_id = g.org_id and e.id = g.id "
            "when matched and g.action = 'delete' then delete {} "
            "when not matched then insert (org_id, id, name, manager_id, external_key) "
            "values (g.org_id, g.id, g.new_name, g.new_manager, g.new_key)"
        ).format(given, update)

    def _update(self, given: sql.Composed, assignments: sql.Composed) -> sql.Composed:
        return sql.SQL(
            "with {} update org.employees as e set {} from given as g "
            "where e.org_id = g.org_id and e.id = g.id"
        ).format(given, assignments)

    def _delete(self, given: sql.Composed, assignments: sql.Composed) -> sql.Composed:  # noqa: ARG002
        return sql.SQL(
            "with {} delete from org.employees as e using given as g "
            "where e.org_id = g.org_id and e.id = g.id"
        ).format(given)

    def _with(self, given: sql.Composed, assignments: sql.Composed) -> sql.Composed:
        update = sql.SQL(
            ", changed as (update org.employees as e set {} from given as g "
            "where e.org_id = g.org_id and e.id = g.id and g.action = 'update')"
            if self.updates
            else ""
        ).format(assignments)
        return sql.SQL(
            "with {} {}, gone as (delete from org.employees as e using given as g "
            "where e.org_id = g.org_id and e.id = g.id and g.action = 'delete') "
            "insert into org.employees (org_id, id, name, manager_id, external_key) "
            "select g.org_id, g.id, g.new_name, g.new_manager, g.new_key "
            "from given as g where g.action = 'insert'"
        ).format(given, update)

    def _conflict(self, given: sql.Composed, assignments: sql.Composed) -> sql.Composed:  # noqa: ARG002
        return sql.SQL(
            "with {} insert into org.employees as e (org_id, id, name, manager_id, external_key) "
            "select g.org_id, g.id, coalesce(g.new_name, 'x'), "
            "case g.action when 'insert' then g.new_manager else g.to_manager end, "
            "coalesce(g.new_key, 'conflict-' || g.id) from given as g "
            "on conflict on constraint employees_pkey "
            "do update set manager_id = excluded.manager_id"
        ).format(given)

    def apply(self, world: World, new_id: NewId) -> object:  # noqa: ARG002
        try:
            world.statement(updates=self.updates, deletes=self.deletes, inserts=self.inserts)
        except Refused as refusal:
            if UNKNOWN_REFERENCE in refusal.codes and self.updates and self.inserts:
                # Who moves below a newcomer whose manager is unknown may hear of a loop instead.
                raise Refused(*refusal.codes, CYCLE) from refusal
            raise
        return None

    def pardoned(self, world: World) -> frozenset[str]:  # noqa: ARG002
        """To give somebody a manager who leaves in the same statement is asking for trouble."""
        bosses = {(place[0], one.get("manager")) for place, one in self.updates.items()}
        bosses |= {(org_id, one.manager) for org_id, one in self.inserts}
        return frozenset({"23503", "RM003"} if bosses & self.deletes else ())
