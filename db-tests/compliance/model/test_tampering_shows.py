"""What is changed with the rules switched off no longer agrees with journal, hashes and audits."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from compliance.model.histories import connected
from compliance.model.populated import everything
from compliance.model.tables import tables
from compliance.model.world import World
from databases import Database

CHECKS = (
    "select * from kernel.check_records() union all "
    "select * from compliance.check_frameworks() union all "
    "select * from compliance.check_baselines_kept() union all "
    "select * from compliance.check_audits() union all select * from kernel.check_journal()"
)


@pytest.fixture(scope="module")
def world(migrated: Database) -> Iterator[World]:
    with migrated.copied("tampered") as own, connected(own) as opened:
        yield everything(opened)


def problems(world: World, *statements: str) -> list[tuple[str, ...]]:
    """What the checks find after statements that no rule saw; they are taken back."""
    with world.connection.transaction(force_rollback=True):
        world.connection.execute("set local session_replication_role = replica")
        for statement in statements:
            assert world.connection.execute(statement.encode()).rowcount > 0, statement
        return world.rows(CHECKS)


def test_all_is_well_before(world: World) -> None:
    assert world.rows(CHECKS) == []


def test_every_column_of_every_table_is_watched(world: World) -> None:
    unseen = []
    for table in tables(world.connection):
        for column in table.columns:
            change = f"update {table.path} as t set {column} = {table.changed(column)}"
            try:
                if not problems(world, change):
                    unseen.append((table.name, column))
            except (psycopg.errors.IntegrityError, psycopg.errors.GeneratedAlways):
                # A constraint stands without any trigger: nobody gets that far.
                continue

    assert unseen == []


def test_a_row_that_goes_is_missed(world: World) -> None:
    unseen = [
        table.name
        for table in tables(world.connection)
        if not problems(world, f"delete from {table.path}")
    ]

    assert unseen == []


def test_a_row_that_nobody_made_is_noticed(world: World) -> None:
    """A copy of a row under another number: a test that passed, an approval, evidence."""
    unseen = []
    for table in tables(world.connection):
        names = list(table.columns)
        number = next((n for n in ("id", "number") if n in table.key), None)
        others = {number: f"t.{number} + 1000", "code": "t.code || 'x'", "key": "t.key || 'x'"}
        others |= {"position": "t.position + 1000", "version": "t.version || '0'"}
        others |= {"recorded_during": "'[2020-01-01,2020-01-02)'", "edition": "t.edition + 1"}
        if number is None:
            continue
        if table.columns.get("version", ("", ""))[1] == "int8":
            del others["version"]
        values = ", ".join(others.get(each, f"t.{each}") for each in names)
        forged = f"insert into {table.path} select {values} from {table.path} as t limit 1"
        try:
            if not problems(world, forged):
                unseen.append(table.name)
        except psycopg.errors.IntegrityError:
            continue

    assert unseen == []


def test_who_changes_the_journal_too_breaks_its_chain(world: World) -> None:
    found = problems(
        world,
        "update compliance.test_runs set result = 'pass', detail = null where result <> 'pass'",
        "update kernel.journal set changes = replace(changes::text, 'not_run', 'pass')::jsonb "
        "where event = 'test_runs.created'",
    )

    assert {problem for problem, *_ in found} >= {"journal_entry_changed"}


def test_an_audit_with_a_hash_to_match_is_still_found_out(world: World) -> None:
    """Who rewrites an audit and its hash contradicts the journal, which has the hash of then."""
    found = problems(
        world,
        'update compliance.audits set document = document || \'{"status": "ready"}\'',
        "update compliance.audits "
        "set content_hash = decode(compliance.content_hash(document), 'hex')",
    )

    assert {problem for problem, *_ in found} >= {"unrecorded_change"}
