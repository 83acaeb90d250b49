"""Our configuration as JSON: strictly JSON, and every flaw has a line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.frameworks.json_reader import positions, read_json
from remit.frameworks.readers import read
from remit.frameworks.source import InvalidFile, escape

TEXT = """{
  "framework": {"code": "x", "name": "a \\"b\\" {[,]} \\\\"},
  "requirements": [
    {"key": "1"},
    {"key": "2", "children": [
      {"key": "2.1",
       "title": "é"}
    ]}
  ]
}"""


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("", 1),
        ("/framework/name", 2),
        ("/requirements", 3),
        ("/requirements/1/children/0", 6),
        ("/requirements/1/children/0/title", 7),
        ("/requirements/1/children/0/title/deeper/still", 7),
        ("/requirements/1/children/5", 5),
        ("/nowhere", 1),
    ],
)
def test_a_part_or_its_nearest_ancestor_has_a_line(pointer: str, line: int) -> None:
    assert read(TEXT.encode(), "f.json").locate(pointer).line == line


def test_numbers_stay_numbers_so_that_the_database_refuses_a_version_without_quotes() -> None:
    assert read(b'{"version": {"version": 2.10}}', "f.json").document["version"] == {"version": 2.1}


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        (b'{"a": 1,\n "a": 2}', 2, 'repeats "a"'),
        (b'{\n"a": [1,\n2', 3, "not JSON"),
        (b"{\n'a': 1}", 2, "not JSON"),
        (b'{"a": NaN}', 1, "not JSON"),
        (b'{"a": 1}\n{}', 2, "not JSON"),
        (b'{"a": "\xff"}', 1, "not JSON"),
        (b'{"a": "\\ud800"}', 1, "not JSON"),
        (b'{"a": 1,\n "b": ["\\u0000"]}', 2, "NUL"),
        (b'{"a": 1,\n "\\u0000": 2}', 1, "NUL"),
        (b'{"a": 1,\n "b":\n 1e999}', 2, "too large"),
        (b"[" * 1000 + b"]" * 1000, 1, "recursion limit"),
        (b"[1]", 1, "must hold an object"),
        (b'"a"', 1, "must hold an object"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(raw: bytes, line: int, reason: str) -> None:
    with pytest.raises(InvalidFile) as caught:
        read(raw, "f.json")
    (flaw,) = caught.value.flaws
    assert flaw.place
    assert (flaw.place.line, reason in flaw.reason) == (line, True), flaw
    assert str(caught.value).startswith(f"f.json:{line}")


def test_a_large_exponent_in_a_text_is_no_number() -> None:
    assert read_json(b'{"a": "1e999", "b": 1e100}', "f").document == {"a": "1e999", "b": 1e100}


def test_json_may_be_called_yaml_and_yaml_may_look_like_json() -> None:
    assert read(b'{"a":\n\t1}', "f.yaml").document == {"a": 1}
    assert read(b"{a: 1}", "f.yaml").document == {"a": "1"}


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(st.characters(codec="utf-8", exclude_characters="\0")), inner, max_size=4
        )
    ),
)


def pointers(value: Any, at: str = "") -> list[str]:  # noqa: ANN401
    found = [at]
    if isinstance(value, dict):
        for name, member in value.items():
            found += pointers(member, f"{at}/{escape(name)}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found += pointers(item, f"{at}/{index}")
    return found


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text(max_size=3).filter(lambda t: "\0" not in t), values), st.booleans())
def test_every_part_is_found_where_it_stands(document: dict[str, Any], ascii_only: bool) -> None:  # noqa: FBT001
    try:
        text = json.dumps(document, indent=1, ensure_ascii=ascii_only)
        raw = text.encode()
    except UnicodeEncodeError:
        return
    if "\\ud" in text and ascii_only:
        return  # half a surrogate, or a whole one: the other branch tries those
    assert read_json(raw, "f.json").document == document
    locate = positions(raw)
    lines = text.split("\n")
    places = [locate(pointer) for pointer in pointers(document)]
    assert places == sorted(places, key=lambda place: (place.line, place.column))
    for pointer, place in zip(pointers(document), places, strict=True):
        name = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        here = lines[place.line - 1][(place.column or 1) - 1 :]
        quoted = json.dumps(name, ensure_ascii=ascii_only)
        assert here.startswith(quoted) or not here.startswith('"') or pointer[-1:].isdigit()
