"""Alembic revisions: which there are, and running them in the caller's transaction.

A revision is ``migrations/versions/NNNN_what.sql`` beside a ``.py`` of the same name. They form one
line in the order of their numbers, so that a start needs neither alembic nor a database to know
the head. A revision whose module says ``concurrent = True`` holds ``create index concurrently if
not exists`` statements: they run before the transaction, so that writers go on, and the revision
itself then finds them done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import psycopg
from psycopg import Connection

from remit.migrate.catalog import query
from remit.migrate.drops import code_that_uses, drop
from remit.migrate.failures import MigrationFailure, StatementFailure
from remit.migrate.sources import Statement, split

_FILE = re.compile(r"(\d{4})_\w+\.py")
_CONCURRENT = re.compile(r"^concurrent = True$", re.MULTILINE)
_INDEX = re.compile(
    r"create (?:unique )?index concurrently if not exists (?P<name>\w+)\s+on (?P<schema>\w+)\.\w+"
)
# What says that a statement needs an earlier revision of the same run.
_NOT_THERE_YET = frozenset({"42P01", "42703", "3F000", "42883", "42704"})


def known(migrations: Path) -> list[str]:
    """Revision numbers in order, the head last."""
    files = sorted((migrations / "versions").glob("*.py"))
    return [match[1] for file in files if (match := _FILE.fullmatch(file.name))]


def pending(migrations: Path, current: str | None) -> list[str]:
    """Revisions after `current` (all of them for None); refuse a database that is ahead of us."""
    revisions = known(migrations)
    if current is None:
        return revisions
    if current not in revisions:
        head = revisions[-1] if revisions else "none"
        raise MigrationFailure(
            f"The database is at revision {current}, which this release (head {head}) does not "
            "know: a newer release has migrated it. Run that release, or restore a backup."
        )
    return revisions[revisions.index(current) + 1 :]


@contextmanager
def prepared(
    connection: Connection, migrations: Path, schemas: Sequence[str]
) -> Iterator[Callable[[], None]]:
    """Make alembic ready on an idle connection; call the answer inside the transaction.

    SQLAlchemy rolls back when it first meets a connection, so it has to meet it before the
    transaction begins; inside, psycopg refuses anybody's commit or rollback but the driver's.
    """
    # Half a second of imports that a start with nothing to do saves.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415
    from sqlalchemy import create_engine  # noqa: PLC0415
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415
    from sqlalchemy.pool import StaticPool  # noqa: PLC0415

    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: connection,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
    )
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["schemas"] = tuple(schemas)

    def upgrade() -> None:
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise MigrationFailure(f"The revisions cannot be run: {error}") from error
        except DBAPIError as error:
            raise error.orig or error from error

    # In autocommit mode `begin` sends nothing; it tells alembic that there is a transaction.
    with engine.connect() as wrapped, wrapped.begin():
        config.attributes["connection"] = wrapped
        yield upgrade


def run_beside(file: str) -> None:
    """Run the SQL beside a revision's module, statement by statement, on the raw connection.

    What a concurrent revision has not managed before the transaction, it does in it.
    """
    connection = _connection()
    for statement in _statements(Path(file)):
        _run(connection, statement, statement.text.replace(" concurrently ", " "))


def unhook_column(table: str, column: str) -> None:
    """Before a revision drops or retypes a column: drop our code that depends on it.

    The replay makes that code again. Raises `ObjectsInTheWay` when an object of others, such as an
    analyst's view, depends on the column. Bodies in plpgsql leave no trace and need nothing.
    """
    unhook(
        f"Column {table}.{column} changes",
        "select 'pg_class', attrelid::bigint, attnum::int from pg_attribute "
        "where attrelid = to_regclass(%s) and attname = %s",
        (table, column),
    )


def unhook_type(name: str) -> None:
    """Before a revision drops a row type or domain: drop our code that depends on it."""
    unhook(
        f"Type {name} changes",
        "select 'pg_type', oid::bigint, 0 from pg_type where oid = to_regtype(%s) "
        "union all select 'pg_class', typrelid::bigint, 0 from pg_type "
        "where oid = to_regtype(%s) and typrelid <> 0",
        (name, name),
    )


def unhook(change: str, roots: str, parameters: Sequence[object]) -> None:
    """Drop our code that depends on what the query `roots` names (catalog, oid, column or 0)."""
    from alembic import op  # noqa: PLC0415

    connection = _connection()
    found = connection.execute(roots.encode(), parameters).fetchall()
    if not found:
        raise MigrationFailure(f"{change}, but there is no such thing")
    config = op.get_context().config
    schemas = config.attributes["schemas"] if config else ()
    drop(connection, code_that_uses(connection, schemas, found, change, state_may_stay=True))


def run_concurrently(connection: Connection, migrations: Path, revisions: Sequence[str]) -> None:
    """Build the indexes of pending concurrent revisions; `connection` is in autocommit mode.

    One that needs an earlier pending revision is left to the transaction.
    """
    for file in sorted((migrations / "versions").glob("*.py")):
        if file.name[:4] not in revisions or not _CONCURRENT.search(file.read_text("utf-8")):
            continue
        for statement in _statements(file):
            index = _INDEX.match(statement.text)
            if index is None:
                raise MigrationFailure(
                    f"{statement.place}: a concurrent revision holds only "
                    "`create index concurrently if not exists name on schema.table ...;`"
                )
            # An index whose build broke off stays behind, invalid, and would count as existing.
            for (broken,) in query(connection, "invalid_index", index["schema"], index["name"]):
                connection.execute(f"drop index concurrently {broken}".encode())
            try:
                _run(connection, statement, statement.text)
            except StatementFailure as failure:
                if failure.sqlstate not in _NOT_THERE_YET:
                    raise


def _connection() -> Connection:
    """Raw psycopg connection under alembic's: SQLAlchemy would trip over ``:name`` in SQL text."""
    from alembic import op  # noqa: PLC0415

    return cast("Connection", op.get_bind().connection.dbapi_connection)


def _statements(file: Path) -> list[Statement]:
    source = file.with_suffix(".sql")
    name = f"../migrations/versions/{source.name}"
    return list(split(source.read_text(encoding="utf-8"), name))


def _run(connection: Connection, statement: Statement, text: str) -> None:
    try:
        connection.execute(text.encode())
    except psycopg.errors.LockNotAvailable:
        raise
    except psycopg.Error as error:
        raise StatementFailure(statement, error) from error
