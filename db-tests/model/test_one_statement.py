"""One statement that inserts, updates and deletes: what the state machine found, kept as examples.

The rules of a MERGE run for the deletes, then the updates, then the inserts, when all rows have
changed already; those of WITH run in another order.
"""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from databases import Database

PROBLEMS = (
    "select * from org.check_charts() union all select * from kernel.check_journal() "
    "union all select * from org.check_journal_agrees()"
)
MERGE = (
    "merge into org.employees as e using (values {}) as v (id, boss) "
    "on e.org_id = 1 and e.id = v.id "
    "when matched and v.boss = 0 then delete "
    "when matched then update set manager_id = v.boss "
    "when not matched then insert (org_id, id, name, manager_id) values (1, v.id, 'new', v.boss)"
)


@pytest.fixture
def chart(database: Database) -> Iterator[psycopg.Connection]:
    """Chart 1: one is the CEO, then 1 > 2 > 3 > 4 and 1 > 5."""
    with database.connect() as connection:
        connection.execute("set statement_timeout = '20s'")
        connection.execute("insert into org.org_charts (id, name) values (1, 'Acme')")
        connection.execute(
            "insert into org.employees (org_id, id, name, manager_id, external_key) values "
            "(1, 1, 'one', null, 'a'), (1, 2, 'two', 1, 'b'), (1, 3, 'three', 2, 'c'), "
            "(1, 4, 'four', 3, 'd'), (1, 5, 'five', 1, 'e')"
        )
        yield connection


def paths(chart: psycopg.Connection) -> str:
    assert chart.execute(PROBLEMS).fetchall() == []
    row = chart.execute(
        "select string_agg(p.path::text, ' ' order by p.path) from org.employee_paths as p"
    ).fetchone()
    assert row is not None
    return str(row[0])


@pytest.mark.parametrize(
    ("rows", "result"),
    [
        pytest.param("(6, 1), (5, 6)", "1 1.2 1.2.3 1.2.3.4 1.6 1.6.5", id="below a newcomer"),
        pytest.param(
            "(6, 5), (2, 6), (4, 6)",
            "1 1.5 1.5.6 1.5.6.2 1.5.6.2.3 1.5.6.4",
            id="several below one",
        ),
        pytest.param(
            "(7, 6), (6, 2), (3, 7)", "1 1.2 1.2.6 1.2.6.7 1.2.6.7.3 1.2.6.7.3.4 1.5", id="two"
        ),
        pytest.param("(6, null), (1, 6)", "6 6.1 6.1.2 6.1.2.3 6.1.2.3.4 6.1.5", id="a new CEO"),
        pytest.param(
            "(2, 0), (3, 5)", "1 1.5 1.5.3 1.5.3.4", id="reports of a leaver go elsewhere"
        ),
        pytest.param("(2, 0), (1, null)", "1 1.3 1.3.4 1.5", id="reports of a leaver are lifted"),
        pytest.param("(2, 0), (3, 0), (5, 4)", "1 1.4 1.4.5", id="two leavers in one line"),
    ],
)
def test_a_merge_that_makes_a_tree_is_accepted(
    chart: psycopg.Connection, rows: str, result: str
) -> None:
    chart.execute(MERGE.format(rows).encode())

    assert paths(chart) == result


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        pytest.param("(6, 4), (2, 6)", "RM003", id="a loop through a newcomer"),
        pytest.param("(6, 7), (7, 6)", "RM003", id="newcomers in a loop"),
        pytest.param("(6, 99), (5, 6)", "RM003", id="below a newcomer without a manager"),
        pytest.param("(6, null::integer)", "23P01", id="a second CEO"),
        pytest.param("(1, 0), (2, null)", "RM005", id="the CEO leaves"),
        # The leavers' reports are lifted to somebody who moves below them in the same statement:
        # that rule once walked round and round.
        pytest.param("(3, 0), (6, 3), (2, 4), (7, 3)", "RM003", id="a loop through those lifted"),
    ],
)
def test_a_merge_that_makes_none_is_refused(
    chart: psycopg.Connection, rows: str, code: str
) -> None:
    with pytest.raises(psycopg.Error) as refused:
        chart.execute(MERGE.format(rows).encode())

    assert refused.value.sqlstate == code
    assert paths(chart) == "1 1.2 1.2.3 1.2.3.4 1.5"


def test_leavers_whose_reports_are_renamed_in_the_same_statement(
    chart: psycopg.Connection,
) -> None:
    chart.execute(
        "merge into org.employees as e "
        "using (values (2, null), (3, 'drei'), (5, 'fünf')) as v (id, name) "
        "on e.org_id = 1 and e.id = v.id when matched and v.name is null then delete "
        "when matched then update set name = v.name"
    )

    assert paths(chart) == "1 1.3 1.3.4 1.5"


def test_a_leaver_whose_only_report_is_renamed_in_the_same_statement(
    chart: psycopg.Connection,
) -> None:
    chart.execute(
        "with gone as (delete from org.employees where org_id = 1 and id = 2) "
        "update org.employees set name = 'drei' where org_id = 1 and id = 3"
    )

    assert paths(chart) == "1 1.3 1.3.4 1.5"


def test_an_import_may_put_a_newcomer_above_the_ceo(chart: psycopg.Connection) -> None:
    chart.execute(
        "select from api.import_employees(1, %s)",
        ['[{"key": "a", "name": "one", "manager_key": "n"}, {"key": "n", "name": "new"}]'],
    )

    assert paths(chart).startswith("6 6.1 6.1.2")


def test_the_ceo_changes_again_and_again(chart: psycopg.Connection) -> None:
    """In whichever order the planner writes the two periods of the record."""
    for number in (2, 3, 4, 5, 1, 4, 2):
        chart.execute("select from api.promote_employee(1, %s)", [number])

    assert paths(chart).startswith("2 2.4")


def test_the_ceo_changes_twice_in_a_transaction(chart: psycopg.Connection) -> None:
    with chart.transaction():
        for number in (2, 5, 3):
            chart.execute("select from api.promote_employee(1, %s, 'lift')", [number])

    assert paths(chart).startswith("3 3.5")
