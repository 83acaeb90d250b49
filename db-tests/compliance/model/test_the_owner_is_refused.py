"""Rules hold for who owns the tables: records are made now, end now, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from compliance.model.histories import connected
from compliance.model.populated import everything
from compliance.model.replay import entries
from compliance.model.tables import Table, tables
from compliance.model.world import World
from databases import Database
from psycopg import sql

# What a client may change of a row that is versioned; the rules set the rest of these themselves.
MAY_CHANGE = {
    "controls": {"owner_id"},
    "evidence": {"title", "owner_id"},
    "systems": {"title", "description", "owner_id", "categorization"},
    "adoptions": {"target_on", "observation_during", "retired"},
    "exceptions": {"approver_id"},
    "tests": set[str](),
}
COUNTED = {"version", "created_at", "updated_at"}
# The catalogue's own corrections, which are journalled.
CORRECTED = {"frameworks", "lineage", "mappings", "control_templates"}
# What rules write, and nobody else.
WRITTEN_BY_RULES = {"adoption_terms"}
WAYS = {
    "update": "update {path} as t set {column} = {value}",
    "merge": "merge into {path} as t using {path} as o on {join} "
    "when matched then update set {column} = {other_value}",
    "upsert": "insert into {path} select * from {path} as o "
    "on conflict ({key}) do update set {column} = {excluded_value}",
    "cte": "with changed as (update {path} as t set {column} = {value} returning *) "
    "select count(*) from changed",
}
REMOVALS = {
    "delete": "delete from {path}",
    "truncate": "truncate {path}",
    "truncate cascade": "truncate {path} cascade",
    "merge": "merge into {path} as t using (values (1)) as n(id) on true when matched then delete",
    "cte": "with gone as (delete from {path} returning *) select count(*) from gone",
}


@pytest.fixture(scope="module")
def world(migrated: Database) -> Iterator[World]:
    with migrated.copied("owner") as own, connected(own) as opened:
        yield everything(opened)


@pytest.fixture(scope="module")
def all_tables(world: World) -> list[Table]:
    return tables(world.connection)


def attempt(world: World, table: Table, statement: str) -> tuple[str, bool]:
    """What became of a statement, and whether it changed the table; it is taken back."""
    before, said, changed = table.rows(world.connection), "accepted", False
    try:
        with world.connection.transaction(force_rollback=True):
            world.connection.execute(statement.encode())
            world.connection.execute("set constraints all immediate")
            changed = table.rows(world.connection) != before
    except psycopg.Error as error:
        said = str(error.sqlstate)
    assert table.rows(world.connection) == before
    return said, changed


def changes(table: Table, column: str) -> dict[str, str]:
    value = table.changed(column)
    overlapping = "without overlaps" if "recorded_during" in table.key else ""
    return {
        what: way.format(
            path=table.path,
            column=column,
            value=value,
            key=", ".join(table.key),
            join=" and ".join(f"t.{each} = o.{each}" for each in table.key),
            other_value=value,
            excluded_value=value.replace("t.", "excluded."),
        )
        for what, way in WAYS.items()
        if not (what == "upsert" and (overlapping or column in table.key))
    }


def test_every_table_has_a_row(world: World, all_tables: list[Table]) -> None:
    """A table that is added later has to be filled by populated.py, or it is not attacked."""
    assert [table.name for table in all_tables if not table.rows(world.connection)] == []


def test_no_column_changes(world: World, all_tables: list[Table]) -> None:
    accepted = []
    for table in all_tables:
        if table.name in CORRECTED:
            continue
        for column in table.columns.keys() - MAY_CHANGE.get(table.name, set()) - COUNTED:
            for way, statement in changes(table, column).items():
                said, changed = attempt(world, table, statement)
                if changed or said in ("accepted", "42601", "42703", "42883", "42804", "42846"):
                    accepted.append((table.name, column, way, said))

    assert accepted == []


def test_nothing_goes(world: World, all_tables: list[Table]) -> None:
    accepted = []
    for table in all_tables:
        for way, statement in REMOVALS.items():
            if table.name in CORRECTED and "truncate" not in way:
                continue
            said, changed = attempt(world, table, statement.format(path=table.path))
            if said not in ("RM011", "RM013", "0A000", "23503") or changed:
                accepted.append((table.name, way, said))

    assert accepted == []


def test_what_may_change_is_counted_and_journalled(world: World) -> None:
    """Nobody sets a row's version or the day it was made; whoever changes it is in the journal."""
    before = len(entries(world.connection, world.org_id))
    with world.connection.transaction(force_rollback=True):
        for name in MAY_CHANGE:
            world.connection.execute(
                f"update compliance.{name} set version = 70, created_at = '2000-01-01'".encode()
            )
            forged = world.rows(
                f"select t.version from compliance.{name} as t "
                "where t.version = 70 or t.created_at < '2001-01-01'"
            )
            assert forged == []
        events = [entry.event for entry in entries(world.connection, world.org_id)[before:]]
        assert sorted(events) == sorted(f"{name}.updated" for name in MAY_CHANGE)


@pytest.mark.parametrize("name", sorted(CORRECTED))
def test_corrections_of_the_catalogue_are_journalled(world: World, name: str) -> None:
    (table,) = (table for table in tables(world.connection) if table.name == name)
    with world.connection.transaction(force_rollback=True):
        before = len(entries(world.connection, 0))
        column = {"frameworks": "name", "lineage": "note", "mappings": "rationale"}.get(
            name, "title"
        )
        world.connection.execute(
            f"update {table.path} as t set {column} = {table.changed(column)}".encode()
        )
        events = [entry.event for entry in entries(world.connection, 0)[before:]]
        assert events == [f"{name}.updated"]


def test_forged_instants_are_overwritten(world: World, all_tables: list[Table]) -> None:
    """By INSERT and by COPY: a record is of the transaction that makes it, whatever it says."""
    tried = 0
    for table in all_tables:
        columns = list(table.columns)
        forged = {
            "recorded_during": "'[2000-01-01,2001-01-01)'::tstzrange",
            "recorded_at": "'2000-01-01'::timestamptz",
        }
        if not forged.keys() & table.columns.keys() or table.name in WRITTEN_BY_RULES:
            continue
        given = {**forged, "id": "t.id + 1000", "number": "1"}
        values = ", ".join(f"({given.get(each, f't.{each}')})::text" for each in columns)
        for way in ("insert", "copy"):
            with world.connection.transaction(force_rollback=True):
                # What is there goes, so that one record does not meet the other.
                world.connection.execute("set local session_replication_role = replica")
                world.connection.execute(
                    "update compliance.exceptions set state = 'pending', approver_id = 1"
                )
                rows = world.rows(f"select {values} from {table.path} as t limit 1")
                world.connection.execute(f"delete from {table.path}".encode())
                world.connection.execute("set local session_replication_role = origin")
                inserted(world, table, columns, rows[0], way)
                (made,) = world.rows(
                    "select coalesce(to_jsonb(t) ->> 'recorded_at', "
                    "lower((to_jsonb(t) ->> 'recorded_during')::tstzrange)::text)::timestamptz "
                    f">= %s from {table.path} as t",
                    world.clock,
                )
                assert made == (True,), (table.name, way)
                tried += 1

    assert tried >= 22


def test_a_record_ends_now_and_began_when_it_did(world: World, all_tables: list[Table]) -> None:
    stamped = [
        table
        for table in all_tables
        if "recorded_during" in table.columns and table.name not in WRITTEN_BY_RULES
    ]
    for table in stamped:
        begins = f"select lower(t.recorded_during) from {table.path} as t order by 1"
        with world.connection.transaction(force_rollback=True):
            before = world.rows(begins)
            world.connection.execute(
                f"update {table.path} set recorded_during = '[1999-01-01,2000-01-01)' "
                "where upper_inf(recorded_during)".encode()
            )
            assert world.rows(begins) == before
            assert world.one(f"select max(upper(recorded_during)) from {table.path}") >= world.clock

    assert len(stamped) >= 7


def inserted(
    world: World, table: Table, columns: list[str], row: tuple[object, ...], way: str
) -> None:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    if way == "copy":
        query = sql.SQL("copy {} ({}) from stdin").format(
            sql.Identifier("compliance", table.name), names
        )
        with world.connection.cursor() as cursor, cursor.copy(query) as copy:
            copy.write_row(row)
    else:
        query = sql.SQL("insert into {} ({}) values ({})").format(
            sql.Identifier("compliance", table.name),
            names,
            sql.SQL(", ").join(sql.Placeholder() * len(columns)),
        )
        world.connection.execute(query, row)
