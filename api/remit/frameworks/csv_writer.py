"""A table as CSV (RFC 4180, UTF-8); no cell of it is a formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from remit.frameworks.cells import guarded
from remit.frameworks.sheets import Column, shown


def write_csv(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Write rows below their headings; what a row does not have is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.heading for column in columns])
    writer.writerows([_cell(shown(row, column)) for column in columns] for row in rows)
    return text.getvalue().encode(errors="replace")


def _cell(value: str | float | bool) -> str:  # noqa: FBT001
    if isinstance(value, bool):
        return "yes" if value else "no"
    return guarded(value) if isinstance(value, str) else str(value)
