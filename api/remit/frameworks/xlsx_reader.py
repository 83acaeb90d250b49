"""A company's own framework as the first sheet of an XLSX file; `table` says which columns.

A workbook is a zip of XML: what it unpacks to, rows and columns are bounded before they are read,
and a document type declaration, which no spreadsheet writes, is refused.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from remit.frameworks.options import Options
from remit.frameworks.source import Flaw, InvalidFile, Place, Read, unfit_text
from remit.frameworks.table import MOST_ROWS, Row, columns_of, framework_of

MOST_UNPACKED: Final = 128 * 1024 * 1024
"""Bytes that the parts of a workbook may unpack to, all together."""
MOST_PARTS: Final = 1000
MOST_COLUMNS: Final = 64
Sheet: TypeAlias = Any
"""A read-only sheet of openpyxl."""
Cell: TypeAlias = Any
"""A cell of it: `value`, `data_type`."""
_IDENTIFIERS = ("key", "code", "parent_key")


def read_xlsx(raw: bytes, file: str, options: Options) -> Read:
    """Read the first sheet into a framework document. Raises `InvalidFile` with every flaw."""
    _check_size(raw, file)
    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file claims
        records = _records(sheet)
        heading = [str(cell.value or "") for cell in next(records, (1, []))[1]]
        while heading and not heading[-1]:
            heading.pop()
        columns = columns_of(heading, file, Place())
        flaws: list[Flaw] = []
        rows = [_row(number, cells, columns, flaws) for number, cells in records]
    except InvalidFile:
        raise
    except Exception as error:  # noqa: BLE001  (openpyxl raises whatever its parsers raise)
        reason = f"not a workbook that can be read: {type(error).__name__}: {error}"
        raise InvalidFile(file, [Flaw(reason, Place())]) from None
    letters = {name: get_column_letter(at) for at, name in enumerate(columns, 1) if name}

    def where(row: int, column: str) -> Place:
        return Place(row, None, f"{letters[column]}{row}" if column in letters else "")

    return framework_of(rows, file, options.identity, where, flaws)


def _check_size(raw: bytes, file: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                reason = f"the workbook has {len(parts)} parts, more than {MOST_PARTS}"
                raise InvalidFile(file, [Flaw(reason)])
            left = MOST_UNPACKED
            for part in parts:
                # What the directory claims is not believed: it is unpacked, within the bound.
                with archive.open(part) as packed:
                    found = b""
                    while chunk := packed.read(1 << 20):
                        left -= len(chunk)
                        if left < 0:
                            reason = f"the workbook unpacks to more than {MOST_UNPACKED} bytes"
                            raise InvalidFile(file, [Flaw(reason)])
                        if part.filename.endswith((".xml", ".rels")) and (
                            b"<!DOCTYPE" in found[-9:] + chunk or b"<!ENTITY" in found[-9:] + chunk
                        ):
                            reason = f"{part.filename} declares a document type"
                            raise InvalidFile(file, [Flaw(reason)])
                        found = chunk
    # zipfile says NotImplementedError of a packing it does not know, RuntimeError of a password.
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise InvalidFile(file, [Flaw(f"not a workbook: {error}", Place())]) from None


def _records(sheet: Sheet) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Yield each row of the sheet with its number; one too many, so that it is noticed."""
    return enumerate(sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS + 1), 1)


def _row(number: int, record: tuple[Any, ...], columns: list[str], flaws: list[Flaw]) -> Row:
    cells = {}
    if number > MOST_ROWS + 1:
        flaws.append(Flaw(f"more than {MOST_ROWS} rows", Place(number)))
        return Row(number, {})
    for index, cell in enumerate(record):
        if cell.value is None:
            continue
        place = Place(number, None, f"{get_column_letter(index + 1)}{number}")
        name = columns[index] if index < len(columns) else ""
        text, reason = _text(cell, name)
        reason = reason or unfit_text(text)
        if text and not name:
            reason = "a cell stands below no column's name"
        if reason:
            flaws.append(Flaw(reason, place))
        if name and text:
            cells[name] = text
    return Row(number, cells)


def _text(cell: Cell, column: str) -> tuple[str, str | None]:
    """Read a cell as (text, what is wrong with it)."""
    value = cell.value
    if cell.data_type == "e":
        return "", f"the cell holds the error {value}"
    if isinstance(value, bool):
        return str(value).lower(), None
    if column in _IDENTIFIERS and isinstance(value, float) and not value.is_integer():
        return str(value), "the cell holds a number: format it as text, or 1.10 becomes 1.1"
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return str(value), "the cell holds a date or a time: format it as text"
    if isinstance(value, float) and value.is_integer():
        return str(int(value)), None
    return str(value).strip(), None
