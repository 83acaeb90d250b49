"""NIST's catalogs as they are published."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from frameworks.nist import (
    IDENTITY,
    REV4,
    REV5,
    Json,
    by_key,
    controls_of,
    import_file,
    parsed,
    raw,
    walk,
)

from remit.frameworks.options import Identity, Options
from remit.frameworks.readers import read


@pytest.fixture(scope="module")
def rev4() -> Json:
    return import_file(REV4).document


@pytest.fixture(scope="module")
def rev5() -> Json:
    return import_file(REV5).document


@pytest.mark.parametrize(
    ("file", "groups", "controls", "withdrawn"), [(REV4, 18, 922, 96), (REV5, 20, 1189, 182)]
)
def test_counts(file: Path, groups: int, controls: int, withdrawn: int) -> None:
    found = [one for _, one in walk(import_file(file).document["requirements"])]
    assert sum(one["kind"] == "group" for one in found) == groups
    assert sum(one["kind"] != "group" for one in found) == controls
    assert sum(one.get("withdrawn", False) for one in found) == withdrawn
    assert len({one["key"] for one in found}) == len(found)


@pytest.mark.parametrize("file", [REV4, REV5])
def test_tree_order_ids_and_titles_are_the_catalogs(file: Path) -> None:
    nodes = list(controls_of(parsed(file)["catalog"]))
    found = [one for _, one in walk(import_file(file).document["requirements"])]
    assert [one["key"] for one in found] == [node["id"] for node in nodes]
    assert [one["title"] for one in found] == [" ".join(node["title"].split()) for node in nodes]


def test_a_withdrawn_control_and_a_group_are_not_assessable(rev5: Json) -> None:
    kinds = {kind["code"]: kind["assessable"] for kind in rev5["vocabulary"]["kinds"]}
    for _, one in walk(rev5["requirements"]):
        usual = kinds[one["kind"]] and not one.get("withdrawn", False)
        assessable = one.get("assessable", usual)
        assert assessable is (one["kind"] != "group" and not one.get("withdrawn", False))


def test_an_enhancement_stands_below_its_control(rev5: Json) -> None:
    parents = {one["key"]: parent for parent, one in walk(rev5["requirements"])}
    assert parents["ac-2.1"] == "ac-2"
    assert parents["ac-2"] == "ac"
    assert by_key(rev5)["ac-2.1"]["kind"] == "enhancement"
    assert by_key(rev5)["ac-2.1"]["code"] == "AC-2(1)"


def test_statements_are_text_with_readable_parameters(rev5: Json) -> None:
    found = by_key(rev5)
    assert "\n".join(found["ac-1"]["text"].splitlines()[:3]) == (
        "a. Develop, document, and disseminate to [Assignment: organization-defined personnel "
        "or roles]:\n"
        "  1. [Selection (one or more): Organization-level; Mission/business process-level; "
        "System-level] access control policy that:\n"
        "    (a) Addresses purpose, scope, roles, responsibilities, management commitment, "
        "coordination among organizational entities, and compliance; and"
    )
    # A parameter in a choice of a parameter.
    assert found["ac-7"]["text"].splitlines()[1] == (
        "b. Automatically [Selection (one or more): lock the account or node for an [Assignment: "
        "organization-defined time period]; lock the account or node until released by an "
        "administrator; delay next logon prompt per [Assignment: organization-defined delay "
        "algorithm]; notify system administrator; take other [Assignment: organization-defined "
        "action]] when the maximum number of unsuccessful attempts is exceeded."
    )


@pytest.mark.parametrize("file", [REV4, REV5])
def test_no_text_holds_an_insertion_and_every_live_control_has_one(file: Path) -> None:
    for _, one in walk(import_file(file).document["requirements"]):
        assert "{{" not in one.get("text", "")
        assert "](#" not in one.get("text", "")
        if one["kind"] != "group" and not one.get("withdrawn"):
            assert one["text"]


def test_parameters_links_guidance_and_class_are_kept(rev5: Json) -> None:
    node = next(one for one in controls_of(parsed()["catalog"]) if one["id"] == "ac-4.4")
    kept = by_key(rev5)["ac-4.4"]["properties"]
    assert kept["params"] == node["params"]
    assert kept["links"] == node["links"]
    assert kept["class"] == "SP800-53-enhancement"
    assert kept["guidance"].startswith("Flow control mechanisms include")
    assert {"name": "sort-id", "value": "ac-04.04"} in kept["props"]


def test_a_groups_overview_is_its_text(rev5: Json) -> None:
    assert by_key(rev5)["pm"]["text"].startswith("Program Management Controls FISMA, PRIVACT,")


def test_metadata_tells_what_nobody_says() -> None:
    document = read(raw(REV5), "x.json").document
    assert document["framework"]["code"] == "nist-special-publication-800-53-revision-5"
    assert document["framework"]["publisher"] == "Joint Task Force, Interagency Working Group"
    assert document["version"]["version"] == "5.0.1"
    assert document["version"]["language"] == "und"
    assert "613fca2d-704a-42e7-8e2b-b206fb92b456" in document["version"]["source"]


def test_what_is_said_comes_first() -> None:
    said = Identity(code="c", name="n", version="v", language="en", edition=2, text_rights="t")
    document = read(raw(REV5), "x.json", Options(identity=said)).document
    assert document["framework"]["code"] == "c"
    assert document["framework"]["text_rights"] == "t"
    assert document["version"]["edition"] == 2
    assert document["version"]["language"] == "en"


# Lineage


def lineage(live_before: set[str] | None = None) -> dict[str, list[Json]]:
    options = Options(identity=IDENTITY, from_version="rev4", live_before=live_before)
    (one,) = import_file(REV5, options).document["lineage"]
    assert one["from_version"] == "rev4"
    found: dict[str, list[Json]] = {}
    for entry in one["entries"]:
        found.setdefault(entry["from"], []).append(entry)
    return found


def test_without_an_earlier_version_links_are_no_lineage(rev5: Json) -> None:
    assert "lineage" not in rev5


def test_lineage_is_what_the_links_of_withdrawn_controls_say() -> None:
    found = lineage()
    for node in controls_of(parsed()["catalog"]):
        if not any(prop["name"] == "status" for prop in node.get("props", [])):
            assert node["id"] not in found
            continue
        links = [
            (link["rel"], link["href"].removeprefix("#"))
            for link in node.get("links", [])
            if link["rel"] in ("moved-to", "incorporated-into")
        ]
        entries = found[node["id"]]
        if not links:
            assert [entry["relation"] for entry in entries] == ["withdrawn"]
            assert entries[0]["note"] == node["parts"][0]["prose"]
        elif len(links) == 1:
            usual = {"moved-to": "moved", "incorporated-into": "merged"}
            assert [entry["relation"] for entry in entries] == [usual[links[0][0]]]
            assert entries[0]["to"] == links[0][1].partition("_smt")[0]
        else:
            assert {entry["relation"] for entry in entries} == {"split"}
            assert [entry["to"] for entry in entries] == [href for _, href in links]


def test_a_link_to_a_statement_leads_to_its_control_and_one_to_a_group_to_the_group() -> None:
    found = lineage()
    assert found["ac-2.10"] == [
        {
            "relation": "merged",
            "from": "ac-2.10",
            "to": "ac-2",
            "note": "The publisher points to #ac-2_smt.k.",
        }
    ]
    assert found["sa-12"] == [{"relation": "merged", "from": "sa-12", "to": "sr"}]


def test_a_link_to_nothing_is_a_withdrawal_and_noted() -> None:
    read = import_file(REV4, Options(identity=IDENTITY, from_version="rev3"))
    (one,) = read.document["lineage"]
    (entry,) = [entry for entry in one["entries"] if entry["from"] == "cp-10.3"]
    assert entry["relation"] == "withdrawn"
    assert "doi.org" in entry["note"]
    assert {note.reason.partition(" ")[0] for note in read.notes} == {"cp-10.3", "pl-5"}


def test_controls_that_were_withdrawn_before_have_no_lineage_again(rev4: Json) -> None:
    live = {one["key"] for _, one in walk(rev4["requirements"]) if not one.get("withdrawn")}
    found = lineage(live)
    assert len(found) == 87
    assert set(found) <= live


# Places and speed


def test_a_part_of_the_document_is_found_in_the_catalog() -> None:
    pretty = json.dumps(parsed(), indent=1).encode()
    locate = read(pretty, "x.json", Options(identity=IDENTITY)).locate
    place = locate("/requirements/3/children/0/title")
    lines = pretty.decode().splitlines()
    assert place.inner == "/catalog/groups/3/controls/0"
    assert '"id": "ca-1"' in lines[place.line]
    assert locate("/requirements/3/children/0/children/99/x").line == place.line
    assert locate("/version/title").inner == "/catalog/metadata"


def test_places_in_one_line_have_columns() -> None:
    place = import_file(REV5).locate("/requirements/3/children/0/title")
    assert place.line == 1
    assert place.column is not None
    assert raw(REV5).decode()[place.column - 1 :].startswith('{"id":"ca-1"')


@pytest.mark.parametrize("file", [REV4, REV5])
def test_reading_takes_a_fraction_of_a_second(file: Path) -> None:
    def once() -> float:
        began = time.process_time()  # whoever else works on this machine does not count
        json.dumps(import_file(file).document)
        return time.process_time() - began

    raw(file)
    assert min(once() for _ in range(3)) < 0.3
