"""The records of real transactions: the pgTAP files have one each, and only play at more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import psycopg
import pytest
from databases import Database


@pytest.fixture
def owner(charted: Database) -> Iterator[psycopg.Connection]:
    with charted.connect() as connection:
        connection.execute("select tap.chart('Acme', 'ana > bob > cyd')")
        yield connection


def value(connection: psycopg.Connection, query: str) -> object:
    row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return row[0]


def names(connection: psycopg.Connection) -> list[tuple[str, datetime, datetime | None]]:
    return connection.execute(
        "select name, valid_from, valid_until "
        "from api.list_employee_history(tap.org('Acme'), tap.id('bob'))"
    ).fetchall()


def test_each_transaction_begins_a_period(owner: psycopg.Connection) -> None:
    for name in ("Bo", "Bob"):
        owner.execute("update org.employees set name = %s where external_key = 'bob'", (name,))

    periods = names(owner)

    assert [name for name, _, _ in periods] == ["bob", "Bo", "Bob"]
    assert [until for _, _, until in periods] == [since for _, since, _ in periods[1:]] + [None]


def test_statements_of_a_transaction_share_one(owner: psycopg.Connection) -> None:
    with owner.transaction():
        for name in ("Bo", "Bob"):
            owner.execute("update org.employees set name = %s where external_key = 'bob'", (name,))

    assert [name for name, _, _ in names(owner)] == ["bob", "Bob"]


def test_a_chart_moves_one_version_a_transaction(owner: psycopg.Connection) -> None:
    version = "select (api.get_org_chart(tap.org('Acme'))).version"
    assert value(owner, version) == 1
    with owner.transaction():
        owner.execute("select api.promote_employee(tap.org('Acme'), tap.id('cyd'))")
        owner.execute("select api.promote_employee(tap.org('Acme'), tap.id('ana'))")
    assert value(owner, version) == 2
    owner.execute("select api.delete_employee(tap.org('Acme'), tap.id('bob'))")
    assert value(owner, version) == 3


def test_what_was_taken_back_is_not_recorded(owner: psycopg.Connection) -> None:
    seq = "select max(seq) from kernel.journal"
    before = value(owner, seq)
    with owner.transaction(force_rollback=True):
        owner.execute("select api.delete_employee(tap.org('Acme'), tap.id('bob'))")

    assert value(owner, seq) == before
    assert [name for name, _, _ in names(owner)] == ["bob"]


def test_a_transaction_that_waited_comes_after_the_one_it_waited_for(
    owner: psycopg.Connection, charted: Database
) -> None:
    """Its clock began earlier; its records must not."""
    with charted.connect(autocommit=False) as late:
        late.execute("select now()")
        owner.execute("update org.employees set name = 'Bo' where external_key = 'bob'")
        late.execute("update org.employees set name = 'Bob' where external_key = 'bob'")
        late.commit()

    assert [name for name, _, _ in names(owner)] == ["bob", "Bo", "Bob"]
    assert value(owner, "select count(*) from kernel.check_journal()") == 0


def test_a_moment_between_two_changes_is_as_it_was(owner: psycopg.Connection) -> None:
    owner.execute("select api.promote_employee(tap.org('Acme'), tap.id('cyd'))")
    between = value(owner, "select clock_timestamp()")
    owner.execute("select api.delete_org_chart(tap.org('Acme'))")

    tree = owner.execute(
        "select count(*), count(*) filter (where manager_id is null) from org.employee_history "
        "where valid_during @> %s::timestamptz",
        (between,),
    ).fetchone()

    assert tree == (3, 1)
    still = "select count(*) from org.employee_history where upper_inf(valid_during)"
    assert value(owner, still) == 0
    assert value(owner, "select count(*) from org.check_journal_agrees()") == 0
