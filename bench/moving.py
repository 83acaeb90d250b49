"""What a subtree costs: to move, to count, and to read as it was."""

import itertools
import time
from collections.abc import Callable
from functools import partial

import psycopg

from data import Decimal, decimal_size
from measure import Series, api_connection, interleaved, milliseconds
from servers import Postgres

SIZES = (11, 111, 1111, 11111)
"""Employees of a subtree of 2 to 5 layers where everybody has ten reports."""

MOVE = (
    "select api.update_employee(org_id => %s, employee_id => %s, "
    "changes => jsonb_build_object('manager_id', %s::bigint))"
)
RANGE = """
    select count(*)
    from org.employee_paths as p
    where p.org_id = %(chart)s and p.path operator(ext.>=) %(path)s::ext.ltree
        and p.path operator(ext.<) (%(path)s || '-')::ext.ltree
"""
RECURSIVE = """
    with recursive below as (
        select e.id
        from org.employees as e
        where e.org_id = %(chart)s and e.id = %(id)s
        union all
        select e.id
        from below as b
        inner join org.employees as e on e.org_id = %(chart)s and e.manager_id = b.id
    )

    select count(*) from below
"""
CLOSURE = "select count(*) from closure as c where c.above = %(id)s"
MAKE_CLOSURE = """
    create temp table closure as
    select label::bigint as above, p.id as below
    from org.employee_paths as p
    cross join unnest(string_to_array(p.path::text, '.')) as label
    where p.org_id = %s
"""


def moves(database: Postgres, chart: Decimal, rounds: int) -> dict[int, Series]:
    """Milliseconds of a move, by size of the subtree; every move is undone by the next."""
    layers = _layers(chart)
    times: dict[int, list[float]] = {}
    with api_connection(database) as connection:
        for _ in range(rounds):
            for size, layer in layers.items():
                times.setdefault(size, []).extend(_move(connection, chart, layer))
    return {size: Series(tuple(taken)) for size, taken in times.items()}


def _layers(chart: Decimal) -> dict[int, int]:
    """Which layer has subtrees of which size, for the sizes that can be moved in this chart."""
    last = next(n for n in itertools.count(1) if decimal_size(n, chart.tops) >= chart.size)
    found = {size: last - layers for layers, size in enumerate(SIZES, start=2)}
    return {size: layer for size, layer in found.items() if layer >= 1}


def _move(connection: psycopg.Connection, chart: Decimal, layer: int) -> list[float]:
    """Move a subtree below a manager elsewhere in the chart, and home again."""
    place = chart.first_of_layer(layer)
    home = chart.boss(place)
    # The last of the layer above, or of the same layer where that is the CEO alone.
    away = place - 1 if layer > 1 else chart.tops
    return [
        milliseconds(connection, MOVE, (chart.chart, chart.employee(place), chart.employee(boss)))
        for boss in (away, home)
    ]


def counts(database: Postgres, chart: Decimal, rounds: int) -> dict[int, dict[str, Series]]:
    """Milliseconds to count a subtree in three ways, by size of the subtree."""
    results: dict[int, dict[str, Series]] = {}
    with psycopg.connect(database.url, autocommit=True, prepare_threshold=None) as connection:
        connection.execute(MAKE_CLOSURE, (chart.chart,))
        connection.execute("create index on closure (above, below)")
        connection.execute("analyze closure")
        for size, layer in _layers(chart).items():
            employee = chart.employee(chart.first_of_layer(layer))
            row = connection.execute(
                "select path::text from org.employee_paths where org_id = %s and id = %s",
                (chart.chart, employee),
            ).fetchone()
            assert row is not None  # noqa: S101  (the chart was made just now)
            values = {"chart": chart.chart, "id": employee, "path": row[0]}
            contestants: dict[str, Callable[[], float]] = {
                name: partial(_counted, connection, text, values, size)
                for name, text in (("range", RANGE), ("recursive", RECURSIVE), ("closure", CLOSURE))
            }
            taken = interleaved(contestants, rounds)
            results[size] = {name: Series(tuple(times)) for name, times in taken.items()}
    return results


def _counted(
    connection: psycopg.Connection, text: str, values: dict[str, object], size: int
) -> float:
    began = time.perf_counter()
    row = connection.execute(text.encode(), values).fetchone()
    taken = (time.perf_counter() - began) * 1000
    assert row == (size,)  # noqa: S101  (all ways must count the same)
    return taken


def past_and_present(database: Postgres, chart: Decimal, rounds: int) -> dict[str, Series]:
    """Milliseconds of a whole tree now, and as it was a moment ago."""
    with api_connection(database) as connection:
        row = connection.execute("select now()").fetchone()
        assert row is not None  # noqa: S101  (a select without from has a row)
        taken = interleaved(
            {
                "now": lambda: milliseconds(
                    connection, "select api.get_tree(org_id => %s)", (chart.chart,)
                ),
                "as of": lambda: milliseconds(
                    connection,
                    "select api.get_tree(org_id => %s, as_of => %s)",
                    (chart.chart, row[0]),
                ),
            },
            rounds,
        )
    return {name: Series(tuple(times)) for name, times in taken.items()}
