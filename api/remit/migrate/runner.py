"""`remit migrate`: roles, revisions and code, all or nothing, safely when two start at once."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import psycopg
from psycopg import Connection

from remit import paths
from remit.migrate import installed, revisions, roles, sources
from remit.migrate.failures import MigrationFailure, is_passing
from remit.migrate.replay import Replayed, replay
from remit.migrate.sources import Sources

if TYPE_CHECKING:
    from remit.settings import Settings

# Clients queue behind a lock that we wait for, so we wait briefly and often.
LOCK_TIMEOUT = "500ms"
ATTEMPTS = 20
LONGEST_PAUSE_SECONDS = 3.0
# Any number that is ours: two migrators of one database meet at it.
LOCK_KEY = 7_364_511_021
LOCK_POLL_SECONDS = 0.05
LOCK_PATIENCE_SECONDS = 600

Progress = Callable[[str], None]
Result = TypeVar("Result")


@dataclass(frozen=True)
class Report:
    """What a migration did: ``changed`` is False when the database was as the files say."""

    changed: bool
    revision: str | None
    revisions: tuple[str, ...] = ()
    replayed: Replayed = field(default_factory=Replayed)
    attempts: int = 0
    seconds: float = 0.0


def migrate(
    url: str,
    *,
    settings: Settings,
    progress: Progress | None = None,
    home: Path | None = None,
    repair: bool = False,
) -> Report:
    """Bring the database at `url` to what db/ and migrations/ below `home` say.

    Everything is one transaction, tried again when others hold locks; when nothing changed,
    nothing is written and no lock taken. With `repair` the code is replayed all the same, which
    puts right what was changed by hand. `home` is `remit.paths.share()` unless given. Raises
    `MigrationFailure` with a sentence for the person who runs it; the database is then as it was.
    """
    started = time.monotonic()
    share = home or paths.share()
    said = progress or (lambda _: None)
    try:
        found = sources.load(share / "db")
        migrations = share / "migrations"
        with connected(url) as connection:
            wanted = roles.wishes(url, settings)
            report = _unchanged(connection, found, migrations, wanted)
            if report is None or repair:
                said("waiting for the migration lock")
                with _locked(connection):
                    # Another migrator may have done it meanwhile.
                    report = _unchanged(connection, found, migrations, wanted)
                    if report is None or repair:
                        report = _migrate(connection, found, migrations, wanted, said)
    except sources.SourceError as error:
        raise MigrationFailure(str(error)) from error
    except psycopg.Error as error:
        message = error.diag.message_primary or str(error)
        raise MigrationFailure(f"PostgreSQL refused the migration: {message}") from error
    return replace(report, seconds=time.monotonic() - started)


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """Open a connection fit for DDL: no prepared statements, names as the files write them."""
    with psycopg.connect(
        url, autocommit=True, prepare_threshold=None, application_name="remit migrate"
    ) as connection:
        connection.execute(
            "select set_config(name, value, false) from (values ('search_path', ''), "
            "('statement_timeout', '0'), ('idle_in_transaction_session_timeout', '0'), "
            "('client_min_messages', 'warning')) as needed (name, value)"
        )
        yield connection


def _unchanged(
    connection: Connection, found: Sources, migrations: Path, wanted: roles.Wishes
) -> Report | None:
    """Report that there is nothing to do, or None."""
    is_owner = roles.become_owner(connection)
    release = installed.release(connection) if is_owner else installed.NOTHING
    behind = revisions.pending(migrations, release.revision)
    if behind or release.code_hash != found.digest or roles.differences(connection, wanted):
        return None
    return Report(changed=False, revision=release.revision)


@contextmanager
def _locked(connection: Connection) -> Iterator[None]:
    """Keep other migrators of this database out.

    Polled, not waited for: a waiting statement holds a snapshot, and building an index
    concurrently waits for all snapshots, so two migrators would wait for each other.
    """
    deadline = time.monotonic() + LOCK_PATIENCE_SECONDS
    while True:
        row = connection.execute("select pg_try_advisory_lock(%s)", (LOCK_KEY,)).fetchone()
        if row and row[0]:
            break
        if time.monotonic() > deadline:
            raise MigrationFailure("Another migration of this database has not ended; giving up.")
        time.sleep(LOCK_POLL_SECONDS)
    try:
        yield
    finally:
        if not connection.closed:
            connection.execute("select pg_advisory_unlock(%s)", (LOCK_KEY,))


def _migrate(
    connection: Connection,
    found: Sources,
    migrations: Path,
    wanted: roles.Wishes,
    said: Progress,
) -> Report:
    said("roles")
    _patiently(lambda: roles.create(connection, found.roles, wanted), said)
    _patiently(lambda: roles.apply(connection, roles.differences(connection, wanted)), said)
    revision = installed.release(connection).revision
    behind = revisions.pending(migrations, revision)
    if revision is not None:
        revisions.run_concurrently(connection, migrations, behind)
    attempts = 0

    def once() -> Replayed:
        nonlocal attempts
        attempts += 1
        with connection.transaction():
            connection.execute(f"set local lock_timeout = '{LOCK_TIMEOUT}'".encode())
            if upgrade is not None:
                said(f"revisions {', '.join(behind)}")
                # Alembic's version is kept beside our tables and looked for before revision 0001.
                connection.execute("create schema if not exists kernel")
                upgrade()
            said("code")
            done = replay(connection, found, installed.unchanged(connection, found.schemas))
            installed.record(connection, found)
        return done

    ready = revisions.prepared(connection, migrations, found.schemas) if behind else nullcontext()
    with ready as upgrade:
        replayed = _patiently(once, said)
    head = installed.release(connection).revision
    return Report(
        changed=True,
        revision=head,
        revisions=tuple(behind),
        replayed=replayed,
        attempts=attempts,
    )


def _patiently(step: Callable[[], Result], said: Progress) -> Result:
    """Repeat a transaction that lost against somebody's locks, within bounds."""
    for attempt in range(1, ATTEMPTS):
        try:
            return step()
        except (psycopg.Error, MigrationFailure) as error:
            if not is_passing(error):
                raise
            said(f"the database is busy, trying again ({attempt} of {ATTEMPTS - 1})")
        time.sleep(min(0.1 * 2**attempt, LONGEST_PAUSE_SECONDS) * random.uniform(0.5, 1))  # noqa: S311
    return step()
