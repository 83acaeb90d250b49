"""The configuration that ships hangs together; no database is needed to know."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from compliance.content.shipped import (
    DOCUMENTS,
    FRAMEWORKS,
    VERSIONS,
    Document,
    assessable,
    the,
    walk,
)

SECTIONS = {
    "framework",
    "version",
    "vocabulary",
    "requirements",
    "baselines",
    "lineage",
    "mappings",
    "control_templates",
}
LINEAGE = {"same", "reworded", "moved", "merged", "split", "withdrawn", "reinstated", "new"}
MAPPING = {"equal", "equivalent", "subset", "superset", "intersects"}
NAMED_CHECKS = {"accounts_belong_to_employees", "owners_are_employed"}
DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")

# What else the catalogue may hold, from its publisher's own OSCAL: its keys are not known here.
FROM_ELSEWHERE = re.compile(r"nist-.+")


def mappings(name: str) -> list[Document]:
    found = DOCUMENTS[name].get("mappings", [])
    return found if isinstance(found, list) else [found]


def templates(name: str) -> list[Document]:
    return list(DOCUMENTS[name].get("control_templates", []))


def known(framework: str, version: str) -> dict[str, bool] | None:
    """The requirements of a version that ships; nothing for one that is published elsewhere."""
    assert isinstance(version, str), f"{framework} {version} must be quoted"
    if FROM_ELSEWHERE.fullmatch(framework) and (framework, version) not in VERSIONS:
        return None
    assert (framework, version) in VERSIONS, f"no file holds {framework} {version}"
    return VERSIONS[framework, version]


# Every file


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_holds_known_sections_only(name: str) -> None:
    assert DOCUMENTS[name].keys() <= SECTIONS


# Every framework version


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_version_is_named_and_says_whose_it_is(name: str) -> None:
    framework, version = the(name)["framework"], the(name)["version"]
    assert name == f"{framework['code']}-{version['version']}"
    assert isinstance(version["version"], str)
    assert all(framework[field].strip() for field in ("name", "publisher", "text_rights"))
    assert all(version[field].strip() for field in ("title", "language", "source"))


@pytest.mark.parametrize("code", sorted({code for code, _ in VERSIONS}))
def test_versions_of_a_framework_tell_the_same_of_it(code: str) -> None:
    told = [each["framework"] for each in FRAMEWORKS.values() if each["framework"]["code"] == code]
    assert all(each == told[0] for each in told)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_keys_are_texts_and_unique(name: str) -> None:
    keys = [node["key"] for node in walk(the(name)["requirements"])]
    assert [key for key in keys if not isinstance(key, str)] == []
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_kinds_are_declared_once_and_used(name: str) -> None:
    declared = [kind["code"] for kind in the(name)["vocabulary"]["kinds"]]
    assert len(declared) == len(set(declared))
    assert {node["kind"] for node in walk(the(name)["requirements"])} == set(declared)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_titles_are_short(name: str) -> None:
    nodes = walk(the(name)["requirements"])
    assert [node["key"] for node in nodes if not 3 <= len(node["title"].strip()) <= 120] == []


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_what_is_lowest_is_assessed_unless_withdrawn(name: str) -> None:
    assessed = assessable(the(name))
    lowest = [node for node in walk(the(name)["requirements"]) if not node.get("children")]
    silent = [node["key"] for node in lowest if not assessed[node["key"]]]
    assert [key for key in silent if key not in withdrawn(name)] == []


def withdrawn(name: str) -> set[str]:
    return {node["key"] for node in walk(the(name)["requirements"]) if node.get("withdrawn")}


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_baselines_select_what_exists(name: str) -> None:
    keys = assessable(the(name))
    baselines = the(name).get("baselines", [])
    codes = [baseline["code"] for baseline in baselines]
    assert len(codes) == len(set(codes))
    for baseline in baselines:
        selected = baseline["include"] + baseline.get("exclude", [])
        assert baseline["include"]
        assert [key for key in selected if key not in keys] == [], baseline["code"]
        assert len(selected) == len(set(selected)), baseline["code"]


# Lineage

PAIRS = [
    (name, lineage["from_version"], lineage["entries"])
    for name, document in FRAMEWORKS.items()
    for lineage in document.get("lineage", [])
]


@pytest.mark.parametrize(("name", "earlier", "entries"), PAIRS)
def test_lineage_goes_between_what_exists(name: str, earlier: str, entries: list[Document]) -> None:
    old, new = VERSIONS[the(name)["framework"]["code"], earlier], assessable(the(name))
    for entry in entries:
        relation = entry["relation"]
        assert relation in LINEAGE
        assert ("from" in entry) == (relation != "new"), entry
        assert ("to" in entry) == (relation != "withdrawn"), entry
        assert entry.get("from") in old or relation == "new", entry
        assert entry.get("to") in new or relation == "withdrawn", entry
    ends = Counter((entry.get("from"), entry.get("to")) for entry in entries)
    assert [pair for pair, count in ends.items() if count > 1] == []


@pytest.mark.parametrize(("name", "earlier", "entries"), PAIRS)
def test_lineage_leaves_nothing_out(name: str, earlier: str, entries: list[Document]) -> None:
    old, new = VERSIONS[the(name)["framework"]["code"], earlier], assessable(the(name))
    told = {entry["from"] for entry in entries if "from" in entry}
    reached = {entry["to"] for entry in entries if "to" in entry}
    assert [key for key in old if key not in told and key not in new] == []
    assert [key for key in new if key not in reached and key not in old] == []


@pytest.mark.parametrize(("name", "earlier", "entries"), PAIRS)
def test_lineage_merges_many_and_splits_one(
    name: str, earlier: str, entries: list[Document]
) -> None:
    sources = Counter(entry["from"] for entry in entries if "to" in entry and "from" in entry)
    targets = Counter(entry["to"] for entry in entries if "to" in entry and "from" in entry)
    merged = [entry for entry in entries if entry["relation"] == "merged"]
    split = [entry for entry in entries if entry["relation"] == "split"]
    assert [entry for entry in merged if targets[entry["to"]] < 2] == [], (name, earlier)
    assert [entry for entry in split if sources[entry["from"]] < 2] == [], (name, earlier)


# Mappings and templates, whose ends are in other files


@pytest.mark.parametrize("name", DOCUMENTS)
def test_mappings_go_between_what_exists(name: str) -> None:
    for mapping in mappings(name):
        for end in ("from", "to"):
            keys = known(mapping[end]["framework"], mapping[end]["version"])
            named = [entry[end] for entry in mapping["entries"]]
            assert [key for key in named if keys is not None and key not in keys] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_mappings_say_once_what_and_why(name: str) -> None:
    for mapping in mappings(name):
        assert mapping["source"].strip()
        assert mapping["source_date"]
        pairs = Counter((entry["from"], entry["to"]) for entry in mapping["entries"])
        assert [pair for pair, count in pairs.items() if count > 1] == []
        for entry in mapping["entries"]:
            assert entry["relation"] in MAPPING, entry
            assert entry["rationale"].strip(), entry


def test_codes_of_templates_are_unique() -> None:
    codes = Counter(template["code"] for name in DOCUMENTS for template in templates(name))
    assert [code for code, count in codes.items() if count > 1] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_templates_satisfy_what_is_assessed(name: str) -> None:
    for template in templates(name):
        named = []
        for each in template["satisfies"]:
            keys = known(each["framework"], each["version"])
            assert keys is None or keys.get(each["requirement"]), (template["code"], each)
            assert each["coverage"] in {"full", "part"}, (template["code"], each)
            assert each["rationale"].strip(), (template["code"], each)
            named.append((each["framework"], each["version"], each["requirement"]))
        assert len(named) == len(set(named)), template["code"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_templates_test_fresh_evidence(name: str) -> None:
    for template in templates(name):
        codes = [test["code"] for test in template["tests"]]
        assert len(codes) == len(set(codes)), template["code"]
        for test in template["tests"]:
            where = (template["code"], test)
            assert DURATION.fullmatch(test["freshness"]), where
            assert test["requires"], where
            assert all(path.startswith("$") for path in test["requires"]), where
            assert ("predicate" in test) != ("check" in test), where
            assert test.get("check", "owners_are_employed") in NAMED_CHECKS, where
