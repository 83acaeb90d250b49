"""A company's own framework as CSV (RFC 4180, UTF-8); `table` says which columns there are.

Comma, semicolon or tab, whichever the first line has most of. A cell that an export guarded with
an apostrophe against being run as a formula is read without it.
"""

import csv
import io
from collections.abc import Iterator

from remit.frameworks.cells import unguarded
from remit.frameworks.options import Options
from remit.frameworks.source import Flaw, InvalidFile, Place, Read, unfit_text
from remit.frameworks.table import MOST_ROWS, Row, columns_of, framework_of

_LONGEST_CELL = 1_000_000


def read_csv(raw: bytes, file: str, options: Options) -> Read:
    """Read a table into a framework document. Raises `InvalidFile` with every flaw."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(raw.count(b"\n", 0, error.start) + 1)
        raise InvalidFile(file, [Flaw("the file is not UTF-8", place)]) from None
    csv.field_size_limit(_LONGEST_CELL)
    first = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    flaws: list[Flaw] = []
    records = _records(reader, flaws)
    columns = columns_of(next(records, (1, []))[1], file, Place())
    rows = [_row(number, cells, columns, flaws) for number, cells in records]
    return framework_of(
        rows, file, options.identity, lambda line, column: Place(line, None, column), flaws
    )


def _records(reader: Iterator[list[str]], flaws: list[Flaw]) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line on which it begins."""
    count = 0
    while True:
        begins = reader.line_num + 1  # type: ignore[attr-defined]
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            flaws.append(Flaw(f"not CSV: {error}", Place(begins)))
            return
        count += 1
        if count > MOST_ROWS:
            flaws.append(Flaw(f"more than {MOST_ROWS} rows", Place(begins)))
            return
        yield begins, record


def _row(number: int, record: list[str], columns: list[str], flaws: list[Flaw]) -> Row:
    if len(record) > len(columns) and any(record[len(columns) :]):
        message = f"the row has {len(record)} cells, the first one {len(columns)}"
        flaws.append(Flaw(message, Place(number)))
    cells = {}
    for name, cell in zip(columns, record, strict=False):
        text = unguarded(cell).strip()
        if reason := unfit_text(text):
            flaws.append(Flaw(reason, Place(number, None, name)))
        if name and text:
            cells[name] = text
        elif text:
            flaws.append(Flaw("a cell stands below no column's name", Place(number)))
    return Row(number, cells)
