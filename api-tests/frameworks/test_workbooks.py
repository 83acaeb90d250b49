"""What only a workbook can hold, and what no workbook may do."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest
from frameworks.test_tables import OPTIONS, document_of, refused, xlsx_of

from remit.frameworks.readers import read
from remit.frameworks.source import InvalidFile


def test_numbers_are_taken_as_they_are_seen_but_not_as_keys() -> None:
    (one,) = document_of("xlsx", [[1, 2.0, 3]], ["key", "title", "text"])["requirements"]
    assert one == {"key": "1", "kind": "requirement", "title": "2", "text": "3"}
    assert refused("xlsx", [[1.1, "t"]], ["key", "title"]) == [
        (2, "A2", "the cell holds a number: format it as text, or 1.10 becomes 1.1")
    ]


def test_dates_and_errors_are_refused() -> None:
    heading = ["key", "title"]
    assert "format it as text" in refused("xlsx", [[dt.date(2026, 1, 2), "t"]], heading)[0][2]
    assert "#REF!" in refused("xlsx", [["1", "#REF!"]], heading)[0][2]


def test_truths_are_truths() -> None:
    document = document_of("xlsx", [["1", "t", False]], ["key", "title", "assessable"])
    assert document["vocabulary"]["kinds"] == [
        {"code": "requirement", "name": "requirement", "assessable": False}
    ]


def edited(change: Callable[[str, bytes], bytes], extra: dict[str, bytes] | None = None) -> bytes:
    raw = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(xlsx_of([["key", "title"], ["1", "A"]])))
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, content in (extra or {}).items():
            target.writestr(name, content)
    return raw.getvalue()


def same(_: str, content: bytes) -> bytes:
    return content


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"PK\x03\x04 no zip", "not a workbook"),
        (edited(same)[:400], "not a workbook"),
        (edited(same, {"xl/media/bomb.bin": b"\0" * (140 << 20)}), "unpacks to more than"),
        (edited(same, {f"x{n}": b"" for n in range(1001)}), "parts"),
        (
            edited(
                lambda name, content: (
                    b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content
                    if name.endswith("sheet1.xml")
                    else content
                )
            ),
            "declares a document type",
        ),
        (
            edited(lambda name, content: b"<worksheet" if name.endswith("sheet1.xml") else content),
            "can be read",
        ),
        (
            edited(lambda name, content: b"" if name == "xl/workbook.xml" else content),
            "can be read",
        ),
    ],
    ids=["no-zip", "cut", "bomb", "parts", "doctype", "broken", "empty"],
)
def test_a_bad_workbook_is_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(InvalidFile, match=reason):
        read(raw, "f.xlsx", OPTIONS)


def test_a_row_far_below_is_no_million_of_rows() -> None:
    def far(name: str, content: bytes) -> bytes:
        if not name.endswith("sheet1.xml"):
            return content
        return content.replace(b'<row r="2"', b'<row r="1048576"').replace(b'"A2"', b'"A1048576"')

    with pytest.raises(InvalidFile, match="more than 100000 rows"):
        read(edited(far), "f.xlsx", OPTIONS)
