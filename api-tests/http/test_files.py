"""Import and export: the same chart comes back."""

from __future__ import annotations

import csv as standard_csv
import io
import json
from xml.etree import ElementTree as ET

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from serving import Chart

from remit.errors import InvalidRequest
from remit.render import csv, mermaid, svg
from remit.render.rows import EmployeeRow

CSV = {"content-type": "text/csv"}
NASTY = '=cmd("x"), <b>&amp; Zoë\'s "]; --> 名'

cells = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1)
rows = st.builds(EmployeeRow, cells, cells, st.none() | cells, st.none() | cells, st.none() | cells)


def exported(client: httpx.Client, chart: Chart, form: str) -> httpx.Response:
    answer = client.get(f"{chart.path}/export", params={"format": form})
    assert answer.status_code == 200, answer.text
    return answer


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_import_of_an_export_is_the_same_chart(client: httpx.Client, form: str) -> None:
    chart, copy = Chart(client, "ana > bob > cyd"), Chart(client)
    client.patch(chart.employee("cyd"), json={"name": NASTY, "title": "'=quoted", "email": None})
    client.patch(chart.employee("bob"), json={"title": "a,b", "email": "bob@example.com"})
    first = exported(client, chart, form)
    headers = {"content-type": first.headers["content-type"].partition(";")[0]}
    imported = client.post(f"{copy.path}/import", content=first.content, headers=headers)
    assert imported.status_code == 200, imported.text
    assert imported.json()["created"] == 3
    assert exported(client, copy, form).content == first.content
    assert copy.outline() == chart.outline()


@given(rows)
def test_csv_gives_back_what_it_was_given(row: EmployeeRow) -> None:
    text, more = csv.read_employees((csv.header() + csv.lines([row])).encode())
    (back,) = json.loads(text)
    assert back == {name: value for name, value in row._asdict().items() if value}
    assert more == {"first_row": 2}


@given(rows)
def test_no_cell_of_a_csv_is_a_formula(row: EmployeeRow) -> None:
    (written,) = standard_csv.reader(io.StringIO(csv.lines([row]), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in written)


def test_rows_may_come_in_any_order(client: httpx.Client) -> None:
    chart = Chart(client)
    text = "manager_key,name,key\r\nb,Cyd,c\r\n,Ana,a\r\na,Bob,b\r\n\r\n"
    answer = client.post(f"{chart.path}/import", content=text, headers=CSV)
    assert answer.status_code == 200, answer.text
    assert chart.outline() == ["Ana", ["Bob", ["Cyd"]]]


def test_errors_name_the_line_of_the_file(client: httpx.Client) -> None:
    chart = Chart(client)
    for wrong, place in (("b,Bob,nonsense,a", (3, "email")), ("b,Bob,,zz", (3, "manager_key"))):
        text = f"\ufeffkey,name,email,manager_key\na,Ana,,\n{wrong}\nc,Cyd,,a\n"
        answer = client.post(f"{chart.path}/import", content=text.encode(), headers=CSV)
        assert answer.status_code == 400
        assert [(v["row"], v["column"]) for v in answer.json()["violations"]] == [place]
        assert chart.outline() is None


def test_every_error_of_a_file_is_told_at_once(client: httpx.Client) -> None:
    chart = Chart(client)
    text = "key,name,email,manager_key\nb,,,a\nz,Zed,bad,nobody\n,Yan,,b\n"
    answer = client.post(f"{chart.path}/import", content=text, headers=CSV)
    assert answer.status_code == 400
    places = [(v["row"], v["column"]) for v in answer.json()["violations"]]
    assert places == [
        (2, "manager_key"),
        (2, "name"),
        (3, "email"),
        (3, "manager_key"),
        (4, "key"),
    ]
    assert client.get(f"{chart.path}/employees").json() == []


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"key\na\n",
        b"key,name,nmae\na,b,c\n",
        b"key,key,name\na,b,c\n",
        b"key,name\na,b,c\n",
        b'key,name\na,"b\n',
        b"key,name\na,\xff\n",
        b"key,name\na,b\x00\n",
    ],
)
def test_what_is_no_csv_of_employees_is_400(client: httpx.Client, text: bytes) -> None:
    chart = Chart(client)
    answer = client.post(f"{chart.path}/import", content=text, headers=CSV)
    assert answer.status_code == 400, answer.text
    assert answer.json()["violations"]


def test_a_file_with_no_rows_is_an_empty_import(client: httpx.Client, chart: Chart) -> None:
    answer = client.post(f"{chart.path}/import", content="key,name\n", headers=CSV)
    assert answer.json()["created"] == 0


def test_a_picture_is_well_formed_whatever_the_names(client: httpx.Client, chart: Chart) -> None:
    client.patch(chart.employee("cyd"), json={"name": NASTY})
    drawn = exported(client, chart, "svg")
    assert drawn.headers["content-security-policy"].startswith("default-src 'none'")
    texts = "".join(ET.fromstring(drawn.content).itertext())  # noqa: S314  (our own)
    assert NASTY in texts


@given(st.lists(rows, max_size=8, unique_by=lambda row: row.key))
def test_any_names_make_a_well_formed_picture(employees: list[EmployeeRow]) -> None:
    ET.fromstring(svg.picture(employees))  # noqa: S314  (our own)


def test_boxes_of_a_picture_do_not_overlap() -> None:
    employees = [EmployeeRow("0", "Boss", None, None, None)] + [
        EmployeeRow(str(n), f"Name {n}", "Title", None, str((n - 1) // 5)) for n in range(1, 120)
    ]
    picture = ET.fromstring(svg.picture(employees))  # noqa: S314  (our own)
    boxes = [
        (float(rect.attrib["x"]), float(rect.attrib["y"]))
        for rect in picture.iter("{http://www.w3.org/2000/svg}rect")
    ]
    assert len(boxes) == 120
    for index, (x, y) in enumerate(boxes):
        for other_x, other_y in boxes[index + 1 :]:
            apart = abs(x - other_x) >= svg.BOX_WIDTH or abs(y - other_y) >= svg.BOX_HEIGHT
            assert apart, ((x, y), (other_x, other_y))


@given(st.text())
def test_no_name_ends_a_box_of_a_flowchart(name: str) -> None:
    (_, box) = (
        mermaid.flowchart([EmployeeRow("k", name, None, None, None)]).rstrip("\n").split("\n", 1)
    )
    inside = box.removeprefix('    e1["').removesuffix('"]')
    assert not set(inside) & set('"[](){}<>|\n`')


def test_a_large_chart_is_not_drawn(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("remit.http.exports.MOST_DRAWN", 2)
    chart = Chart(client, "ana > bob > cyd")
    answer = client.get(f"{chart.path}/export?format=svg")
    assert answer.status_code == 400
    assert client.get(f"{chart.path}/export?format=csv").status_code == 200


def test_half_a_row_is_told(client: httpx.Client) -> None:  # noqa: ARG001
    with pytest.raises(InvalidRequest) as refused:
        csv.read_employees(b"key,name\na\nb,c,d\n")
    assert [violation.row for violation in refused.value.found] == [2, 3]
