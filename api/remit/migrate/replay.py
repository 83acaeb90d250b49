"""Make the database's code what db/ says, inside the caller's transaction.

Functions go first and take no strong lock. Triggers, policies and views do: those that are as
recorded stay untouched; the changed ones are made in one savepoint that gives up after
`RELATION_LOCK_TIMEOUT` and tries again, so that no client waits long behind us.
"""

from __future__ import annotations

import hashlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import psycopg
from psycopg import Connection

from remit.migrate import catalog
from remit.migrate.catalog import Object
from remit.migrate.drops import code_that_uses, drop
from remit.migrate.failures import MigrationFailure, StatementFailure
from remit.migrate.locks import lock_timeout
from remit.migrate.sources import SCHEMAS_FILE, Sources, Statement, comment_of

# Well under deadlock_timeout (1 s), so that a client is never the one who is told of a deadlock.
RELATION_LOCK_TIMEOUT = "30ms"
RELATION_ATTEMPTS = 100
RELATION_PAUSE_SECONDS = 0.05

FUNCTIONS = ("function", "procedure")
RELATIONS = ("trigger", "policy", "view")

# Refused because something it needs is not there yet, or is there twice: another round may help.
_ORDER = frozenset({"42883", "42P01", "42704", "42703", "42725", "3F000"})
# `create or replace` cannot: other result type, renamed argument, other columns, other kind.
_REPLACE = frozenset({"42P13", "42P16", "42809"})
_SAVEPOINT = "savepoint code; "

Key = tuple[str, str]
Unchanged = Callable[[Key, str], bool]


@dataclass
class Replayed:
    """What a replay did: how many functions it made, other objects by name, lock attempts lost."""

    functions: int = 0
    made: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    waits: int = 0


class _NeedsLockError(Exception):
    """A function can only be replaced together with triggers, policies or views."""


def key_of(one: Statement | Object) -> Key:
    """Kind and name of an object; functions and procedures share their names."""
    return ("function" if one.kind == "procedure" else one.kind), one.identity


def source_hashes(sources: Sources) -> dict[Key, str]:
    """Hash of the statements that make each trigger, policy and view."""
    texts: dict[Key, list[str]] = defaultdict(list)
    for one in sources.of(*RELATIONS, "view_owner"):
        texts[one.kind.removesuffix("_owner"), one.identity].append(one.text)
    return {
        key: hashlib.sha256("\0".join(parts).encode()).hexdigest() for key, parts in texts.items()
    }


def replay(connection: Connection, sources: Sources, unchanged: Unchanged) -> Replayed:
    """Replay `sources`; the connection is inside a transaction, as the owner.

    `unchanged` tells of a trigger, policy or view, by its key and the hash of its source, whether
    the database holds it as recorded. Raises `MigrationFailure`, and psycopg's LockNotAvailable
    when a relation stayed busy.
    """
    run = _Replay(connection, sources)
    # A view can be given to its owner only where the owner may create.
    for one in sources.of("grant"):
        if one.file == SCHEMAS_FILE:
            run.execute(one)
    stuck = run.rounds(sources.of(*FUNCTIONS), may_lock=False)
    run.change_relations(stuck, unchanged)
    run.drop_leftover_functions()
    for one in sources.of("data", "owner"):
        run.execute(one)
    run.grant()
    run.comment()
    return run.done


class _Replay:
    def __init__(self, connection: Connection, sources: Sources) -> None:
        self.connection = connection
        self.sources = sources
        self.statements = {key_of(one): one for one in sources.of(*FUNCTIONS, *RELATIONS)}
        self.owners: dict[str, list[Statement]] = defaultdict(list)
        for one in sources.of("view_owner"):
            self.owners[one.identity].append(one)
        self.at_start = {found.address for found in self.objects()}
        self.done = Replayed(functions=len(sources.of(*FUNCTIONS)))

    def objects(self) -> list[Object]:
        return catalog.code_objects(self.connection, self.sources.schemas)

    def execute(self, statement: Statement) -> None:
        """Run one statement in a savepoint, in a single round trip."""
        parts = [statement.text]
        if statement.kind == "view":
            parts += [one.text for one in self.owners[statement.identity]]
        text = f"{_SAVEPOINT}{' '.join(parts)} release savepoint code"
        try:
            self.connection.execute(text.encode())
        except psycopg.Error as error:
            if not self.connection.broken:
                self.connection.execute("rollback to savepoint code; release savepoint code")
            if isinstance(error, psycopg.errors.LockNotAvailable):
                raise
            raise StatementFailure(statement, error, offset=len(_SAVEPOINT)) from error

    def rounds(self, queue: list[Statement], *, may_lock: bool) -> list[Statement]:
        """Make all of `queue` in whatever order works; return what has to wait for a lock.

        Without `may_lock` statements that lack something wait too, since it may be a view; with
        it, the first of them raises its own error.
        """
        waiting: list[Statement] = []
        while queue:
            postponed: list[tuple[Statement, StatementFailure]] = []
            again: list[Statement] = []
            for one in queue:
                try:
                    again += self.make(one, may_lock=may_lock)
                except _NeedsLockError:
                    waiting.append(one)
                except StatementFailure as failure:
                    if failure.sqlstate not in _ORDER:
                        raise
                    postponed.append((one, failure))
            doubled, locked = self.drop_overloads(may_lock=may_lock)
            again += doubled
            waiting += locked
            if len(postponed) == len(queue) and not again:
                if may_lock:
                    raise postponed[0][1]
                return waiting + [one for one, _ in postponed]
            queue = list(dict.fromkeys([*again, *(one for one, _ in postponed)]))
        return waiting

    def make(self, statement: Statement, *, may_lock: bool) -> list[Statement]:
        """Make one object; return what has to be made again since it was dropped for that."""
        try:
            self.execute(statement)
        except StatementFailure as failure:
            found = [one for one in self.objects() if key_of(one) == key_of(statement)]
            if failure.sqlstate not in _REPLACE or not found:
                raise
            return [*self.drop_with_users(found, may_lock=may_lock), statement]
        if statement.kind in RELATIONS:
            self.done.made.append(f"{statement.kind} {statement.identity}")
        return []

    def drop_overloads(self, *, may_lock: bool) -> tuple[list[Statement], list[Statement]]:
        """Drop the older of two functions of one name: what to make again, what needs a lock."""
        named: dict[Key, list[Object]] = defaultdict(list)
        for one in self.objects():
            named[key_of(one)].append(one)
        again: list[Statement] = []
        waiting: list[Statement] = []
        for key, found in named.items():
            if len(found) == 1 or key not in self.statements:
                continue
            older = [one for one in found if one.address in self.at_start]
            try:
                again += self.drop_with_users(older, may_lock=may_lock)
            except _NeedsLockError:
                waiting.append(self.statements[key])
            else:
                if len(older) == len(found):
                    again.append(self.statements[key])
        return again, waiting

    def drop_with_users(self, found: list[Object], *, may_lock: bool) -> list[Statement]:
        """Drop objects and the code that uses them; return the statements of the latter."""
        change = f"{', '.join(one.description for one in found)} must be replaced"
        roots = [(*one.address, 0) for one in found]
        users = code_that_uses(self.connection, self.sources.schemas, roots, change)
        if not may_lock and any(one.needs_lock for one in (*found, *users)):
            raise _NeedsLockError
        drop(self.connection, [*found, *users])
        return [self.statements[key_of(one)] for one in users if key_of(one) in self.statements]

    def change_relations(self, stuck: list[Statement], unchanged: Unchanged) -> None:
        """Make changed triggers, policies and views, drop leftovers, finish what is `stuck`."""
        hashes = source_hashes(self.sources)
        there = [one for one in self.objects() if one.needs_lock]
        kept = {key for one in there if unchanged(key := key_of(one), hashes.get(key, ""))}
        wanted = [one for one in self.sources.of(*RELATIONS) if key_of(one) not in kept]
        # A view is replaced in place where it can be: what others built on it stays.
        gone = [
            one
            for one in there
            if key_of(one) not in kept
            and (one.kind != "view" or key_of(one) not in self.statements)
        ]
        if not (stuck or wanted or gone):
            return
        # Deferred constraints that a revision's data left open would refuse the DDL (55006).
        self.connection.execute("set constraints all immediate")
        tables = self.tables_to_lock(stuck, wanted, gone)
        before = self.done
        for attempt in range(RELATION_ATTEMPTS):
            self.done = Replayed(before.functions, waits=attempt)
            try:
                with (
                    self.connection.transaction(),
                    lock_timeout(self.connection, RELATION_LOCK_TIMEOUT),
                ):
                    self.lock(tables)
                    self.drop_leftovers(gone)
                    self.rounds([*stuck, *wanted], may_lock=True)
            except psycopg.errors.LockNotAvailable:
                if attempt + 1 == RELATION_ATTEMPTS:
                    raise
                time.sleep(RELATION_PAUSE_SECONDS)
            else:
                return

    def tables_to_lock(
        self, stuck: Iterable[Statement], wanted: Iterable[Statement], gone: Iterable[Object]
    ) -> list[str]:
        """Tables whose triggers or policies change, children before parents.

        Clients lock a parent's row before a child's, and we never wait while we hold what they
        hold: the other way round both would.
        """
        tables = {f"{one.schema}.{one.table}" for one in wanted if one.table}
        tables |= {one.table for one in gone}
        names = {key_of(one) for one in stuck}
        roots = [(*one.address, 0) for one in self.objects() if key_of(one) in names]
        if roots:
            users = catalog.dependents(self.connection, self.sources.schemas, roots)
            tables |= {one.table for one in users if one.kind in {"trigger", "policy"}}
        ordered = catalog.tables_children_first(self.connection, self.sources.schemas)
        return [table for table in ordered if table in tables]

    def lock(self, tables: list[str]) -> None:
        if tables:
            self.connection.execute(
                f"lock table {', '.join(tables)} in access exclusive mode".encode()
            )

    def drop_leftovers(self, gone: list[Object]) -> None:
        """Drop what no file makes, refusing when somebody else's object uses it."""
        if not gone:
            return
        change = "What no file makes any more must go"
        roots = [(*one.address, 0) for one in gone]
        users = code_that_uses(self.connection, self.sources.schemas, roots, change)
        still_used = [one for one in users if key_of(one) in self.statements]
        if still_used:
            one = still_used[0]
            place = self.statements[key_of(one)].place
            names = ", ".join(found.description for found in gone)
            raise MigrationFailure(
                f"{place}: {one.description} uses one of {names}, which no file makes"
            )
        for one in drop(self.connection, dict.fromkeys([*gone, *users])):
            if key_of(one) not in self.statements:
                self.done.dropped.append(one.description)

    def drop_leftover_functions(self) -> None:
        self.drop_leftovers(
            [
                one
                for one in self.objects()
                if one.kind in FUNCTIONS and key_of(one) not in self.statements
            ]
        )

    def grant(self) -> None:
        """Take every grant back and give what the files say: neither has a gap for clients."""
        revokes = catalog.revokes(self.connection, self.sources.schemas)
        if revokes:
            self.connection.execute(";".join(revokes).encode())
        for one in self.sources.of("grant"):
            self.execute(one)

    def comment(self) -> None:
        """Set the comments that differ, clear those that no file has."""
        there = catalog.comments(self.connection, self.sources.schemas)
        for one in self.sources.of("comment"):
            key, text = comment_of(one)
            if there.pop(key, None) != text:
                self.execute(one)
        for kind, target in there:
            self.connection.execute(f"comment on {kind} {target} is null".encode())
