"""A company's own framework as CSV and XLSX: the same table, the same document, the same flaws."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from openpyxl import Workbook

from remit.frameworks.options import Identity, Options
from remit.frameworks.readers import read
from remit.frameworks.source import InvalidFile

OPTIONS = Options(identity=Identity(code="haus", name="Hausordnung", version="1", language="de"))
HEADING = ("key", "code", "parent_key", "kind", "title", "text", "assessable")

Cells = list[list[Any]]


def csv_of(rows: Cells, delimiter: str = ",") -> bytes:
    def cell(value: Any) -> str:  # noqa: ANN401
        text = "" if value is None else str(value)
        return '"' + text.replace('"', '""') + '"'

    return "".join(delimiter.join(map(cell, row)) + "\r\n" for row in rows).encode()


def xlsx_of(rows: Cells) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


FORMATS: dict[str, Callable[[Cells], bytes]] = {"csv": csv_of, "xlsx": xlsx_of}
both = pytest.mark.parametrize("suffix", FORMATS)


def document_of(suffix: str, rows: Cells, heading: Any = HEADING) -> dict[str, Any]:  # noqa: ANN401
    return read(FORMATS[suffix]([list(heading), *rows]), f"f.{suffix}", OPTIONS).document


def refused(suffix: str, rows: Cells, heading: Any = HEADING) -> list[tuple[int, str, str]]:  # noqa: ANN401
    with pytest.raises(InvalidFile) as caught:
        document_of(suffix, rows, heading)
    return [
        (flaw.place.line, flaw.place.inner, flaw.reason) if flaw.place else (0, "", flaw.reason)
        for flaw in caught.value.flaws
    ]


ROWS: Cells = [
    ["1.1", "§1", "1", "Regel", "Türen zu", "Zeile 1\nZeile 2", None],
    ["1", None, None, "Kapitel", "Zutritt", None, None],
    ["1.2", None, "1", "Regel", "Fenster zu", None, "no"],
    ["2", None, None, "Regel", "Licht aus", None, None],
    [None] * 7,
]


@both
def test_rows_become_a_tree(suffix: str) -> None:
    document = document_of(suffix, ROWS)
    assert document["framework"] == {"code": "haus", "name": "Hausordnung"}
    assert document["version"] == {
        "version": "1",
        "title": "Hausordnung 1",
        "language": "de",
        "source": f"f.{suffix}",
    }
    assert document["vocabulary"]["kinds"] == [
        {"code": "Regel", "name": "Regel", "assessable": True},
        {"code": "Kapitel", "name": "Kapitel", "assessable": False},
    ]
    assert document["requirements"] == [
        {
            "key": "1",
            "kind": "Kapitel",
            "title": "Zutritt",
            "children": [
                {
                    "key": "1.1",
                    "code": "§1",
                    "kind": "Regel",
                    "title": "Türen zu",
                    "text": "Zeile 1\nZeile 2",
                },
                {"key": "1.2", "kind": "Regel", "title": "Fenster zu", "assessable": False},
            ],
        },
        {"key": "2", "kind": "Regel", "title": "Licht aus"},
    ]


@both
def test_two_columns_are_enough_and_their_order_is_free(suffix: str) -> None:
    document = document_of(suffix, [["A", "b"], ["C", "d"]], ["Title", " Key "])
    assert document["requirements"] == [
        {"key": "b", "kind": "requirement", "title": "A"},
        {"key": "d", "kind": "requirement", "title": "C"},
    ]


@both
def test_a_part_is_found_in_its_row_and_column(suffix: str) -> None:
    locate = read(FORMATS[suffix]([list(HEADING), *ROWS]), f"f.{suffix}", OPTIONS).locate
    # A cell of two lines makes two lines of a file, but one row of a sheet.
    lines = {"csv": (4, 2, 5), "xlsx": (3, 2, 4)}[suffix]
    pointers = ["/requirements/0", "/requirements/0/children/0", "/requirements/0/children/1"]
    assert tuple(locate(pointer).line for pointer in pointers) == lines
    place = locate("/requirements/0/children/1/title")
    assert place.inner == {"csv": "title", "xlsx": "E4"}[suffix]
    assert locate("/version/language").line == 1


@both
def test_every_flaw_of_a_table_is_told_with_its_row(suffix: str) -> None:
    found = refused(
        suffix,
        [
            ["1", None, None, None, "A", None, None],
            ["1", None, None, None, "Again", None, None],
            ["2", None, "9", None, "Orphan", None, None],
            ["3", None, "4", None, "Circle", None, None],
            ["4", None, "3", None, "Circle", None, None],
            ["5", None, None, None, None, None, None],
            [None, None, None, None, "No key", None, None],
            ["6", None, "6", None, "Own parent", None, "perhaps"],
        ],
    )
    column = {"csv": {"key": "key", "parent": "parent_key"}, "xlsx": {"key": "A", "parent": "C"}}
    key, parent = column[suffix]["key"], column[suffix]["parent"]

    def at(name: str, row: int) -> str:
        return name if suffix == "csv" else f"{name}{row}"

    assert (3, at(key, 3), "the key '1' stands there again, first on 2") in found
    assert (4, at(parent, 4), "no row has the key '9' of the parent") in found
    assert (5, at(parent, 5), "the row is its own ancestor: 3 > 4 > 3") in found
    assert any(line == 7 and "no title" in reason for line, _, reason in found)
    assert any(line == 8 and "no key" in reason for line, _, reason in found)
    assert (9, at(parent, 9), "the row is its own ancestor: 6 > 6") in found
    assert any(line == 9 and "assessable must be" in reason for line, _, reason in found)
    assert [line for line, *_ in found] == sorted(line for line, *_ in found)


@both
def test_columns_nobody_knows_or_that_are_missing_are_refused(suffix: str) -> None:
    found = refused(suffix, [["1", "A", "x"]], ["key", "name", "key"])
    known = ", ".join(HEADING)
    assert [reason for *_, reason in found] == [
        f"the column 'name' is not known; known are {known}",
        "the column 'key' stands there 2 times",
        "the column 'title' is missing",
    ]


@both
def test_cells_beside_the_table_are_refused(suffix: str) -> None:
    found = refused(suffix, [["1", "A", "x"]], ["key", "title"])
    assert found[0][0] == 2


@both
def test_an_empty_table_and_one_without_identity_are_refused(suffix: str) -> None:
    assert refused(suffix, [])[0][2] == "the table has no rows"
    raw = FORMATS[suffix]([["key", "title"], ["1", "A"]])
    with pytest.raises(InvalidFile, match="framework's code"):
        read(raw, f"f.{suffix}")


@both
def test_a_thousand_levels_are_no_trouble(suffix: str) -> None:
    rows = [[str(n), str(n - 1) if n else None, "t"] for n in range(1000)]
    document = document_of(suffix, rows, ["key", "parent_key", "title"])
    depth, level = 0, document["requirements"]
    while level:
        depth, level = depth + 1, level[0].get("children")
    assert depth == 1000


# CSV alone


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters(delimiter: str) -> None:
    raw = csv_of([list(HEADING), *ROWS], delimiter)
    assert read(raw, "f.csv", OPTIONS).document == document_of("xlsx", ROWS) | {
        "version": document_of("csv", ROWS)["version"]
    }
    assert read(raw, "upload", OPTIONS).document["requirements"]  # without a suffix, too


def test_a_guarded_formula_is_read_without_its_apostrophe() -> None:
    (one,) = document_of("csv", [["1", "'=1+1"]], ["key", "title"])["requirements"]
    assert one["title"] == "=1+1"


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        (b"key,title\n1,a\n2,\xff\n", 3, "not UTF-8"),
        (b'key,title\n1,"a\n2,b\n', 2, "not CSV"),
        (b'key,title\n1,"a"b\n', 2, "not CSV"),
        (b"key,title\n1,a\0b\n", 2, ""),
        (b"key,title\n1," + b"x" * 1_100_000 + b"\n", 2, "not CSV"),
        (b"key,title\n1,a,b\n", 2, "the row has 3 cells, the first one 2"),
    ],
)
def test_a_bad_csv_is_refused_with_its_line(raw: bytes, line: int, reason: str) -> None:
    with pytest.raises(InvalidFile) as caught:
        read(raw, "f.csv", OPTIONS)
    flaw = caught.value.flaws[0]
    assert flaw.place
    assert flaw.place.line == line
    assert reason in flaw.reason
