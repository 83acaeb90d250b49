"""Sample data: a chart to look at, and thousands to measure with.

Rows are written as an analyst with write access would write them, by COPY into the tables, so
every rule is on and every path, history period and journal entry is the rules' work.
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass
from queue import SimpleQueue

import psycopg

from remit.failures import Failure
from remit.paths import share

BATCH = 500
"""Charts a transaction: an interrupted run leaves whole charts, and progress can be told."""

MOST_CONNECTIONS = 8
"""Writers at once, if there are so many cores: charts never wait for one another."""

WRITTEN = "org.org_charts, org.employees, org.employee_paths, org.employee_history, kernel.journal"

SMALLEST, LARGEST = 5, 15

GIVEN_NAMES = (
    "Ada", "Amara", "Anton", "Bela", "Bruno", "Chidi", "Clara", "Daniel", "Elif", "Emil", "Farah",
    "Felix", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jonas", "Kaito", "Lea", "Leo", "Lucia",
    "Malik", "Maya", "Mina", "Nadia", "Noah", "Olga", "Omar", "Petra", "Priya", "Rosa", "Samir",
    "Sofia", "Tariq", "Tess", "Uma", "Viktor", "Wanda", "Yusuf", "Zoe",
)  # fmt: skip
FAMILY_NAMES = (
    "Abara", "Almeida", "Bauer", "Castro", "Chen", "Demir", "Eriksen", "Fischer", "Garcia",
    "Haddad", "Ito", "Jansen", "Kaya", "Kim", "Kowalski", "Larsen", "Lopez", "Mbeki", "Meyer",
    "Moreau", "Nakamura", "Novak", "Okafor", "Patel", "Petrov", "Quinn", "Rossi", "Sato", "Silva",
    "Tanaka", "Usman", "Varga", "Weber", "Yilmaz", "Zhang",
)  # fmt: skip
FIELDS = (
    "Engineering", "Finance", "Legal", "Marketing", "Operations", "People", "Product", "Sales",
    "Security", "Support",
)  # fmt: skip
COMPANY_FIRST = ("Amber", "Blue", "Cedar", "Delta", "Ember", "Fern", "Granite", "Harbor", "Iris")
COMPANY_SECOND = ("Bakery", "Dynamics", "Foods", "Labs", "Logistics", "Media", "Robotics", "Works")

Advance = Callable[[str, int, int], None]
Employee = tuple[int, int, str, str, int | None]


@dataclass(frozen=True)
class Seeded:
    """What `charts` wrote, and how long it took."""

    charts: int
    employees: int
    seconds: float

    def __str__(self) -> str:
        """Tell a person."""
        rate = self.employees / self.seconds
        return (
            f"Made {self.charts:,} charts with {self.employees:,} employees "
            f"in {self.seconds:.1f} s ({rate:,.0f} employees/s)."
        )


def charts(url: str, count: int, advance: Advance = lambda *_: None, *, seed: int = 1) -> Seeded:
    """Write so many charts of 5 to 15 employees in two or three layers; all rules are on.

    The shapes and names follow from `seed`, the ids from the database.
    """
    began = time.monotonic()
    employees = done = 0
    firsts = range(1, count + 1, BATCH)
    writers = max(1, min(os.cpu_count() or 1, MOST_CONNECTIONS, len(firsts)))
    free: SimpleQueue[psycopg.Connection] = SimpleQueue()

    def write(first: int) -> tuple[int, int]:
        """Write one batch; returns its charts and employees."""
        chance = random.Random(f"{seed} {first}")  # noqa: S311  (sample data)
        size = min(BATCH, count + 1 - first)
        sizes = [chance.randint(SMALLEST, LARGEST) for _ in range(size)]
        connection = free.get()
        try:
            with connection.transaction(), connection.cursor() as cursor:
                _write(cursor, chance, sizes, first)
        finally:
            free.put(connection)
        return size, sum(sizes)

    with ExitStack() as stack:
        connections = [stack.enter_context(_owner(url)) for _ in range(writers)]
        for connection in connections:
            free.put(connection)
        pool = ThreadPoolExecutor(writers)
        # An interrupted run finishes the batches that have begun, and no others.
        stack.callback(pool.shutdown, cancel_futures=True)
        for batch in as_completed([pool.submit(write, first) for first in firsts]):
            size, people = batch.result()
            done += size
            employees += people
            advance("Charts", done, count)
        # Plans made from statistics of the empty tables would be wrong for long.
        connections[0].execute(f"analyze {WRITTEN}".encode())
    return Seeded(count, employees, time.monotonic() - began)


def demo(url: str) -> list[str]:
    """Load each sample chart that is not there yet; returns the names of those it added."""
    added = []
    with _owner(url) as connection:
        for script in sorted((share() / "seed" / "demo").glob("*.sql")):
            with connection.transaction():
                row = connection.execute(script.read_bytes()).fetchone()
            if row is not None:
                added.append(str(row[0]))
    return added


def _owner(url: str) -> psycopg.Connection:
    """Connect as the owner of the tables; raise `Failure` where there are none."""
    connection = psycopg.connect(url, autocommit=True, application_name="remit seed")
    # In the catalog, which everybody may read: a managed server's administrator enters no schema.
    row = connection.execute(
        "select exists (select from pg_tables where schemaname = 'org' and tablename = 'employees')"
    ).fetchone()
    if row is None or not row[0]:
        connection.close()
        message = "There are no tables in this database yet: run remit migrate."
        raise Failure(message)
    connection.execute("set role remit_owner")
    return connection


def _write(cursor: psycopg.Cursor, chance: random.Random, sizes: list[int], first: int) -> None:
    """Write charts of these sizes, numbered from `first`."""
    chart_ids = _new_ids(cursor, "org.org_charts", len(sizes))
    with cursor.copy("copy org.org_charts (id, name) from stdin") as copy:
        for number, chart_id in enumerate(chart_ids, start=first):
            company = f"{chance.choice(COMPANY_FIRST)} {chance.choice(COMPANY_SECOND)} {number}"
            copy.write_row((chart_id, company))
    ids = iter(_new_ids(cursor, "org.employees", sum(sizes)))
    columns = "org_id, id, name, title, manager_id"
    with cursor.copy(f"copy org.employees ({columns}) from stdin") as copy:
        for chart_id, size in zip(chart_ids, sizes, strict=True):
            for employee in _staff(chance, chart_id, [next(ids) for _ in range(size)]):
                copy.write_row(employee)


def _staff(chance: random.Random, chart_id: int, ids: list[int]) -> Iterator[Employee]:
    """One chart's people: a CEO, one to four heads, and the rest below the heads (if any)."""

    def name() -> str:
        return f"{chance.choice(GIVEN_NAMES)} {chance.choice(FAMILY_NAMES)}"

    ceo, *others = ids
    flat = chance.random() < 0.2  # noqa: PLR2004  (every fifth chart has two layers)
    heads = others if flat else others[: chance.randint(1, 4)]
    yield chart_id, ceo, name(), "Chief Executive Officer", None
    fields = {head: chance.choice(FIELDS) for head in heads}
    for head in heads:
        yield chart_id, head, name(), f"Head of {fields[head]}", ceo
    for member in others[len(heads) :]:
        manager = chance.choice(heads)
        yield chart_id, member, name(), f"{fields[manager]} Specialist", manager


def _new_ids(cursor: psycopg.Cursor, table: str, count: int) -> list[int]:
    """Draw ids from the table's own sequence, since COPY cannot tell which it gave."""
    cursor.execute(
        "select nextval(pg_get_serial_sequence(%s, 'id')) from generate_series(1, %s)",
        (table, count),
    )
    return [row[0] for row in cursor.fetchall()]
