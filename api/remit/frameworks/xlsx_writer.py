"""A table as XLSX. The same rows give the same bytes; no cell of it is a formula."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from remit.frameworks.sheets import Column, shown

_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\s\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile(r"[=+\-@\t\r]")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_ALIGNED = Alignment(vertical="top", wrap_text=True)
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first instant that a zip can tell."""


def write_xlsx(
    title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, Any]], at: dt.datetime
) -> bytes:
    """Write rows below their headings into one sheet; `at` is when it says it was made."""
    book = Workbook(write_only=True)
    made = at.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)
    book.properties.created = made
    book.properties.creator = "Remit"
    name = _NOT_IN_NAMES.sub(" ", title)[:_LONGEST_NAME].strip(" '")
    sheet = book.create_sheet(name or "Table")
    sheet.freeze_panes = "A2"
    for index, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    writer = _Writer(sheet)
    sheet.append(_heading(writer, columns))
    for row in rows:
        sheet.append([writer.cell(shown(row, column)) for column in columns])
    raw = io.BytesIO()
    book.save(raw)
    return _settled(raw.getvalue(), made)


def _heading(writer: "_Writer", columns: Sequence[Column]) -> Iterator[Cell]:
    for column in columns:
        cell = writer.cell(column.heading)
        cell.font = Font(bold=True)
        yield cell


class _Writer:
    """Makes the cells of a sheet; its styles are looked up once, which is most of the work."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401
        self._sheet = sheet
        plain = WriteOnlyCell(sheet, "")
        plain.alignment = _ALIGNED
        self._plain = plain._style  # type: ignore[attr-defined]  # noqa: SLF001
        quoted = WriteOnlyCell(sheet, "")
        quoted.alignment = _ALIGNED
        quoted.quotePrefix = True
        self._quoted = quoted._style  # type: ignore[attr-defined]  # noqa: SLF001

    def cell(self, value: str | float | bool) -> Cell:  # noqa: FBT001
        """Make a cell; a text is never a formula."""
        if not isinstance(value, str):
            return WriteOnlyCell(self._sheet, value)
        text = _NOT_IN_XML.sub("\ufffd", value)
        if len(text) > _LONGEST_CELL:
            text = text[: _LONGEST_CELL - 1] + "…"
        cell = WriteOnlyCell(self._sheet, text)
        cell.data_type = "s"  # openpyxl takes what begins with = for a formula
        # A spreadsheet does too when somebody edits the cell, unless it is marked as a text.
        style = self._quoted if _FORMULA.match(text) else self._plain
        cell._style = copy(style)  # type: ignore[attr-defined]  # noqa: SLF001
        return cell


def _settled(raw: bytes, made: dt.datetime) -> bytes:
    """Write a workbook again without the instant of its writing."""
    settled = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as read,
        zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for part in sorted(read.namelist(), key=lambda name: name != "[Content_Types].xml"):
            content = read.read(part)
            if part == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>%sZ\g<2>" % made.isoformat().encode(), content)
            written.writestr(zipfile.ZipInfo(part, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return settled.getvalue()
