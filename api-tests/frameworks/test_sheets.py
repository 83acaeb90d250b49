"""Statement of applicability and evidence register as CSV and XLSX."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from remit.frameworks.csv_writer import write_csv
from remit.frameworks.sheets import EVIDENCE_REGISTER, STATEMENT_OF_APPLICABILITY, Column
from remit.frameworks.xlsx_writer import write_xlsx

AT = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
ROWS: list[dict[str, Any]] = [
    {
        "key": "8.3.1",
        "title": "=HYPERLINK(A1)",
        "applicable": True,
        "status": "ready",
        "controls": ["AC-1", "AC-2"],
        "exception_until": AT,
        "more": "not shown",
    },
    {"key": "+1", "applicable": False, "justification": "-2\nlines", "controls": []},
]


def cells(raw: bytes) -> list[list[Any]]:
    sheet = load_workbook(io.BytesIO(raw)).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_statement_of_applicability_as_csv() -> None:
    found = list(csv.reader(io.StringIO(write_csv(STATEMENT_OF_APPLICABILITY, ROWS).decode())))
    assert found == [
        [column.heading for column in STATEMENT_OF_APPLICABILITY],
        [
            "8.3.1",
            "",
            "'=HYPERLINK(A1)",
            "yes",
            "",
            "ready",
            "AC-1; AC-2",
            "2026-11-22T09:30:00+00:00",
        ],
        ["'+1", "", "", "no", "'-2\nlines", "", "", ""],
    ]


def test_a_statement_of_applicability_as_a_workbook() -> None:
    raw = write_xlsx("SoA: pci/dss", STATEMENT_OF_APPLICABILITY, ROWS, AT)
    book = load_workbook(io.BytesIO(raw))
    assert book.sheetnames == ["SoA  pci dss"]
    found = cells(raw)
    assert found[0] == [column.heading for column in STATEMENT_OF_APPLICABILITY]
    assert found[1][2:4] == ["=HYPERLINK(A1)", True]
    assert [cell.data_type for cell in book.active[2]][2] == "s"  # a text, not a formula
    assert book.active["C2"].quotePrefix


def test_no_formula_reaches_the_file() -> None:
    raw = write_xlsx("x", [Column("a", "=A")], [{"a": f"{sign}1"} for sign in "=+-@"], AT)
    sheet = zipfile.ZipFile(io.BytesIO(raw)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet


def test_the_same_rows_give_the_same_bytes() -> None:
    first = write_xlsx("SoA", STATEMENT_OF_APPLICABILITY, ROWS, AT)
    assert write_xlsx("SoA", STATEMENT_OF_APPLICABILITY, ROWS, AT) == first
    later = write_xlsx("SoA", STATEMENT_OF_APPLICABILITY, ROWS, AT + dt.timedelta(days=1))
    assert cells(later) == cells(first)
    assert later != first


def test_an_evidence_register() -> None:
    row = {"evidence": "review", "revision": 3, "content_hash": "ab" * 32, "collected_at": AT}
    assert write_csv(EVIDENCE_REGISTER, [row]).decode().splitlines()[1].startswith("review,3,,abab")
    found = cells(write_xlsx("Evidence", EVIDENCE_REGISTER, [row], AT))
    assert found[1][1] == 3
    assert "ab" * 32 in found[1]


@settings(max_examples=100, deadline=None)
@given(st.text(), st.text())
def test_any_text_can_be_written_and_none_becomes_a_formula(first: str, second: str) -> None:
    columns = [Column("a", "A"), Column("b", "B")]
    row = {"a": first, "b": second}
    sheet = load_workbook(io.BytesIO(write_xlsx(first, columns, [row], AT))).active
    assert all(cell.data_type in ("s", "n", "inlineStr") for cell in sheet[2])
    (_, *records) = csv.reader(io.StringIO(write_csv(columns, [row]).decode()))
    assert all(not cell.startswith(("=", "+", "-", "@")) for cells in records for cell in cells)


@pytest.mark.parametrize("length", [32_767, 32_768, 100_000])
def test_a_text_too_long_for_a_cell_is_cut(length: int) -> None:
    (_, (cell,)) = cells(write_xlsx("x", [Column("a", "A")], [{"a": "x" * length}], AT))
    assert len(cell) <= 32_767
