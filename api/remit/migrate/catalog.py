"""What PostgreSQL's catalog says about our schemas: the questions that replay and revisions ask.

Every function takes an open psycopg connection and reads; none of them changes anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psycopg import Connection, RawCursor

_QUERIES = Path(__file__).with_name("queries")

# Kinds of objects that db/ holds as code: they may be dropped, since the replay makes them again.
CODE_KINDS = ("trigger", "policy", "view", "procedure", "function")


@dataclass(frozen=True)
class Object:
    """An object in the catalog.

    ``kind`` is one of CODE_KINDS or ``other``; ``identity`` is spelled like
    ``Statement.identity`` (functions without arguments); ``drop`` is the statement that removes it;
    ``foreign`` tells that it is not ours to drop.
    """

    kind: str
    identity: str
    address: tuple[str, int]
    drop: str
    description: str
    foreign: bool = False

    @property
    def needs_lock(self) -> bool:
        """Whether making or dropping it takes a strong lock on a relation."""
        return self.kind in {"trigger", "policy", "view"}

    @property
    def table(self) -> str:
        """Schema-qualified table of a trigger or policy, else ''."""
        return self.identity.partition(" on ")[2]


def query(
    connection: Connection, name: str, *parameters: object, folder: Path = _QUERIES
) -> list[tuple[Any, ...]]:
    """Rows of ``<folder>/<name>.sql``, whose parameters are numbered ``$1``, ``$2``."""
    text = (folder / f"{name}.sql").read_bytes()
    return RawCursor(connection).execute(text, parameters).fetchall()


def code_objects(connection: Connection, schemas: Sequence[str]) -> list[Object]:
    """Every function, procedure, view, trigger and policy in `schemas`, whoever made it."""
    return [
        Object(kind, identity, (catalog, int(oid)), drop, description)
        for kind, identity, catalog, oid, drop, description in query(
            connection, "code_objects", list(schemas)
        )
    ]


def dependents(
    connection: Connection, schemas: Sequence[str], roots: Sequence[tuple[str, int, int]]
) -> list[Object]:
    """What depends on `roots` (catalog, oid, column number or 0), directly or not, roots left out.

    What is not code of ours comes back as kind ``other``: ``foreign`` when it lies outside
    `schemas`, otherwise state (an index, a default, a constraint).
    """
    ours = {found.address: found for found in code_objects(connection, schemas)}
    given = {(catalog, oid) for catalog, oid, _ in roots}
    rows = query(connection, "dependents", *(list(values) for values in zip(*roots, strict=True)))
    return [
        ours.get((catalog, int(oid)))
        or Object("other", description, (catalog, int(oid)), "", description, schema not in schemas)
        for catalog, oid, description, schema in rows
        if (catalog, int(oid)) not in given
    ]


def tables_children_first(connection: Connection, schemas: Sequence[str]) -> list[str]:
    """Tables of `schemas`, those that refer to others before those they refer to."""
    return [table for (table,) in query(connection, "tables_children_first", list(schemas))]


def comments(connection: Connection, schemas: Sequence[str]) -> dict[tuple[str, str], str]:
    """Comments on objects of `schemas`, keyed like ``sources.comment_of``."""
    rows = query(connection, "comments", list(schemas))
    return {(kind, target): text for kind, target, text in rows}


def revokes(connection: Connection, schemas: Sequence[str]) -> list[str]:
    """Statements that leave every object of `schemas` to its owner alone."""
    return [statement for (statement,) in query(connection, "revokes", list(schemas))]
