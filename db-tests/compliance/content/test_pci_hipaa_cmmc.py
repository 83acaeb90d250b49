"""PCI DSS, the HIPAA Security Rule and CMMC ship whole, each as its publisher counts it."""

from __future__ import annotations

from collections import Counter

import pytest
from compliance.content.shipped import Document, assessable, keys_of, series, the, walk

PCI, HIPAA, CMMC = "pci-dss-4.0.1", "hipaa-security-2013", "cmmc-2.0"


def words(text: str) -> list[str]:
    return text.split()


def properties(name: str) -> dict[str, Document]:
    return {node["key"]: node.get("properties", {}) for node in walk(the(name)["requirements"])}


def below(nodes: list[Document], chosen: list[str]) -> set[str]:
    """The chosen keys among the nodes, with everything below each."""
    found: set[str] = set()
    for node in nodes:
        if node["key"] in chosen:
            found |= {each["key"] for each in walk([node])}
        else:
            found |= below(node.get("children", []), chosen)
    return found


def selected(name: str, baseline: str) -> list[str]:
    """What of a baseline is assessed, in the publisher's order."""
    roots, assessed = the(name)["requirements"], assessable(the(name))
    (chosen,) = (each for each in the(name)["baselines"] if each["code"] == baseline)
    keys = below(roots, chosen["include"]) - below(roots, chosen.get("exclude", []))
    return [key for key, assess in assessed.items() if assess and key in keys]


# PCI DSS

# For each requirement and appendix: how many x.y.z each of its sections has, in order.
SECTIONS = {
    "1": (2, 8, 3, 5, 1),
    "2": (2, 7, 2),
    "3": (2, 1, 3, 2, 1, 1, 9),
    "4": (2, 2),
    "5": (2, 3, 5, 1),
    "6": (2, 4, 3, 3, 6),
    "7": (2, 6, 3),
    "8": (2, 8, 11, 3, 1, 3),
    "9": (2, 4, 4, 7, 1),
    "10": (2, 2, 4, 3, 1, 3, 3),
    "11": (2, 2, 2, 7, 2, 1),
    "12": (4, 1, 4, 2, 3, 3, 1, 5, 2, 7),
    "A1": (4, 3),
    "A2": (3,),
    "A3": (4, 6, 3, 1, 1),
}
# Below some of these: how many x.y.z.w.
DEEPER = {
    "3.3.1": 3,
    "3.5.1": 3,
    "3.6.1": 4,
    "4.2.1": 2,
    "5.2.3": 1,
    "5.3.2": 1,
    "6.2.3": 1,
    "7.2.5": 1,
    "8.3.10": 1,
    "9.2.1": 1,
    "9.3.1": 1,
    "9.4.1": 2,
    "9.4.5": 1,
    "9.5.1": 3,
    "9.5.1.2": 1,
    "10.2.1": 7,
    "10.4.1": 1,
    "10.4.2": 1,
    "11.3.1": 3,
    "11.3.2": 1,
    "11.5.1": 1,
    "12.4.2": 1,
    "12.5.2": 1,
    "12.6.3": 2,
    "12.10.4": 1,
    "A3.2.2": 1,
    "A3.2.5": 2,
    "A3.2.6": 1,
    "A3.3.1": 1,
}
FOR_SERVICE_PROVIDERS = words("""
    3.6.1.1 3.7.9 8.2.3 8.3.10 8.3.10.1 10.7.1 11.4.6 11.4.7 11.5.1.1 12.4.1 12.4.2 12.4.2.1
    12.5.2.1 12.5.3 12.9.1 12.9.2 A1.1.1 A1.1.2 A1.1.3 A1.1.4 A1.2.1 A1.2.2 A1.2.3 A2.1.2 A2.1.3
""")


def numbered(key: str) -> list[str]:
    """The key with the numbers below it, in order."""
    deeper = series(f"{key}.", DEEPER.get(key, 0))
    return [key, *(number for each in deeper for number in numbered(each))]


def test_pci_has_every_number_in_order() -> None:
    for root in the(PCI)["requirements"]:
        expected = [root["key"]]
        for section, count in enumerate(SECTIONS[root["key"]], start=1):
            expected.append(f"{root['key']}.{section}")
            for key in series(f"{root['key']}.{section}.", count):
                expected += numbered(key)
        assert [node["key"] for node in walk([root])] == expected
    assert [root["key"] for root in the(PCI)["requirements"]] == list(SECTIONS)


def test_pci_counts_as_the_published_document() -> None:
    depths = Counter(node["key"].count(".") for node in walk(the(PCI)["requirements"]))
    assert depths == {0: 15, 1: 71, 2: 230, 3: 49, 4: 1}
    assert len(keys_of(PCI, "defined-requirement")) == 280
    assert Counter(assessable(the(PCI)).values()) == {True: 280, False: 86}


def test_pci_numbers_stand_below_their_own() -> None:
    def check(node: Document) -> None:
        for child in node.get("children", []):
            assert child["key"].rpartition(".")[0] == node["key"]
            check(child)

    for root in the(PCI)["requirements"]:
        check(root)


def test_pci_says_what_is_for_service_providers_only() -> None:
    told = properties(PCI)
    providers = [key for key, each in told.items() if each.get("applies_to") == "service-providers"]
    assert providers == FOR_SERVICE_PROVIDERS
    tenants = [key for key, each in told.items() if each.get("multi_tenant")]
    assert tenants == [key for key in providers if key == "11.4.7" or key.startswith("A1.")]
    assert [key for key, each in told.items() if each.get("applies_to") == "issuers"] == ["3.3.3"]


def test_pci_says_what_was_superseded() -> None:
    told = {key: each.get("superseded_by") for key, each in properties(PCI).items()}
    superseded = {key: by for key, by in told.items() if by}
    assert superseded == {"6.4.1": "6.4.2", "8.3.10": "8.3.10.1", "10.7.1": "10.7.2"}


def test_pci_baselines_are_for_whom_they_say() -> None:
    principal = [key for key in keys_of(PCI, "defined-requirement") if not key.startswith("A")]
    merchants = [key for key in principal if key not in FOR_SERVICE_PROVIDERS]
    assert selected(PCI, "merchants") == merchants
    providers = [key for key in principal if key != "11.4.7"]
    assert selected(PCI, "service-providers") == providers
    tenants = [key for key in keys_of(PCI, "defined-requirement") if key[:2] not in {"A2", "A3"}]
    assert selected(PCI, "multi-tenant-service-providers") == tenants
    assert (len(merchants), len(providers), len(tenants)) == (234, 249, 257)
    assert len(selected(PCI, "early-tls-terminals")) == 3
    assert len(selected(PCI, "designated-entities")) == 20


# HIPAA

# Standards, required and addressable specifications of each section. The first three are the
# 18 standards and 36 specifications of the matrix in Appendix A to the subpart.
RULE = {
    "164.308": (9, 10, 11),
    "164.310": (4, 2, 6),
    "164.312": (5, 2, 5),
    "164.314": (2, 7, 0),
    "164.316": (2, 3, 0),
}


def test_hipaa_has_every_standard_and_specification() -> None:
    counted = {}
    for section in the(HIPAA)["requirements"]:
        kinds = Counter(
            node["properties"]["implementation"] if node["kind"] == "specification" else "standard"
            for node in walk(section["children"])
        )
        counted[section["key"]] = (kinds["standard"], kinds["required"], kinds["addressable"])
    assert counted == RULE
    assert len(keys_of(HIPAA, "standard")) == 22
    assert len(keys_of(HIPAA, "specification")) == 46


def test_hipaa_requires_a_standard_without_specifications() -> None:
    for node in walk(the(HIPAA)["requirements"]):
        if node["kind"] == "standard":
            told = node.get("properties", {}).get("implementation")
            assert told == (None if node.get("children") else "required"), node["key"]


def test_hipaa_citations_are_of_their_section() -> None:
    for section in the(HIPAA)["requirements"]:
        cited = [node["key"] for node in walk(section["children"])]
        assert [key for key in cited if not key.startswith(f"{section['key']}(")] == []


@pytest.mark.parametrize("name", [HIPAA, CMMC])
def test_public_texts_ship_whole(name: str) -> None:
    assessed = assessable(the(name))
    silent = [node["key"] for node in walk(the(name)["requirements"]) if not node.get("text")]
    assert silent == [key for key, assess in assessed.items() if not assess]


def test_hipaa_baseline_leaves_out_what_few_are_asked() -> None:
    left_out = [key for key, each in properties(HIPAA).items() if "applies_to" in each]
    common = [key for key, assess in assessable(the(HIPAA)).items() if assess]
    assert selected(HIPAA, "neither-plan-nor-clearinghouse") == [
        key for key in common if key not in left_out
    ]
    assert len(left_out) == 6


# CMMC

# For each domain: how many requirements of levels 1, 2 and 3.
DOMAINS = {
    "AC": (4, 22, 2),
    "AT": (0, 3, 2),
    "AU": (0, 9, 0),
    "CM": (0, 9, 3),
    "IA": (2, 11, 2),
    "IR": (0, 3, 2),
    "MA": (0, 6, 0),
    "MP": (1, 9, 0),
    "PS": (0, 2, 1),
    "PE": (2, 6, 0),
    "RA": (0, 3, 7),
    "CA": (0, 4, 1),
    "SC": (2, 16, 1),
    "SI": (4, 7, 3),
}
LEVEL_3 = words("""
    AC.L3-3.1.2e AC.L3-3.1.3e AT.L3-3.2.1e AT.L3-3.2.2e CM.L3-3.4.1e CM.L3-3.4.2e CM.L3-3.4.3e
    IA.L3-3.5.1e IA.L3-3.5.3e IR.L3-3.6.1e IR.L3-3.6.2e PS.L3-3.9.2e RA.L3-3.11.1e RA.L3-3.11.2e
    RA.L3-3.11.3e RA.L3-3.11.4e RA.L3-3.11.5e RA.L3-3.11.6e RA.L3-3.11.7e CA.L3-3.12.1e
    SC.L3-3.13.4e SI.L3-3.14.1e SI.L3-3.14.3e SI.L3-3.14.6e
""")
# The paragraphs of 48 CFR 52.204-21(b)(1), in order.
LEVEL_1 = words("""
    AC.L1-b.1.i AC.L1-b.1.ii AC.L1-b.1.iii AC.L1-b.1.iv IA.L1-b.1.v IA.L1-b.1.vi MP.L1-b.1.vii
    PE.L1-b.1.viii PE.L1-b.1.ix SC.L1-b.1.x SC.L1-b.1.xi SI.L1-b.1.xii SI.L1-b.1.xiii
    SI.L1-b.1.xiv SI.L1-b.1.xv
""")
LEVEL_2 = [
    key
    for family, (domain, counts) in enumerate(DOMAINS.items(), start=1)
    for key in series(f"{domain}.L2-3.{family}.", counts[1])
]


def test_cmmc_has_every_requirement_of_each_domain() -> None:
    counted = {}
    for domain in the(CMMC)["requirements"]:
        levels = Counter(node["properties"]["level"] for node in domain["children"])
        counted[domain["key"]] = (levels[1], levels[2], levels[3])
        assert all(node["key"].startswith(f"{domain['key']}.") for node in domain["children"])
    assert counted == DOMAINS
    totals = [sum(counts) for counts in zip(*DOMAINS.values(), strict=True)]
    assert totals == [15, 110, 24]


def test_cmmc_identifiers_tell_the_level() -> None:
    for key, told in properties(CMMC).items():
        if "level" in told:
            assert f".L{told['level']}-" in key


def test_cmmc_baselines_are_the_levels() -> None:
    assert selected(CMMC, "level-1") == LEVEL_1
    assert selected(CMMC, "level-2") == LEVEL_2
    assert sorted(selected(CMMC, "level-3")) == sorted(LEVEL_2 + LEVEL_3)


def test_cmmc_level_1_is_met_by_level_2() -> None:
    told = properties(CMMC)
    meeting = [key for each in LEVEL_1 for key in told[each]["met_by"]]
    assert set(meeting) <= set(LEVEL_2)
    assert len(meeting) == len(set(meeting)) == 17
    assert all(key.startswith(each[:2]) for each in LEVEL_1 for key in told[each]["met_by"])
