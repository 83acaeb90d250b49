"""Take code of ours out of the way, never with CASCADE, which would not stop at others' objects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import psycopg
from psycopg import Connection

from remit.migrate import catalog
from remit.migrate.catalog import CODE_KINDS, Object
from remit.migrate.failures import MigrationFailure, ObjectsInTheWay


def drop(connection: Connection, objects: Iterable[Object]) -> list[Object]:
    """Drop `objects`, which may depend on one another; return them in the order of their end."""
    queue = sorted(objects, key=lambda found: CODE_KINDS.index(found.kind))
    dropped: list[Object] = []
    while queue:
        waiting: list[tuple[Object, psycopg.Error]] = []
        for found in queue:
            try:
                with connection.transaction():
                    connection.execute(found.drop.encode())
            except psycopg.errors.DependentObjectsStillExist as error:
                waiting.append((found, error))
            else:
                dropped.append(found)
        if len(waiting) == len(queue):
            found, refusal = waiting[0]
            reason = refusal.diag.message_detail or refusal.diag.message_primary
            raise MigrationFailure(f"{found.description} cannot be dropped: {reason}")
        queue = [found for found, _ in waiting]
    return dropped


def code_that_uses(
    connection: Connection,
    schemas: Sequence[str],
    roots: Sequence[tuple[str, int, int]],
    change: str,
    *,
    state_may_stay: bool = False,
) -> list[Object]:
    """Code of ours that depends on `roots` (catalog, oid, column number or 0).

    Raises `ObjectsInTheWay`, beginning with `change`, when something else does: others' objects,
    or state of ours, unless the change carries that along itself (`state_may_stay`).
    """
    found = catalog.dependents(connection, schemas, roots)
    blocking = [one for one in found if one.kind == "other" and (one.foreign or not state_may_stay)]
    if blocking:
        raise ObjectsInTheWay(change, blocking)
    return [one for one in found if one.kind != "other"]
