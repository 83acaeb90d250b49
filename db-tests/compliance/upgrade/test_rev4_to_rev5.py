"""SP 800-53 rev 4 MODERATE to rev 5: nothing is lost, and the report says what the catalogs say.

What became of each control is read here from NIST's files directly, not through our reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from compliance.upgrade.company import Company, founded, import_framework
from databases import Database
from frameworks.nist import FOLDER, REV4, REV5, controls_of, parsed, raw

from remit.frameworks.options import Identity, Options
from remit.frameworks.readers import read

CODE = "nist-800-53"
Plan = dict[str, Any]


def identity(version: str, baseline: str | None = None) -> Identity:
    return Identity(code=CODE, version=version, language="en", baseline=baseline)


def listed(version: str) -> set[str]:
    """The ids that NIST's MODERATE profile lists."""
    profile = json.loads(
        raw(FOLDER / f"NIST_SP-800-53_{version}_MODERATE-baseline_profile-min.json")
    )
    return set(profile["profile"]["imports"][0]["include-controls"][0]["with-ids"])


def withdrawn(control: dict[str, Any]) -> bool:
    return any(
        prop["name"] == "status" and prop["value"].lower() == "withdrawn"
        for prop in control.get("props", [])
    )


def groups_and_controls(file: Path) -> tuple[set[str], dict[str, dict[str, Any]]]:
    catalog = parsed(file)["catalog"]
    groups = {group["id"] for group in catalog["groups"]}
    return groups, {one["id"]: one for one in controls_of(catalog) if one["id"] not in groups}


_, CONTROLS4 = groups_and_controls(REV4)
GROUPS5, CONTROLS5 = groups_and_controls(REV5)
LIVE4 = {key for key, one in CONTROLS4.items() if not withdrawn(one)}
LIVE5 = {key for key, one in CONTROLS5.items() if not withdrawn(one)}
GONE = ("moved-to", "incorporated-into")


def destinations(key: str) -> dict[str, set[str]]:
    """Where rev 5 says that a control of rev 4 is now: ids, and by which links."""
    if key in LIVE5:
        return {key: {"stays"}}
    found: dict[str, set[str]] = {}
    for link in CONTROLS5[key].get("links", []):
        if link["rel"] in GONE:
            target = link["href"].removeprefix("#").partition("_")[0]
            found.setdefault(target, set()).add(link["rel"])
    return found


@pytest.fixture(scope="module")
def company(migrated: Database) -> Iterator[Company]:
    """The company holds itself to rev 4 MODERATE; rev 5 is there, with what NIST says of both."""
    with migrated.copied("upgrade") as own, own.connect() as connection:
        documents = {}
        for version, file in (("rev4", REV4), ("rev5", REV5)):
            options = Options(
                identity(version),
                from_version="rev4" if version == "rev5" else None,
                live_before=LIVE4,
            )
            documents[version] = read(raw(file), file.name, options).document
            lineage = documents[version].pop("lineage", None)
            import_framework(connection, documents[version])
            if lineage:
                connection.execute(
                    "select api.import_lineage(%s, %s, %s, 'publisher')",
                    [CODE, version, json.dumps(lineage)],
                )
            profile = FOLDER / f"NIST_SP-800-53_{version}_MODERATE-baseline_profile-min.json"
            baseline = read(raw(profile), profile.name, Options(identity(version, "moderate")))
            connection.execute("select api.import_baseline(%s)", [json.dumps(baseline.document)])
        yield founded(connection, CODE, "rev4", [{"action": "include", "baseline": "moderate"}])


@pytest.fixture(scope="module")
def plan(company: Company) -> Plan:
    return company.plan("rev5")


@pytest.fixture
def upgraded(company: Company) -> Iterator[Company]:
    """The company as it is after the upgrade; afterwards it is taken back."""
    company.apply("rev5")
    yield company
    company.revert()


def lines_from(plan: Plan, key: str) -> list[dict[str, Any]]:
    return [item for item in plan["items"] if item["from_requirement"] == key]


def test_the_company_is_ready_for_the_261_requirements_of_rev_4(company: Company) -> None:
    assert company.in_scope(company.adoption) == listed("rev4")
    assert len(listed("rev4")) == 261
    ready, partial, not_ready = company.connection.execute(
        "select r.ready, r.partial, r.not_ready from api.get_readiness(1, %s) as r",
        [company.adoption],
    ).fetchone() or (0, 0, 0)
    assert (ready, partial, not_ready) == (261, 0, 0)


def test_the_report_says_of_every_control_what_nists_links_say(plan: Plan) -> None:
    reported: dict[str, set[str]] = {key: set() for key in LIVE4}
    relations: dict[str, set[str]] = {key: set() for key in LIVE4}
    for item in plan["items"]:
        if item["from_requirement"] in LIVE4:
            relations[item["from_requirement"]].add(item["relation"])
            if item["to_requirement"] is not None:
                reported[item["from_requirement"]].add(item["to_requirement"])

    for key in LIVE4:
        there = destinations(key)
        assert reported[key] == set(there) & (LIVE5 | GROUPS5), key
        if key in LIVE5:
            assert relations[key] <= {"same", "reworded"}, key
        elif not there:
            assert relations[key] == {"withdrawn"}, key
        elif len(there) > 1:
            assert relations[key] == {"split"}, key
        else:
            expected = "moved" if there.popitem()[1] == {"moved-to"} else "merged"
            assert relations[key] == {expected}, key


def test_what_nists_links_say_is_said_in_their_name(plan: Plan) -> None:
    origins = {
        item["from_requirement"]: item["origin"]
        for item in plan["items"]
        if item["from_requirement"] in LIVE4 - LIVE5
    }
    assert set(origins) == LIVE4 - LIVE5
    assert set(origins.values()) == {"publisher"}


def test_what_is_new_is_what_rev_4_had_not_and_nothing_became(plan: Plan) -> None:
    new = {item["to_requirement"] for item in plan["items"] if item["relation"] == "new"}
    back = {item["to_requirement"] for item in plan["items"] if item["relation"] == "reinstated"}
    became = {target for key in LIVE4 for target in destinations(key)}
    assert new == LIVE5 - set(CONTROLS4) - became
    assert back == (LIVE5 & set(CONTROLS4)) - LIVE4


def test_no_link_is_lost(company: Company, plan: Plan) -> None:
    """Each of the 261 links leads on, or is named with its control, evidence and NIST's words."""
    outcomes: dict[str, list[str]] = {}
    for item in plan["items"]:
        for link in item["links"]:
            outcomes.setdefault(link["control"], []).append(link["outcome"])
    ended = {f"c {key}" for key in listed("rev4") if not destinations(key)}

    assert set(outcomes) == {f"c {key}" for key in listed("rev4")}
    assert {control for control, all_of in outcomes.items() if set(all_of) == {"ended"}} == ended
    for control in ended:
        (line,) = lines_from(plan, control.removeprefix("c "))
        assert line["relation"] == "withdrawn"
        assert line["controls"] == [control]
        assert line["evidence"] == [control.replace("c ", "e ")]
        assert line["note"]
    assert plan["links"] == 261
    assert plan["links_ended"] == len(ended) == 1
    assert company.links("rev5") == set()


def test_what_is_applied_is_what_was_planned(upgraded: Company, plan: Plan) -> None:
    expected = {
        (link["control"], link["requirement"], link["coverage"], "carried")
        for item in plan["items"]
        for link in item["links"]
        if link["outcome"] == "carried"
    }
    assert upgraded.links("rev5") == expected
    assert len(expected) == plan["carried"]
    for key in listed("rev4"):
        reached = {requirement for control, requirement, _, _ in expected if control == f"c {key}"}
        assert reached == {target for target in destinations(key) if target in LIVE5}, key
    assert upgraded.links("rev4") == {
        (f"c {key}", key, "full", "reviewed") for key in listed("rev4")
    }


def test_rev_5_asks_for_its_own_moderate_baseline(upgraded: Company, plan: Plan) -> None:
    successor = upgraded.ask("select id from compliance.adoptions where not retired and id <> 1")
    assert upgraded.in_scope(successor) == listed("rev5")
    missing = listed("rev5") - {requirement for _, requirement, _, _ in upgraded.links("rev5")}
    assert {item["to_requirement"] for item in plan["items"] if item["needs_control"]} == missing
    assert plan["needs_control"] == len(missing)
    readiness = upgraded.ask(
        "select to_jsonb(r) from api.get_readiness(1, %(to)s) as r", to=successor
    )
    assert readiness["ready"] == 0
    assert readiness["partial"] == len(listed("rev5") - missing)
    assert readiness["not_ready"] == len(missing)


def test_the_earlier_version_answers_as_before(company: Company) -> None:
    before = company.answers()
    company.apply("rev5")
    during = company.answers()
    company.revert()
    assert {name for name in before if during[name] != before[name]} == {"satisfactions"}
    assert company.answers() == before


def test_applied_again_it_does_the_same(company: Company) -> None:
    first = company.apply("rev5")
    carried = company.links("rev5")
    company.revert()
    again = company.apply("rev5")
    assert company.links("rev5") == carried
    assert again["plan"] == first["plan"]
    assert again["successor_id"] == first["successor_id"]
    company.revert()
    assert company.links("rev5") == set()


def test_an_audit_frozen_before_is_the_same_for_ever(company: Company) -> None:
    audit = company.ask("select (api.freeze_audit(1, %(of)s, 'Before')).id", of=company.adoption)
    stored = company.ask(
        "select a::text from compliance.audits as a where a.id = %(audit)s", audit=audit
    )
    answered = company.ask("select api.get_audit(1, %(audit)s)::text", audit=audit)
    for change in (lambda: company.apply("rev5"), company.revert):
        change()
        verified = company.ask(
            "select to_jsonb(v) from api.verify_audit(1, %(audit)s) as v", audit=audit
        )
        assert verified["verified"], verified["differences"]
        assert (
            company.ask(
                "select a::text from compliance.audits as a where a.id = %(audit)s", audit=audit
            )
            == stored
        )
        assert company.ask("select api.get_audit(1, %(audit)s)::text", audit=audit) == answered


def test_where_a_link_is_wrong_an_overlay_corrects_it(company: Company, plan: Plan) -> None:
    key = next(key for key in sorted(listed("rev4") - LIVE5) if destinations(key))
    (wrong,) = lines_from(plan, key)
    better = {"relation": "moved", "from": key, "to": "ac-1", "note": "We know better."}
    overlay(company, [better])
    (corrected,) = lines_from(company.plan("rev5"), key)
    company.apply("rev5")
    carried = {(control, to): coverage for control, to, coverage, _ in company.links("rev5")}
    company.revert()
    overlay(company, [])

    assert wrong["origin"] == "publisher"
    assert corrected["origin"] == "overlay"
    assert corrected["note"] == "We know better."
    assert carried[f"c {key}", "ac-1"] == "full"
    assert (f"c {key}", wrong["to_requirement"]) not in carried
    assert company.plan("rev5") == plan


def overlay(company: Company, entries: list[dict[str, str]]) -> None:
    """Correct the publisher for this organization alone."""
    company.connection.execute(
        "select api.import_lineage(%s, 'rev5', %s, org_id => 1)",
        [CODE, json.dumps([{"from_version": "rev4", "entries": entries}])],
    )
