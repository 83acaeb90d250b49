"""Numbers that are given by hand, and those that the database gives."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from databases import Database


@pytest.fixture
def charts(database: Database) -> Iterator[psycopg.Connection]:
    with database.connect() as connection:
        connection.execute("insert into org.org_charts (id, name) values (1, 'one'), (2, 'two')")
        yield connection


def hired(charts: psycopg.Connection, org_id: int) -> int:
    row = charts.execute(
        "insert into org.employees (org_id, name) values (%s, 'ana') returning id", [org_id]
    ).fetchone()
    assert row is not None
    return int(row[0])


def test_the_next_number_is_above_one_given_by_hand(charts: psycopg.Connection) -> None:
    charts.execute("insert into org.employees (org_id, id, name) values (1, 700, 'ann')")

    assert hired(charts, 2) == 701


def test_the_largest_number_does_not_use_up_all_others(charts: psycopg.Connection) -> None:
    charts.execute("insert into org.employees (org_id, id, name) values (1, 2^63 - 1025, 'ann')")
    charts.execute("insert into org.org_charts (id, name) values (9223372036854775807, 'last')")

    assert hired(charts, 2) == 1
    assert hired(charts, 9223372036854775807) > 0
    charts.execute("insert into org.org_charts (name) values ('three')")
