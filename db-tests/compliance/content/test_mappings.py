"""Our own mappings between SOC 2, PCI DSS and ISO 27001: dated, reasoned, and frank about gaps."""

from __future__ import annotations

from datetime import date

import pytest
from compliance.content.shipped import DOCUMENTS, VERSIONS, Document

OURS: dict[str, Document] = {
    name: DOCUMENTS[name]["mappings"]
    for name in (
        "mappings-soc2-2017-to-iso-27001-2022",
        "mappings-pci-dss-4.0.1-to-iso-27001-2022",
        "mappings-soc2-2017-to-pci-dss-4.0.1",
    )
}
SECURITY = {key for key, assessed in VERSIONS["soc2", "2017"].items() if assessed and "CC" in key}


@pytest.mark.parametrize("name", OURS)
def test_a_file_is_named_after_its_ends_and_says_whose_it_is(name: str) -> None:
    ends = [OURS[name][end] for end in ("from", "to")]
    assert name == "mappings-" + "-to-".join(f"{e['framework']}-{e['version']}" for e in ends)
    assert OURS[name]["source"] == "Remit's own reading"
    assert OURS[name]["source_date"] == date(2026, 11, 22)


@pytest.mark.parametrize("name", OURS)
def test_ends_are_assessed(name: str) -> None:
    for end in ("from", "to"):
        version = VERSIONS[OURS[name][end]["framework"], OURS[name][end]["version"]]
        assert [e[end] for e in OURS[name]["entries"] if not version[e[end]]] == []


@pytest.mark.parametrize("name", OURS)
def test_what_the_first_does_not_ask_for_is_said_just_where_something_is_left(name: str) -> None:
    for entry in OURS[name]["entries"]:
        assert ("not_covered" in entry) == (entry["relation"] in {"subset", "intersects"}), entry


@pytest.mark.parametrize("name", OURS)
def test_reasons_are_short_sentences(name: str) -> None:
    for entry in OURS[name]["entries"]:
        for text in (entry["rationale"], entry.get("not_covered", "Nothing.")):
            assert 8 <= len(text) <= 120, entry
            assert text.endswith("."), entry


def test_nearly_every_criterion_of_security_is_mapped() -> None:
    to_iso = {e["from"] for e in OURS["mappings-soc2-2017-to-iso-27001-2022"]["entries"]}
    to_pci = {e["from"] for e in OURS["mappings-soc2-2017-to-pci-dss-4.0.1"]["entries"]}
    assert to_iso >= SECURITY
    # PCI DSS asks nothing of fraud as such.
    assert SECURITY - to_pci == {"CC3.3"}
