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


def test_any_number_has_a_place_in_the_tree(charts: psycopg.Connection) -> None:
    """Paths are read as ranges of text, in which a minus sorts before every digit."""
    charts.execute(
        "insert into org.employees (org_id, id, name, manager_id) values "
        "(1, -5, 'a', null), (1, -51, 'b', -5), (1, 0, 'c', -51), "
        "(1, 9223372036854775807, 'd', 0), "
        "(1, -9223372036854775808, 'e', 0), (1, -6, 'f', -5)"
    )
    charts.execute("select from api.promote_employee(1, 0, 'lift')")
    charts.execute("delete from org.employees where id = -51")

    below = "select array_agg(s.id order by s.id) from api.list_subtree(1, %s) as s"
    assert charts.execute("select * from org.check_charts()").fetchall() == []
    assert charts.execute(below, [-5]).fetchone() == (
        [-9223372036854775808, -6, -5, 9223372036854775807],
    )
