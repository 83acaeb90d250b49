"""Our configuration as YAML: what a person wrote is what is read, and every flaw has a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from frameworks.shipped import DOCUMENTS, FILES

from remit.frameworks.readers import read
from remit.frameworks.source import InvalidFile, violations
from remit.frameworks.yaml_reader import read_yaml

TEXT = """\
framework:
  code: acme
  name: Äcme   # a comment
version:
  version: 2.10
  edition: 2
  published_on: 2026-01-31
requirements:
  - {key: 1.1, code: NO, kind: rule, title: On, assessable: yes}
  - key: "a/b"
    title: |
      Two
      lines
    withdrawn: false
    properties:
      number: 1.10
      count: 3
      big: 123456789012345678901234567890
      truth: true
      word: yes
      day: 2026-01-31
      version: "1.0"
      nothing: ~
      zero: 007
      list: [1, 2.5, -3e2, .5, x]
    children:
      - key: 1:30
        title: null
"""


def test_scalars_are_their_own_text_unless_their_key_asks_for_more() -> None:
    assert read_yaml(TEXT.encode(), "f.yaml").document == {
        "framework": {"code": "acme", "name": "Äcme"},
        "version": {"version": "2.10", "edition": 2, "published_on": "2026-01-31"},
        "requirements": [
            {"key": "1.1", "code": "NO", "kind": "rule", "title": "On", "assessable": True},
            {
                "key": "a/b",
                "title": "Two\nlines\n",
                "withdrawn": False,
                "properties": {
                    "number": 1.1,
                    "count": 3,
                    "big": "123456789012345678901234567890",
                    "truth": True,
                    "word": "yes",
                    "day": "2026-01-31",
                    "version": "1.0",
                    "nothing": None,
                    "zero": "007",
                    "list": [1, 2.5, -300.0, 0.5, "x"],
                },
                "children": [{"key": "1:30", "title": None}],
            },
        ],
    }


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("", 1),
        ("/version/version", 5),
        ("/requirements/0/assessable", 9),
        ("/requirements/1", 10),
        ("/requirements/1/properties/list/3", 25),
        ("/requirements/1/children/0/title", 28),
        ("/requirements/1/children/0/missing", 27),
        ("/requirements/1/children/7/title", 26),
        ("/requirements/9", 8),
        ("/vocabulary/kinds/0", 1),
        ("nonsense", 1),
    ],
)
def test_a_part_or_its_nearest_ancestor_has_a_line(pointer: str, line: int) -> None:
    assert read_yaml(TEXT.encode(), "f.yaml").locate(pointer).line == line


def test_pointers_are_escaped() -> None:
    read = read_yaml(b"a:\n  x/y:\n    p~q: 1\n", "f.yaml")
    assert read.locate("/a/x~1y/p~0q").line == 3


def test_what_the_database_refuses_gets_file_and_line() -> None:
    read = read_yaml(TEXT.encode(), "f.yaml")
    refused = [{"pointer": "/requirements/1/title", "code": "22023", "message": "too long"}, {}]
    assert violations(read, "f.yaml", refused) == [
        {
            "pointer": "/requirements/1/title",
            "code": "22023",
            "message": "too long",
            "file": "f.yaml",
            "line": 11,
            "column": 5,
        },
        {"file": "f.yaml", "line": 1, "column": 1},
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_ships_is_read_as_any_yaml_reader_reads_it(file: Path) -> None:
    usual = json.loads(json.dumps(yaml.safe_load(file.read_text("utf-8")), default=str))
    assert DOCUMENTS[file.stem] == usual


def refused(raw: bytes, file: str = "f.yaml") -> list[tuple[int, str]]:
    with pytest.raises(InvalidFile) as caught:
        read(raw, file)
    assert all(line.startswith(f"{file}:") for line in str(caught.value).splitlines())
    return [(flaw.place.line if flaw.place else 0, flaw.reason) for flaw in caught.value.flaws]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n", 5, "'c' stands here again, first on line 3"),
        ("a: 1\nb: [\n", 3, "not YAML"),
        ("a: 1\n\tb: 2\n", 2, "not YAML"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "the tag"),
        ("a: !mine 1\n", 1, "the tag !mine is not taken"),
        ("a: !!int '1'\n", 1, "the tag"),
        ("a: 1\n---\nb: 2\n", 2, "one document"),
        ("a: *b\n", 1, "names no value"),
        ("a: &a [*a]\n", 1, "names no value"),
        ("x: &x {a: 1}\ny:\n  <<: *x\n", 3, "merge keys"),
        ("? [a]\n: 1\n", 1, "a key must be a text"),
        ("? {a: b}\n: 1\n", 1, "a key must be a text"),
        ("- a\n- b\n", 1, "must hold a mapping"),
        ("just a text\n", 1, "must hold a mapping"),
        ("# nothing\n", 1, "must hold a mapping"),
        ('a: 1\nb: "x\\0y"\n', 2, "NUL"),
        ('a: 1\nb: "\\ud800"\n', 2, "invalid Unicode"),
        ("a: 1\nb: x\x01y\n", 2, "not YAML"),
        ("a: " + "[" * 300 + "]" * 300 + "\n", 1, "nested deeper"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    found = refused(text.encode())
    assert any(at == line and reason in said for at, said in found), found


def test_every_repeated_key_is_told() -> None:
    assert [line for line, _ in refused(b"a: 1\na: 2\nb: 3\nb: 4\n")] == [2, 4]


def test_a_file_that_is_not_utf_8_is_refused_with_its_line() -> None:
    assert refused(b"a: 1\nb: \xff\n") == [(2, "the file is not UTF-8")]


def test_an_empty_file_is_refused() -> None:
    assert refused(b"  \n") == [(1, "the file is empty")]


def test_aliases_are_taken_but_cannot_grow_without_bound() -> None:
    assert read_yaml(b"a: &x {k: 1}\nb: *x\n", "f").document == {"a": {"k": "1"}, "b": {"k": "1"}}
    levels = "\n".join(
        f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" if n else "l0: &l0 [x, y]"
        for n in range(10)
    )
    ((line, reason),) = refused(levels.encode())
    assert "more than" in reason
    assert line > 3


def test_a_byte_order_mark_and_windows_line_ends() -> None:
    read = read_yaml(b"\xef\xbb\xbfa: 1\r\nb:\r\n  c: 2\r\n", "f.yaml")
    assert read.document == {"a": "1", "b": {"c": "2"}}
    assert read.locate("/b/c").line == 3
