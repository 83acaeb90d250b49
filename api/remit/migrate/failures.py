"""What can stop a migration, in sentences for the person who runs it."""

from __future__ import annotations

from collections.abc import Iterable

import psycopg

from remit.failures import Failure
from remit.migrate.catalog import Object
from remit.migrate.sources import Statement

# Someone else held a lock or wrote the same catalog row: the transaction is worth another try.
# The last two come from two migrators that create the cluster's roles from two databases.
_PASSING = frozenset({"55P03", "40001", "40P01", "42710", "23505"})
_INTERNAL_ERROR = "XX000"


class MigrationFailure(Failure):
    """The migration could not be done; the database is as it was."""


class StatementFailure(MigrationFailure):
    """A statement of db/ or of a revision was refused; ``sqlstate`` says how."""

    def __init__(self, statement: Statement, error: psycopg.Error, *, offset: int = 0) -> None:
        self.sqlstate = error.sqlstate
        position = int(error.diag.statement_position or 1) - offset
        lines = [f"{statement.place_of(position)}: {error.diag.message_primary} ({error.sqlstate})"]
        lines += [
            f"  {name}: {text}"
            for name, text in (
                ("detail", error.diag.message_detail),
                ("hint", error.diag.message_hint),
                ("context", error.diag.context),
            )
            if text
        ]
        super().__init__("\n".join(lines))


class ObjectsInTheWay(MigrationFailure):
    """Something that is not code of ours depends on what has to change."""

    def __init__(self, change: str, blocking: Iterable[Object]) -> None:
        blocking = list(blocking)
        names = ", ".join(sorted(found.description for found in blocking))
        if any(found.foreign for found in blocking):
            advice = "Drop or change them first; Remit never drops what it did not make."
        else:
            advice = "They are state: the revision that needs this has to change them first."
        super().__init__(f"{change}: {names} depend on it. {advice}")


def is_passing(error: Exception) -> bool:
    """Whether the same transaction may succeed a moment later."""
    state = getattr(error, "sqlstate", None)
    if state == _INTERNAL_ERROR:
        return "concurrently updated" in str(error)
    return state in _PASSING
