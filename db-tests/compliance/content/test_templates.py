"""The library of control templates: what it covers, and that its tests ask what they say."""

from __future__ import annotations

import re

import pytest
from compliance.content.shipped import VERSIONS, Document, the, walk
from compliance.content.templates import (
    HEADINGS,
    PREDICATES,
    SECTIONS,
    TEMPLATES,
    TESTS,
    documented,
    example,
    read_by,
)

SOC2 = ("soc2", "2017")
PCI = ("pci-dss", "4.0.1")
ISO = ("iso-27001", "2022")
SECURITY_AVAILABILITY_CONFIDENTIALITY = re.compile(r"(CC|A|C)\d")
TYPES = {"text": str, "date": str, "boolean": bool, "number": (int, float)}


def satisfied(version: tuple[str, str], coverage: tuple[str, ...] = ("full", "part")) -> set[str]:
    return {
        each["requirement"]
        for template in TEMPLATES
        for each in template["satisfies"]
        if (each["framework"], each["version"]) == version and each["coverage"] in coverage
    }


def required(version: tuple[str, str]) -> set[str]:
    return {key for key, assessed in VERSIONS[version].items() if assessed}


def of_merchants() -> set[str]:
    """Requirements of PCI DSS that hold for merchants, as the baseline of that name has them."""
    document = the("pci-dss-4.0.1")
    (baseline,) = (each for each in document["baselines"] if each["code"] == "merchants")
    by_key = {node["key"]: node for node in walk(document["requirements"])}

    def below(keys: list[str]) -> set[str]:
        return {node["key"] for key in keys for node in walk([by_key[key]])}

    return (below(baseline["include"]) - below(baseline["exclude"])) & required(PCI)


def test_there_are_about_sixty() -> None:
    assert 55 <= len(TEMPLATES) <= 75


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template["code"])
def test_what_is_covered_in_part_says_in_a_second_sentence_what_remains(
    template: Document,
) -> None:
    for each in template["satisfies"]:
        sentences = re.findall(r"\.(?: |$)", each["rationale"])
        assert len(sentences) >= (2 if each["coverage"] == "part" else 1), each


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template["code"])
def test_one_to_three_tests(template: Document) -> None:
    assert 1 <= len(template["tests"]) <= 3


def test_every_template_serves_two_frameworks_or_more() -> None:
    alone = [t["code"] for t in TEMPLATES if len({s["framework"] for s in t["satisfies"]}) < 2]
    assert not alone


def test_every_criterion_of_security_availability_and_confidentiality_is_covered() -> None:
    asked = {key for key in required(SOC2) if SECURITY_AVAILABILITY_CONFIDENTIALITY.match(key)}
    assert len(asked) == 38
    assert not asked - satisfied(SOC2)
    # A requirement is never ready by parts alone.
    assert not asked - satisfied(SOC2, ("full",))


def test_every_clause_and_control_of_iso_27001_is_covered() -> None:
    asked = required(ISO)
    assert sum(key.startswith("A.") for key in asked) == 93
    assert {key.split(".")[0] for key in asked} == {"A", "4", "5", "6", "7", "8", "9", "10"}
    assert not asked - satisfied(ISO)
    assert not asked - satisfied(ISO, ("full",))


def test_most_requirements_of_pci_dss_for_merchants_are_covered() -> None:
    asked = of_merchants()
    assert len(asked & satisfied(PCI)) >= 0.95 * len(asked)
    assert len(asked & satisfied(PCI, ("full",))) >= 0.9 * len(asked)


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
def test_requires_names_exactly_what_the_predicate_reads(test: Document) -> None:
    assert set(test["requires"]) == read_by(test["predicate"])


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
def test_predicates_are_strict(test: Document) -> None:
    assert test["predicate"].startswith("strict ")


@pytest.mark.parametrize("test", TESTS.values(), ids=TESTS)
def test_evidence_kinds_and_their_keys_are_documented(test: Document) -> None:
    assert set(test["requires"]) <= documented(test["evidence_kind"]).keys()


def test_every_documented_kind_is_read_by_a_test() -> None:
    assert sorted(set(HEADINGS)) == HEADINGS
    assert set(HEADINGS) == {test["evidence_kind"] for test in TESTS.values()}


@pytest.mark.parametrize("kind", SECTIONS)
def test_examples_hold_what_the_tables_say(kind: str) -> None:
    found: dict[str, set[type]] = {}

    def note(value: object, path: str) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                note(inner, f"{path}.{key}")
        elif isinstance(value, list):
            assert value, path
            for inner in value:
                note(inner, f"{path}[*]")
        else:
            found.setdefault(path, set()).add(type(value))

    note(example(kind), "$")
    told = documented(kind)
    assert found.keys() == told.keys()
    for path, types in found.items():
        expected = TYPES[told[path]]
        allowed = set(expected if isinstance(expected, tuple) else (expected,))
        assert types <= allowed, path
