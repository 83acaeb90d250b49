"""Overlays: what a person says about a catalog."""

from __future__ import annotations

import json
import re

import pytest
from frameworks.nist import IDENTITY, REV5, Json, by_key, import_file, walk
from frameworks.shipped import FOLDER

from remit.frameworks.options import Options
from remit.frameworks.overlay import read_overlay
from remit.frameworks.source import InvalidFile

OVERLAY = b"""\
oscal_overlay:
  framework: {code: sp-800-53, text_rights: Public.}
  version: {version: 5.10, language: en}
  kinds:
    - {code: family, name: Family, node: group, class: family, assessable: false}
    - {code: statement, name: Statement, node: part, part: item, nested: false, assessable: true}
    - {code: control, name: Control, node: control, nested: false, assessable: false}
  assessable: {ac-3: true}
  withdrawn: [ac-4.4]
  relations: {moved-to: merged}
  lineage:
    - from_version: rev4
      entries:
        - {relation: moved, from: ca-3.5, to: ca-3.6, note: Ours.}
        - {relation: new, to: pt-1}
"""


def with_overlay(raw: bytes = OVERLAY) -> Json:
    overlay = read_overlay(raw, "overlay.yaml")
    return import_file(REV5, Options(overlay=overlay, from_version="rev4")).document


def test_kinds_decide_what_is_assessable() -> None:
    document = with_overlay()
    assert {kind["code"]: kind["assessable"] for kind in document["vocabulary"]["kinds"]} == {
        "family": False,
        "control": False,
        "statement": True,
        "enhancement": True,
    }
    found = by_key(document)
    assert "assessable" not in found["ac-2"]
    assert found["ac-3"]["assessable"] is True
    assert found["ac-4.4"]["withdrawn"] is True
    assert "assessable" not in found["ac-4.4"]  # what is withdrawn is not, without saying


def test_statements_become_requirements_below_their_control() -> None:
    document = with_overlay()
    found = [one for parent, one in walk(document["requirements"]) if parent == "ac-1"]
    assert [(one["key"], one["code"], one["kind"]) for one in found] == [
        ("ac-1_smt.a", "a.", "statement"),
        ("ac-1_smt.b", "b.", "statement"),
        ("ac-1_smt.c", "c.", "statement"),
    ]
    assert found[0]["title"] == (
        "Develop, document, and disseminate to [Assignment: organization-defined personnel or "
        "roles]:"
    )
    assert "(a) Addresses purpose" in found[0]["text"]  # the items in it are part of its text
    enhancements = [one for parent, one in walk(document["requirements"]) if parent == "ac-2"]
    kinds = [one["kind"] for one in enhancements]
    assert kinds == sorted(kinds, reverse=True)  # statements first, then enhancements


def test_every_level_of_statements_can_be_a_requirement() -> None:
    raw = OVERLAY.replace(b"nested: false, assessable: true", b"assessable: true")
    found = {
        one["key"]: parent
        for parent, one in walk(with_overlay(raw)["requirements"])
        if one["kind"] == "statement"
    }
    assert found["ac-1_smt.a.1.a"] == "ac-1_smt.a.1"
    assert found["ac-1_smt.a.1"] == "ac-1_smt.a"
    assert len(found) == 1106


def test_it_says_who_the_framework_is_and_what_is_said_with_the_file_comes_first() -> None:
    document = with_overlay()
    assert document["framework"]["code"] == "sp-800-53"
    assert document["version"]["version"] == "5.10"
    options = Options(identity=IDENTITY, overlay=read_overlay(OVERLAY, "o.yaml"))
    assert import_file(REV5, options).document["framework"]["code"] == "nist-800-53"


def test_its_lineage_replaces_the_publishers_for_the_same_control() -> None:
    publishers, ours = with_overlay()["lineage"]
    assert (publishers["origin"], ours.get("origin")) == ("publisher", None)
    assert "ca-3.5" not in {entry["from"] for entry in publishers["entries"]}
    entries = {(entry.get("from"), entry.get("to")): entry for entry in ours["entries"]}
    assert entries["ca-3.5", "ca-3.6"]["note"] == "Ours."
    assert entries[None, "pt-1"]["relation"] == "new"
    relations = {entry["relation"] for entry in publishers["entries"]}
    assert relations >= {"merged", "split", "withdrawn"}


def test_it_may_be_json() -> None:
    raw = json.dumps({"oscal_overlay": {"withdrawn": ["ac-3"]}}).encode()
    assert read_overlay(raw, "o.json").withdrawn == {"ac-3"}


def test_the_readmes_example_is_an_overlay() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    example = next(
        one for one in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "oscal" in one
    )
    overlay = read_overlay(example.encode(), "README.yaml")
    assert [kind.code for kind in overlay.kinds[:2]] == ["family", "statement"]
    assert overlay.relations["absorbed-by"] == "merged"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("framework: {}", 1, "an overlay has one member"),
        ("oscal_overlay: [a]", 1, "an overlay has one member"),
        ("oscal_overlay:\n  kind: []", 2, "'kind' is not known here"),
        ("oscal_overlay:\n  kinds: {}", 2, "kinds must be a list"),
        ("oscal_overlay:\n  kinds:\n    - {code: a}", 3, "a kind needs 'name'"),
        (
            "oscal_overlay:\n  kinds:\n    - {code: a, name: A, assessable: no,\n      node: b}",
            4,
            "node must be group, control, part",
        ),
        ("oscal_overlay:\n  assessable:\n    ac-1: maybe", 3, "'maybe' is no true or false"),
        ("oscal_overlay:\n  withdrawn:\n    - a\n    - {b: c}", 4, "is no text"),
        ("oscal_overlay:\n  lineage: [a]", 2, "'a' is no mapping"),
    ],
)
def test_a_wrong_overlay_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(InvalidFile) as caught:
        read_overlay(text.encode(), "o.yaml")
    flaws = [flaw for flaw in caught.value.flaws if reason in flaw.reason]
    assert flaws
    assert flaws[0].place
    assert flaws[0].place.line == line
