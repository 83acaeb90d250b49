"""Data with known ids, so that requests and pgbench scripts can be made by arithmetic."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psycopg

from servers import Postgres

TEN = 10
HEADS = 3
FAN_OUT = 10
CHUNK = 100_000
COLUMNS = "org_id, id, name, title, manager_id"

Advance = Callable[[str, int, int], None]
Row = tuple[int, int, str, str, int | None]


@dataclass(frozen=True)
class Tens:
    """Charts of ten: a CEO, three heads, two specialists below each head; ids are consecutive."""

    count: int
    first_chart: int
    first_employee: int

    def chart(self, number: int) -> int:
        """Id of a chart."""
        return self.first_chart + number

    def employee(self, number: int, position: int) -> int:
        """Id of an employee: position 0 is the CEO, 1 to 3 the heads, the rest specialists."""
        return self.first_employee + number * TEN + position

    def rows(self) -> Iterator[Row]:
        """Yield every employee as a row for COPY."""
        for number in range(self.count):
            for position in range(TEN):
                boss = None if position == 0 else self.employee(number, boss_of(position))
                yield (
                    self.chart(number),
                    self.employee(number, position),
                    f"Employee {position} of Chart {number}",
                    "Chief Executive Officer" if boss is None else f"Specialist {position}",
                    boss,
                )


def boss_of(position: int) -> int:
    """Position of the manager in a chart of ten; not defined for the CEO."""
    return 0 if position <= HEADS else 1 + (position - 1 - HEADS) % HEADS


@dataclass(frozen=True)
class Decimal:
    """A chart where everybody above the last layer has ten reports: subtrees of 1, 11, 111 ..."""

    chart: int
    first_employee: int
    size: int
    tops: int = FAN_OUT
    """Reports of the CEO."""

    def employee(self, place: int) -> int:
        """Id of an employee; places count layer by layer from 0, the CEO."""
        return self.first_employee + place

    def boss(self, place: int) -> int:
        """Place of the manager; not defined for the CEO."""
        return max(0, (place - 1 - self.tops) // FAN_OUT + 1)

    def rows(self) -> Iterator[Row]:
        """Yield every employee as a row for COPY, managers first."""
        for place in range(self.size):
            boss = None if place == 0 else self.employee(self.boss(place))
            yield self.chart, self.employee(place), f"Employee {place}", f"Title {place % 40}", boss

    def first_of_layer(self, layer: int) -> int:
        """Place of the first employee of a layer; the CEO's is layer 0."""
        return 0 if layer == 0 else decimal_size(layer, self.tops)


def decimal_size(layers: int, tops: int = FAN_OUT) -> int:
    """Employees of a `Decimal` chart with so many layers."""
    above = int(FAN_OUT ** (layers - 1))
    return 1 + tops * (above - 1) // (FAN_OUT - 1)


def add_tens(database: Postgres, count: int) -> Tens:
    """Write charts of ten."""
    with _owner(database) as connection:
        tens = Tens(
            count,
            _reserve(connection, "org.org_charts", count),
            _reserve(connection, "org.employees", count * TEN),
        )
        with connection.cursor() as cursor:
            with cursor.copy("copy org.org_charts (id, name) from stdin") as copy:
                for number in range(count):
                    copy.write_row((tens.chart(number), f"Chart of Ten {number}"))
            _copy(cursor, list(tens.rows()))
    return tens


def add_decimal(
    database: Postgres, name: str, size: int, advance: Advance, tops: int = FAN_OUT
) -> Decimal:
    """Write one chart of `size` employees."""
    with _owner(database) as connection:
        chart = _reserve(connection, "org.org_charts", 1)
        decimal = Decimal(chart, _reserve(connection, "org.employees", size), size, tops)
        connection.execute("insert into org.org_charts (id, name) values (%s, %s)", (chart, name))
        rows: list[Row] = []
        for done, row in enumerate(decimal.rows(), start=1):
            rows.append(row)
            if len(rows) == CHUNK or done == size:
                with connection.cursor() as cursor:
                    _copy(cursor, rows)
                connection.commit()
                rows.clear()
                advance(f"{name}: employees", done, size)
    return decimal


def settle(database: Postgres) -> None:
    """Let statistics and visibility be what they are in a database that has run for a while."""
    with psycopg.connect(database.url, autocommit=True) as connection:
        connection.execute("vacuum (analyze)")
    database.quiet()


def copy_to_orm(source: Postgres, target: Postgres) -> None:
    """Give the ORM application the same charts and employees, and the indexes it declares."""
    tables = {
        "org_charts": ("org.org_charts", "id, name"),
        "employees": (
            "org.employees",
            f"{COLUMNS}, email, external_key, version, created_at, updated_at",
        ),
    }
    with psycopg.connect(source.url) as reader, psycopg.connect(target.url) as writer:
        # Keys wait, so that employees may come before their managers.
        writer.execute("set session_replication_role = replica")
        for table, (origin, columns) in tables.items():
            taken = f"copy (select {columns} from {origin}) to stdout (format binary)"  # noqa: S608
            given = f"copy {table} ({columns}) from stdin (format binary)"
            with (
                reader.cursor() as out,
                writer.cursor() as into,
                out.copy(taken.encode()) as pieces,
                into.copy(given.encode()) as copy,
            ):
                for piece in pieces:
                    copy.write(piece)
            writer.execute(
                f"select setval(pg_get_serial_sequence('{table}', 'id'), max(id)) "  # noqa: S608
                f"from {table}".encode()
            )
    settle(target)


def _copy(cursor: psycopg.Cursor, rows: list[Row]) -> None:
    with cursor.copy(f"copy org.employees ({COLUMNS}) from stdin".encode()) as copy:
        for row in rows:
            copy.write_row(row)


def _reserve(connection: psycopg.Connection, table: str, count: int) -> int:
    """Take consecutive ids from a sequence that nobody else uses now; returns the first."""
    row = connection.execute(
        "select min(n) from (select nextval(pg_get_serial_sequence(%s, 'id')) as n "
        "from generate_series(1, %s)) as taken",
        (table, count),
    ).fetchone()
    assert row is not None  # noqa: S101  (an aggregate has a row)
    return int(row[0])


def _owner(database: Postgres) -> psycopg.Connection:
    connection = psycopg.connect(database.url, application_name="remit bench")
    connection.execute("set role remit_owner")
    return connection
