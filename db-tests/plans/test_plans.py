"""The hot calls read what they answer with, through their indexes, in a chart of 40,000.

Counted are the scans and rows of PostgreSQL's own statistics on the eighth call in one session,
when a generic plan may have taken over: EXPLAIN of a copied statement would not show that.
"""

from __future__ import annotations

import pytest
from plans.conftest import EMPLOYEES, Meter

# The guard reads the caller's roles and the chart.
GUARD = 10
SMALL = 100 + GUARD
TABLES = {"employees", "employee_paths", "employee_history", "org_charts"}


@pytest.mark.parametrize(
    ("call", "index", "rows"),
    [
        ("list_employees(1)", "employees_pkey", 100),
        ("list_employees(1, after => 20000)", "employees_pkey", 100),
        ("list_employees(1, manager_id => 300)", "employees_manager_id", 10),
        ("get_employee(1, 20000)", "employees_pkey", 1),
        ("list_direct_reports(1, 300)", "employees_manager_id", 11),
        ("list_manager_chain(1, 39999)", "employee_paths_pkey", 7),
        ("list_manager_chain(1, 39999)", "employees_pkey", 7),
        # Everyone below employee 50: ten, a hundred, a thousand; each has a path and a row.
        ("list_subtree(1, 50)", "employee_paths_path", 2 * 1000 + 10),
        ("list_subtree(1, 3000)", "employee_paths_path", 2 * 11 + 10),
        ('list_subtree(1, 1, "limit" => 100)', "employee_paths_path", 2 * 100 + 10),
        ('list_subtree(1, 1, "limit" => 100, after => 3000)', "employee_paths_path", 2 * 100 + 10),
        ("get_common_manager(1, 39999, 20000)", "employee_paths_pkey", 10),
        ("list_employee_history(1, 20000)", "employee_history_pkey", 1),
        ("list_journal(1)", "journal_pkey", 20),
    ],
)
def test_a_call_reads_what_it_answers_with(meter: Meter, call: str, index: str, rows: int) -> None:
    reads = meter.reads(f"select api.{call}")

    assert index in reads.scans
    assert not reads.whole_tables & TABLES
    assert reads.rows <= rows + GUARD


@pytest.mark.parametrize(
    ("call", "rows"),
    [
        ("list_employees(1, as_of => now())", 100),
        ("list_employees(1, as_of => now(), after => 20000)", 100),
        ("get_employee(1, 20000, now())", 1),
        ("list_manager_chain(1, 39999, now())", 20),
        ("list_direct_reports(1, 300, now())", 20),
        ("list_subtree(1, 3000, as_of => now())", 40),
    ],
)
def test_the_past_is_read_as_the_present_is(meter: Meter, call: str, rows: int) -> None:
    reads = meter.reads(f"select api.{call}")

    assert not reads.whole_tables & {"employee_history", "org_charts"}
    assert reads.rows <= rows + GUARD


@pytest.mark.parametrize("after", [0, 1000])
def test_charts_are_paged_by_their_key(meter: Meter, after: int) -> None:
    reads = meter.reads(f"select api.list_org_charts(after => {after})", roles="admin")

    assert "org_charts_pkey" in reads.scans
    assert reads.rows <= 100 + GUARD


def test_the_charts_of_a_member_are_found_by_the_member(meter: Meter) -> None:
    reads = meter.reads("select api.list_org_charts()")

    assert reads.scans.keys() >= {"members_principal", "org_charts_pkey"}
    assert reads.rows <= 2 * 3 + GUARD


@pytest.mark.parametrize(
    ("call", "paths"),
    [
        # Employee 300 has ten reports with ten each, 3000 has ten.
        ("update_employee(1, 300, '{\"manager_id\": 400}')", 111),
        ("update_employee(1, 3000, '{\"manager_id\": 400}')", 11),
        ('update_employee(1, 3000, \'{"name": "x"}\')', 0),
        ("create_employee(1, 'x', manager_id => 3000)", 0),
        ("delete_employee(1, 39999)", 0),
        ("delete_employee(1, 3000)", 10),
        ("replace_employee(1, 3000, 'x', manager_id => 300)", 0),
    ],
)
def test_a_change_costs_what_it_changes(meter: Meter, call: str, paths: int) -> None:
    reads = meter.reads(f"select api.{call}")

    assert reads.updated.get("employee_paths", 0) == paths
    assert not reads.whole_tables & TABLES
    assert reads.rows <= 20 * (paths + 1) + SMALL


def test_a_bulk_move_by_sql_costs_what_it_moves(meter: Meter) -> None:
    reads = meter.reads_by_sql(
        "update org.employees set manager_id = 400 where org_id = 1 and id between 3000 and 3009"
    )

    assert reads.updated["employee_paths"] == 110
    assert not reads.whole_tables & TABLES
    assert reads.rows < 5_000


def test_a_promotion_rewrites_every_path_once(meter: Meter) -> None:
    """Within the service's statement timeout: comparing rows with rows took minutes once."""
    reads = meter.reads("select api.promote_employee(1, 3000)", calls=1)

    assert reads.updated["employee_paths"] == EMPLOYEES


def test_the_chart_is_as_large_as_said(meter: Meter) -> None:
    row = meter.statistics.execute(
        "select count(*), max(ext.nlevel(path)) from org.employee_paths where org_id = 1"
    ).fetchone()

    assert row == (EMPLOYEES, 6)
