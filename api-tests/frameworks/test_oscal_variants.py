"""Catalogs that are not like the two we have: what may differ, differs here."""

from __future__ import annotations

import copy
import json

import pytest
from frameworks.nist import (
    IDENTITY,
    REV5,
    Json,
    bent,
    by_key,
    controls_of,
    import_catalog,
    import_file,
    parsed,
    walk,
)

from remit.frameworks.options import Options
from remit.frameworks.overlay import Overlay
from remit.frameworks.readers import read

FROM_REV4 = Options(identity=IDENTITY, from_version="rev4")


def usual() -> Json:
    return import_file(REV5, FROM_REV4).document


def without(document: Json, *names: str) -> Json:
    found = copy.deepcopy(document)
    for _, one in walk(found["requirements"]):
        for name in names:
            one.get("properties", {}).pop(name, None)
    return found


# Spellings


def test_relations_with_underscores() -> None:
    def change(node: Json) -> None:
        for link in node.get("links", []):
            link["rel"] = link["rel"].replace("-", "_").upper()

    read = import_catalog(bent(change), FROM_REV4)
    assert without(read.document, "links") == without(usual(), "links")


def test_references_without_a_hash() -> None:
    def change(node: Json) -> None:
        for link in node.get("links", []):
            link["href"] = link["href"].removeprefix("#")

    found = import_catalog(bent(change), FROM_REV4).document["lineage"][0]["entries"]
    expected = usual()["lineage"][0]["entries"]
    assert [(one["from"], one.get("to")) for one in found] == [
        (one["from"], one.get("to")) for one in expected
    ]


@pytest.mark.parametrize("status", ["Withdrawn", "WITHDRAWN", " withdrawn "])
def test_status_in_any_case(status: str) -> None:
    def change(node: Json) -> None:
        for prop in node.get("props", []):
            if prop["name"] == "status":
                prop["value"] = status

    assert import_catalog(bent(change), FROM_REV4).document == usual()


def unmarked(node: Json) -> None:
    node["props"] = [one for one in node.get("props", []) if one["name"] != "status"]


def test_an_unmarked_withdrawn_control_is_known_by_its_links_and_missing_text() -> None:
    document = import_catalog(bent(unmarked), FROM_REV4).document
    withdrawn = {key for key, one in by_key(document).items() if one.get("withdrawn")}
    marked = {key for key, one in by_key(usual()).items() if one.get("withdrawn")}
    # These two have neither: "Addressed through tailoring." stands where their statement stood.
    assert marked - withdrawn == {"cp-10.3", "sc-19"}
    assert withdrawn <= marked


@pytest.mark.parametrize(
    ("relation", "withdrawn"),
    [("moved_to", True), ("incorporated-into", True), ("addressed-by", False), ("related", False)],
)
def test_an_unmarked_control_that_keeps_its_old_text(relation: str, withdrawn: bool) -> None:  # noqa: FBT001
    catalog = parsed()
    control = next(one for one in controls_of(catalog["catalog"]) if one["id"] == "ac-3")
    control["links"] = [{"href": "ac-4", "rel": relation}]
    assert by_key(import_catalog(catalog).document)["ac-3"].get("withdrawn", False) is withdrawn


def test_what_nobody_can_know_is_said_by_the_overlay() -> None:
    overlay = Overlay(withdrawn=frozenset({"cp-10.3", "sc-19"}))
    options = Options(identity=IDENTITY, from_version="rev4", overlay=overlay)
    assert import_catalog(bent(unmarked), options).document == usual()


def test_a_control_without_any_statement_is_noted() -> None:
    catalog = parsed()
    control = next(one for one in controls_of(catalog["catalog"]) if one["id"] == "ac-4.4")
    del control["parts"]
    (note,) = import_catalog(catalog).notes
    assert note.reason == "ac-4.4 has no statement; is it withdrawn?"


@pytest.mark.parametrize("text", ["[Withdrawn: Incorporated into AC-6.]", "Withdrawn."])
def test_a_withdrawal_said_in_the_text(text: str) -> None:
    catalog = parsed()
    control = next(one for one in controls_of(catalog["catalog"]) if one["id"] == "ac-3")
    control["parts"] = [{"id": "ac-3_smt", "name": "statement", "prose": text}]
    assert by_key(import_catalog(catalog).document)["ac-3"]["withdrawn"] is True


def test_a_title_that_only_begins_so_is_no_withdrawal() -> None:
    catalog = parsed()
    control = next(one for one in controls_of(catalog["catalog"]) if one["id"] == "ac-3")
    control["title"] = "Withdrawn Consent Is Honoured"
    assert "withdrawn" not in by_key(import_catalog(catalog).document)["ac-3"]


def test_a_v_before_the_version_of_oscal() -> None:
    catalog = parsed()
    catalog["catalog"]["metadata"]["oscal-version"] = "v1.2.2"
    found = import_catalog(catalog).document["vocabulary"]["properties"]["oscal"]
    assert found["oscal_version"] == "1.2.2"


def test_a_byte_order_mark_and_escaped_slashes() -> None:
    escaped = json.dumps(parsed()).replace("/", "\\/")
    raw = b"\xef\xbb\xbf" + escaped.encode()
    assert read(raw, "x.json", FROM_REV4).document == usual()


# Structure


def test_groups_in_groups_in_groups() -> None:
    catalog = parsed()
    inner = {"title": "Inner Part", "groups": catalog["catalog"]["groups"]}
    catalog["catalog"]["groups"] = [{"id": "all", "title": "All", "groups": [inner]}]
    found = list(walk(import_catalog(catalog).document["requirements"]))
    assert [(parent, one["key"]) for parent, one in found[:3]] == [
        (None, "all"),
        ("all", "all.inner-part"),  # a group needs no id: its title names it below its parent
        ("all.inner-part", "ac"),
    ]
    assert sum(one["kind"] != "group" for _, one in found) == 1189


def test_controls_at_the_top_beside_groups() -> None:
    catalog = parsed()
    groups = catalog["catalog"]["groups"]
    catalog["catalog"]["controls"] = groups.pop(0)["controls"]
    found = import_catalog(catalog).document["requirements"]
    assert [one["key"] for one in found[:2]] == ["at", "au"]
    assert [one["key"] for one in found[-25:]] == [f"ac-{number}" for number in range(1, 26)]
    assert found[-1]["kind"] == "control"


def test_a_catalog_of_controls_alone() -> None:
    catalog = parsed()
    catalog["catalog"]["controls"] = catalog["catalog"].pop("groups")[0]["controls"]
    document = import_catalog(catalog).document
    assert [kind["code"] for kind in document["vocabulary"]["kinds"]] == ["control", "enhancement"]


def test_controls_in_controls_in_controls() -> None:
    catalog = parsed()
    control = next(one for one in controls_of(catalog["catalog"]) if one["id"] == "ac-2.1")
    control["controls"] = [{"id": "ac-2.1.1", "title": "Deeper"}]
    parents = {
        one["key"]: (parent, one["kind"])
        for parent, one in walk(import_catalog(catalog).document["requirements"])
    }
    assert parents["ac-2.1.1"] == ("ac-2.1", "enhancement")


def test_labels_that_repeat_the_title_and_links_by_number() -> None:
    """As SP 800-171 rev 3 has them: ids, labels and links each name a control differently."""
    catalog = {
        "catalog": {
            "uuid": "e369897e-ed2b-4927-a193-99186ee1673e",
            "metadata": {
                "title": "Made up",
                "version": "1",
                "oscal-version": "v1.2.2",
                "published": "2026-05-13T12:30:00-00:00",
            },
            "groups": [
                {
                    "id": "X_03.01",
                    "title": "Access",
                    "controls": [
                        {
                            "id": "X_03.01.01",
                            "class": "requirement",
                            "title": "Accounts",
                            "params": [
                                {
                                    "id": "A.03.01.01.ODP.01",
                                    "label": "time period",
                                    "usage": "organization-defined time period",
                                }
                            ],
                            "props": [
                                {"name": "sort-id", "value": "03.01.01"},
                                {"name": "label", "value": "Accounts (03.01.01)"},
                            ],
                            "parts": [
                                {
                                    "id": "s",
                                    "name": "statement",
                                    "prose": "Disable after {{ insert: param, "
                                    "A.03.01.01.ODP.01 }}  of disuse, see [](#/x?e=1)03.01.02.",
                                },
                                {
                                    "id": "t",
                                    "name": "statement",
                                    "class": "effect",
                                    "prose": "Another sort of statement.",
                                },
                            ],
                        },
                        {
                            "id": "X_03.01.02",
                            "class": "requirement",
                            "title": "03.01.02",
                            "props": [
                                {"name": "sort-id", "value": "03.01.02"},
                                {"name": "status", "value": "withdrawn"},
                            ],
                            "links": [
                                {"href": "03.01.01", "rel": "incorporated_into"},
                                {"href": "#9197204c-0af8-4a31-9495-ae2ba8995fb9", "rel": "x"},
                            ],
                        },
                        {
                            "id": "X_03.01.03",
                            "title": "03.01.03",
                            "links": [{"href": "X_03.01.01", "rel": "addressed_by"}],
                        },
                    ],
                }
            ],
        }
    }
    document = import_catalog(catalog, Options(identity=IDENTITY, from_version="2")).document
    first, second, third = document["requirements"][0]["children"]
    assert (first["code"], second["code"]) == ("03.01.01", "03.01.02")
    assert first["text"] == (
        "Disable after [Assignment: organization-defined time period] of disuse, see 03.01.02."
    )
    assert second["withdrawn"]
    assert third["withdrawn"]
    assert [(one["relation"], one["to"]) for one in document["lineage"][0]["entries"]] == [
        ("merged", "X_03.01.01"),
        ("merged", "X_03.01.01"),
    ]
    assert document["version"]["published_on"] == "2026-05-13"


def test_of_several_labels_the_one_without_a_class_counts() -> None:
    catalog = parsed()
    control = next(one for one in controls_of(catalog["catalog"]) if one["id"] == "ac-1")
    control["props"].insert(0, {"name": "label", "class": "zero-padded", "value": "AC-01"})
    assert by_key(import_catalog(catalog).document)["ac-1"]["code"] == "AC-1"


def test_insertions_in_older_spellings_and_of_themselves() -> None:
    catalog = parsed()
    control = next(one for one in controls_of(catalog["catalog"]) if one["id"] == "ac-3")
    control["params"] = [
        {"id": "p1", "values": ["every week"]},
        {"id": "p2", "select": {"how-many": "one", "choice": ["{{ insert: param, p2 }}", "b"]}},
    ]
    control["parts"] = [
        {
            "name": "statement",
            "prose": '{{ p1 }}, <insert param-id="p1"/>, {{insert:param,p2}}, {{ insert: param, '
            "nowhere }}, {{ insert: control, ac-4 }}",
        }
    ]
    assert by_key(import_catalog(catalog).document)["ac-3"]["text"] == (
        "every week, every week, [Selection: [Assignment: p2]; b], [Assignment: nowhere], [ac-4]"
    )
