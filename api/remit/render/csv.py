"""CSV (RFC 4180, UTF-8): a chart to a spreadsheet and back, the same chart.

A cell that a spreadsheet would run as a formula is written with an apostrophe before it, and
reading takes one apostrophe off such a cell again. So a name such as ``=1+1`` is harmless in a
spreadsheet and still comes back as it was; so does one that begins with apostrophes.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from remit.errors import InvalidRequest, Violation
from remit.render.rows import EmployeeRow

CSV = "text/csv"
CONTENT_TYPE = b"text/csv; charset=utf-8; header=present"
FIRST_ROW = 2
"""Number of the first employee's row in messages: the header is row 1, as in a spreadsheet."""

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


def header() -> str:
    """Write the line of column names."""
    return ",".join(EmployeeRow._fields) + "\r\n"


def lines(rows: Iterable[EmployeeRow]) -> str:
    """Write one line an employee; an absent value is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([_safe(value) for value in row] for row in rows)
    return text.getvalue()


def read_employees(raw: bytes) -> tuple[str, Mapping[str, Any]]:
    """Read a file into (JSON text of the rows, further arguments of the import).

    Columns may come in any order, and those not needed may be missing. Raises `InvalidRequest`
    with every row that cannot be read.
    """
    rows = _rows(raw)
    columns = _columns(next(rows, []))
    violations = []
    employees = []
    for number, cells in enumerate(rows, start=FIRST_ROW):
        if len(cells) != len(columns) and cells:
            message = f"row {number} has {len(cells)} cells, the header {len(columns)}"
            violations.append(Violation("body", message, pointer="", row=number))
        employees.append(
            {name: _unsafe(cell) for name, cell in zip(columns, cells, strict=False) if cell}
        )
    while employees and not employees[-1]:
        employees.pop()  # empty lines at the end are how files end
    if violations:
        raise InvalidRequest(violations)
    return json.dumps(employees, ensure_ascii=False), {"first_row": FIRST_ROW}


def _rows(raw: bytes) -> Iterator[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 at byte {error.start}"
        raise InvalidRequest([Violation("body", message, pointer="")]) from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        yield from reader
    except csv.Error as error:
        message = f"cannot be read as CSV in line {reader.line_num}: {error}"
        raise InvalidRequest([Violation("body", message, pointer="")]) from None


def _columns(names: list[str]) -> list[str]:
    """Check the header; raise `InvalidRequest` with every column that is wrong."""
    columns = [name.strip() for name in names]
    known = EmployeeRow._fields
    violations = [
        Violation("body", message, pointer="", row=1, column=column[:100])
        for position, column in enumerate(columns)
        for message in (
            f"has the unknown column {column[:100]!r} (known: {', '.join(known)})"
            if column not in known
            else f"has the column {column} twice"
            if column in columns[:position]
            else "",
        )
        if message
    ]
    violations += [
        Violation("body", f"lacks the column {name}", pointer="", row=1, column=name)
        for name in ("key", "name")
        if name not in columns
    ]
    if violations:
        raise InvalidRequest(violations)
    return columns


def _safe(value: str | None) -> str:
    text = value or ""
    return f"'{text}" if _FORMULA.match(text) else text


def _unsafe(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell
