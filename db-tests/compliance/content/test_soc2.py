"""SOC 2 ships whole: 61 criteria in five categories."""

from __future__ import annotations

from itertools import chain

from compliance.content.shipped import keys_of, series, the

CRITERIA = {
    "CC": {
        "CC1": 5,
        "CC2": 3,
        "CC3": 4,
        "CC4": 2,
        "CC5": 3,
        "CC6": 8,
        "CC7": 5,
        "CC8": 1,
        "CC9": 2,
    },
    "A": {"A1": 3},
    "PI": {"PI1": 5},
    "C": {"C1": 2},
    "P": {"P1": 1, "P2": 1, "P3": 2, "P4": 3, "P5": 2, "P6": 7, "P7": 1, "P8": 1},
}


def test_soc2_has_every_criterion_of_five_categories() -> None:
    counted = {
        category["key"]: {each["key"]: len(each["children"]) for each in category["children"]}
        for category in the("soc2-2017")["requirements"]
    }
    assert counted == CRITERIA
    totals = {category: sum(each.values()) for category, each in CRITERIA.items()}
    assert totals == {"CC": 33, "A": 3, "PI": 5, "C": 2, "P": 18}
    expected = chain.from_iterable(
        series(f"{key}.", count) for each in CRITERIA.values() for key, count in each.items()
    )
    assert keys_of("soc2-2017", "criterion") == list(expected)


def test_soc2_baselines_all_include_security() -> None:
    included = {each["code"]: each["include"] for each in the("soc2-2017")["baselines"]}
    assert included == {
        "security": ["CC"],
        "availability": ["CC", "A"],
        "processing-integrity": ["CC", "PI"],
        "confidentiality": ["CC", "C"],
        "privacy": ["CC", "P"],
        "all": list(CRITERIA),
    }
