"""What the database records about the last migration, and writing it down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from psycopg import Connection, sql

from remit.migrate.replay import Key, Unchanged, source_hashes
from remit.migrate.sources import Sources


@dataclass(frozen=True)
class Release:
    """What is installed; None where the database says nothing."""

    revision: str | None = None
    code_hash: str | None = None


NOTHING = Release()


def release(connection: Connection) -> Release:
    """Read what is installed, as the owner."""
    return Release(
        _only_value(connection, "kernel.alembic_version", "version_num"),
        _only_value(connection, "kernel.installation", "code_hash"),
    )


def unchanged(connection: Connection, schemas: Sequence[str]) -> Unchanged:
    """Answer whether an object is made by the same source as recorded, and still is as recorded."""
    if not _exists(connection, "kernel.installed_objects") or not _can_list(connection):
        return lambda _key, _source_hash: False
    rows = connection.execute(
        "select o.kind, o.identity, o.source_hash from kernel.installed_objects as o "
        "join kernel.list_objects(%s) as l using (kind, identity, catalog_hash) "
        "where o.source_hash is not null",
        (list(schemas),),
    )
    kept: dict[Key, str] = {(kind, identity): made_by for kind, identity, made_by in rows}
    return lambda key, source_hash: kept.get(key) == source_hash


def record(connection: Connection, sources: Sources) -> None:
    """Write down the state that this migration leaves, at its very end."""
    connection.execute("delete from kernel.installed_objects")
    connection.execute(
        "insert into kernel.installed_objects (kind, identity, catalog_hash) "
        "select kind, identity, catalog_hash from kernel.list_objects(%s)",
        (list(sources.schemas),),
    )
    hashes = source_hashes(sources)
    connection.execute(
        "update kernel.installed_objects as o set source_hash = s.hash "
        "from unnest(%s::text[], %s::text[], %s::text[]) as s (kind, identity, hash) "
        "where o.kind = s.kind and o.identity = s.identity",
        (
            [kind for kind, _ in hashes],
            [identity for _, identity in hashes],
            list(hashes.values()),
        ),
    )
    connection.execute(
        "insert into kernel.installation (code_hash, schemas) values (%s, %s) "
        "on conflict on constraint installation_pkey do update set "
        "code_hash = excluded.code_hash, schemas = excluded.schemas, installed_at = now()",
        (sources.digest, list(sources.schemas)),
    )


def _only_value(connection: Connection, table: str, column: str) -> str | None:
    if not _exists(connection, table):
        return None
    query = sql.SQL("select {} from {}").format(
        sql.Identifier(column), sql.Identifier(*table.split("."))
    )
    row = connection.execute(query).fetchone()
    return row[0] if row else None


def _exists(connection: Connection, table: str) -> bool:
    row = connection.execute("select to_regclass(%s) is not null", (table,)).fetchone()
    return bool(row and row[0])


def _can_list(connection: Connection) -> bool:
    row = connection.execute(
        "select to_regprocedure('kernel.list_objects(text[])') is not null"
    ).fetchone()
    return bool(row and row[0])
