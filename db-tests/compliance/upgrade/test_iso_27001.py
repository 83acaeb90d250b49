"""ISO/IEC 27001:2013 to 2022 with the lineage that ships: all 114 controls are accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from compliance.content.shipped import assessable, the, walk
from compliance.upgrade.company import Company, founded, import_framework
from databases import Database

OLD, NEW = "iso-27001-2013", "iso-27001-2022"
Plan = dict[str, Any]


def annex(name: str) -> set[str]:
    """Keys of the controls of Annex A."""
    return {
        node["key"]
        for node in walk(the(name)["requirements"])
        if node["kind"] == "control" and node["key"].startswith("A.")
    }


def published() -> dict[str, list[dict[str, Any]]]:
    """What the shipped configuration says became of each requirement of 2013."""
    said: dict[str, list[dict[str, Any]]] = {}
    (lineage,) = the(NEW)["lineage"]
    for entry in lineage["entries"]:
        said.setdefault(entry.get("from"), []).append(entry)
    return said


@pytest.fixture(scope="module")
def company(migrated: Database) -> Iterator[Company]:
    """A certified company, with a control and evidence for all that 2013 asks."""
    with migrated.copied("upgrade") as own, own.connect() as connection:
        for name in (OLD, NEW):
            import_framework(connection, the(name))
        yield founded(connection, "iso-27001", "2013")


@pytest.fixture(scope="module")
def plan(company: Company) -> Plan:
    return company.plan("2022")


def test_each_of_the_114_controls_leads_on(plan: Plan) -> None:
    controls = annex(OLD)
    led = {
        key: [item for item in plan["items"] if item["from_requirement"] == key] for key in controls
    }
    assert len(controls) == 114
    for key, items in led.items():
        outcomes = {link["outcome"] for item in items for link in item["links"]}
        gone = {entry["relation"] for entry in published()[key]} == {"withdrawn"}
        assert outcomes == {"ended"} if gone else outcomes & {"carried", "joined"}, key
        assert {link["control"] for item in items for link in item["links"]} == {f"c {key}"}


def test_the_report_is_the_published_lineage(plan: Plan) -> None:
    said = published()
    for key in (key for key, assessed in assessable(the(OLD)).items() if assessed):
        entries = said[key]
        items = [item for item in plan["items"] if item["from_requirement"] == key]
        assert {(item["relation"], item["to_requirement"]) for item in items} == {
            (entry["relation"], entry.get("to")) for entry in entries
        }, key


def test_the_93_controls_of_2022_come_from_somewhere_or_are_new(plan: Plan) -> None:
    reached = {item["to_requirement"] for item in plan["items"] if item["links"]}
    new = {item["to_requirement"] for item in plan["items"] if item["relation"] == "new"}
    controls = annex(NEW)
    assert len(controls) == 93
    assert controls <= reached | new
    assert len(controls & new) == 11
    assert not controls & new & reached
    assert controls & new <= {
        item["to_requirement"] for item in plan["items"] if item["needs_control"]
    }


def test_upgraded_and_taken_back(company: Company, plan: Plan) -> None:
    before = company.answers()
    company.apply("2022")
    links = company.links("2022")
    company.revert()
    assert len(links) == plan["carried"]
    assert {review for _, _, _, review in links} == {"carried"}
    assert {control for control, _, _, _ in links} >= {
        f"c {key}"
        for key in annex(OLD)
        if {e["relation"] for e in published()[key]} != {"withdrawn"}
    }
    assert company.answers() == before
