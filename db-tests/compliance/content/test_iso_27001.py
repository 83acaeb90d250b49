"""ISO 27001 ships whole in two versions, with the way from one to the other."""

from __future__ import annotations

from collections import Counter

from compliance.content.shipped import Document, assessable, keys_of, series, the, walk

# How many controls each objective of 2013 has, domain by domain.
OBJECTIVES = {
    "A.5": [2],
    "A.6": [5, 2],
    "A.7": [2, 3, 1],
    "A.8": [4, 3, 3],
    "A.9": [2, 6, 1, 5],
    "A.10": [2],
    "A.11": [6, 9],
    "A.12": [4, 1, 1, 4, 1, 2, 1],
    "A.13": [3, 4],
    "A.14": [3, 9, 1],
    "A.15": [3, 2],
    "A.16": [7],
    "A.17": [3, 1],
    "A.18": [5, 3],
}
THEMES = {"A.5": 37, "A.6": 8, "A.7": 14, "A.8": 34}
NEW = {
    *("A.5.7", "A.5.23", "A.5.30", "A.7.4", "A.8.9", "A.8.10", "A.8.11", "A.8.12"),
    *("A.8.16", "A.8.23", "A.8.28"),
}
CLAUSES = (
    "4.1 4.2 4.3 4.4 5.1 5.2 5.3 6.1.1 6.1.2 6.1.3 6.2 {changes}7.1 7.2 7.3 7.4 7.5.1 7.5.2 7.5.3 "
    "8.1 8.2 8.3 9.1 {audits} {reviews} 10.1 10.2"
)


def assessed_clauses(name: str) -> list[str]:
    assessed = assessable(the(name))
    return [key for key in keys_of(name, "subclause") if assessed[key]]


def test_iso_2013_has_114_controls_below_35_objectives() -> None:
    objectives = {
        f"{domain}.{number}": count
        for domain, counts in OBJECTIVES.items()
        for number, count in enumerate(counts, 1)
    }
    controls = [one for key, count in objectives.items() for one in series(f"{key}.", count)]
    assert (len(objectives), len(controls)) == (35, 114)
    assert keys_of("iso-27001-2013", "domain") == list(OBJECTIVES)
    assert keys_of("iso-27001-2013", "objective") == list(objectives)
    assert keys_of("iso-27001-2013", "control") == controls


def test_iso_2022_has_93_controls_in_four_themes() -> None:
    controls = [one for key, count in THEMES.items() for one in series(f"{key}.", count)]
    assert len(controls) == 93
    assert keys_of("iso-27001-2022", "theme") == list(THEMES)
    assert keys_of("iso-27001-2022", "control") == controls


def test_iso_clauses_are_assessed_at_their_lowest() -> None:
    older = CLAUSES.format(changes="", audits="9.2", reviews="9.3")
    newer = CLAUSES.format(changes="6.3 ", audits="9.2.1 9.2.2", reviews="9.3.1 9.3.2 9.3.3")
    assert assessed_clauses("iso-27001-2013") == older.split()
    assert assessed_clauses("iso-27001-2022") == newer.split()
    for name in ("iso-27001-2013", "iso-27001-2022"):
        assert keys_of(name, "clause") == [str(number) for number in range(4, 11)]


def test_iso_identifiers_lie_below_what_they_begin_with() -> None:
    for name in ("iso-27001-2013", "iso-27001-2022"):
        for node in walk(the(name)["requirements"]):
            below = node.get("children", [])
            assert all(child["key"].startswith(f"{node['key']}.") for child in below), node["key"]


def entries_2022() -> list[Document]:
    (lineage,) = the("iso-27001-2022")["lineage"]
    return list(lineage["entries"])


def test_iso_lineage_is_explicit_for_every_requirement() -> None:
    told = {entry["from"] for entry in entries_2022() if "from" in entry}
    reached = {entry["to"] for entry in entries_2022() if "to" in entry}
    assert told == set(assessable(the("iso-27001-2013")))
    assert reached == set(assessable(the("iso-27001-2022")))


def test_iso_lineage_has_the_published_totals() -> None:
    """11 new, 24 merged of 57, 58 one to one; one control of 2013 stands in two of 2022."""
    old = set(keys_of("iso-27001-2013", "control"))
    new = set(keys_of("iso-27001-2022", "control"))
    pairs = [
        (entry["from"], entry["to"])
        for entry in entries_2022()
        if entry.get("from") in old and "to" in entry
    ]
    sources = Counter(source for source, _ in pairs)
    targets = Counter(target for _, target in pairs)
    assert set(sources) == old
    assert set(targets) == new - NEW
    assert {entry.get("to") for entry in entries_2022() if entry["relation"] == "new"} >= NEW
    assert {source for source, count in sources.items() if count > 1} == {"A.18.2.3"}
    merged = [count for count in targets.values() if count > 1]
    assert (len(merged), sum(merged), len(targets) - len(merged)) == (24, 57, 58)


def test_iso_lineage_knows_identifiers_that_changed_their_meaning() -> None:
    """A.5.1 was an objective and is a control; 10.1 and 10.2 changed places."""
    old, new = (assessable(the(f"iso-27001-{year}")) for year in ("2013", "2022"))
    shared = [key for key in old if key in new and key.startswith("A.")]
    assert len(shared) == 13
    relations = {entry["from"]: entry for entry in entries_2022() if "from" in entry}
    assert {relations[key]["relation"] for key in shared} == {"withdrawn"}
    assert all(relations[key]["note"] for key in shared)
    assert (relations["10.1"]["to"], relations["10.2"]["to"]) == ("10.2", "10.1")
