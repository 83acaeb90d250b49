"""Any two versions, lineage, scope and links: what is carried is what a few lines of Python say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import psycopg
import pytest
from compliance.upgrade.company import Company
from databases import Database
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CHAPTERS = ("A", "B")
KEYS = ("A.1", "A.2", "A.2.1", "A.2.2", "A.3", "B.1", "B.1.1", "B.2")
KEEPS = ("same", "reworded", "moved")
WITH_BOTH_ENDS = (*KEEPS, "merged", "split", "reinstated")


@dataclass
class Version:
    """Requirements with whether each is assessed and withdrawn, and baselines."""

    number: str
    assessed: dict[str, bool] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    baselines: dict[str, list[str]] = field(default_factory=dict)

    def live(self) -> set[str]:
        return {key for key, yes in self.assessed.items() if yes and key not in self.withdrawn}

    def reaches(self, key: str) -> set[str]:
        """The requirements that a link to `key` leads to: itself, or what is below a heading."""
        if self.assessed[key]:
            return {key} & self.live()
        return {other for other in self.live() if other.startswith(f"{key}.")}

    def document(self) -> dict[str, Any]:
        return {
            "framework": {"code": "any", "name": "Any", "text_rights": "Ours."},
            "version": {"version": self.number, "title": "Any", "language": "en", "source": "Us."},
            "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": True}]},
            "requirements": self.below(None),
            "baselines": [
                {"code": code, "title": code, "include": keys, "with_children": False}
                for code, keys in self.baselines.items()
            ],
        }

    def below(self, parent: str | None) -> list[dict[str, Any]]:
        nodes = []
        for key in sorted(self.assessed):
            if key.rpartition(".")[0] == (parent or ""):
                node: dict[str, Any] = {"key": key, "kind": "rule", "title": "One"}
                node |= {"assessable": self.assessed[key]}
                if key in self.withdrawn:
                    node |= {"withdrawn": True}
                if children := self.below(key):
                    node |= {"children": children}
                nodes.append(node)
        return nodes


def a_version(luck: Random, number: str, codes: tuple[str, ...]) -> Version:
    made = Version(number, dict.fromkeys(CHAPTERS, False))
    for key in KEYS:
        if key.rpartition(".")[0] in made.assessed and luck.random() < 0.8:
            has_parts = key in {"A.2", "B.1"}
            made.assessed[key] = not has_parts or luck.random() < 0.5
    leaves = [
        key for key in made.assessed if not any(k.startswith(f"{key}.") for k in made.assessed)
    ]
    made.withdrawn = {key for key in leaves if key not in CHAPTERS and luck.random() < 0.15}
    for key in made.withdrawn:
        made.assessed[key] = False
    for code in codes:
        if chosen := [key for key in sorted(made.live()) if luck.random() < 0.5]:
            made.baselines[code] = chosen
    return made


def a_lineage(luck: Random, old: Version, new: Version) -> list[dict[str, str]]:
    entries: dict[tuple[str | None, str | None], dict[str, str]] = {}
    for _ in range(luck.randint(0, 6)):
        source, target = luck.choice(sorted(old.assessed)), luck.choice(sorted(new.assessed))
        relation = luck.choice([*WITH_BOTH_ENDS, "withdrawn", "new"])
        entry = {"relation": relation}
        if relation != "new":
            entry["from"] = source
        if relation != "withdrawn":
            entry["to"] = target
        entries[entry.get("from"), entry.get("to")] = entry
    return list(entries.values())


def a_scope(luck: Random, old: Version) -> list[dict[str, str]]:
    rules = []
    for _ in range(luck.randint(0, 4)):
        rule = {"action": luck.choice(["include", "exclude"]), "justification": "Because."}
        what = luck.random()
        if what < 0.3 and old.baselines:
            rule["baseline"] = luck.choice(sorted(old.baselines))
        elif what < 0.9:
            rule["requirement"] = luck.choice(sorted(old.assessed))
        rules.append(rule)
    return rules


@pytest.fixture(scope="module")
def connection(migrated: Database) -> Iterator[psycopg.Connection]:
    with migrated.copied("upgrade") as own, own.connect() as made:
        made.execute("insert into org.org_charts (id, name) values (1, 'Acme')")
        made.execute("insert into org.employees (org_id, id, name) values (1, 1, 'ana')")
        yield made


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(luck=st.randoms(use_true_random=False))
def test_any_upgrade(connection: psycopg.Connection, luck: Random) -> None:
    with connection.transaction(force_rollback=True):
        check(connection, luck)


def check(connection: psycopg.Connection, luck: Random) -> None:
    old = a_version(luck, "1", ("core", "gone"))
    new = a_version(luck, "2", ("core",))
    for version in (old, new):
        connection.execute(
            "select api.import_framework(%s, true)", [json.dumps(version.document())]
        )
    for origin, owner in (("configuration", None), ("overlay", 1)):
        said = [{"from_version": "1", "entries": a_lineage(luck, old, new)}]
        connection.execute(
            "select api.import_lineage('any', '2', %s, %s, org_id => %s)",
            [json.dumps(said), origin, owner],
        )
    row = connection.execute(
        "select (api.create_adoption(1, 'any', 'any', '1', scope => %s)).id",
        [json.dumps(a_scope(luck, old))],
    ).fetchone()
    assert row is not None
    company = Company(connection, row[0])
    import_controls(company, luck, (old, new))
    before, by_hand = company.answers(), company.links("2")

    plan = company.plan("2")
    applied = company.apply("2")

    assert applied["plan"] == plan
    expected = carried(plan, new, company.links("1"), by_hand)
    assert company.links("2") == expected | by_hand
    planned = {item["to_requirement"] for item in plan["items"] if item["to_in_scope"]}
    assert company.in_scope(applied["successor_id"]) == planned
    if not any(rule["baseline"] == "core" for rule in plan["scope"]):
        assert asked_for(plan, new, company.in_scope(company.adoption)) <= planned
    linked = {requirement for _, requirement, _, _ in expected | by_hand}
    assert plan["needs_control"] == len(planned - linked)

    company.revert()
    assert company.links("2") == by_hand
    assert company.answers() == before


def import_controls(company: Company, luck: Random, versions: tuple[Version, Version]) -> None:
    controls = []
    for code in ("x", "y", "z"):
        satisfies = [
            {
                "framework": "any",
                "version": version.number,
                "requirement": key,
                "coverage": luck.choice(["full", "part"]),
            }
            for version, share in zip(versions, (0.6, 0.1), strict=True)
            for key in sorted(version.live())
            if luck.random() < share
        ]
        controls.append({"code": code, "title": code, "satisfies": satisfies})
    company.connection.execute("select api.import_controls(1, %s, 1)", [json.dumps(controls)])


Link = tuple[str, str, str, str]


def lines(plan: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for item in plan["items"]:
        if item["from_requirement"] and item["to_requirement"] and item["relation"] != "withdrawn":
            yield item["relation"], item["from_requirement"], item["to_requirement"]


def carried(plan: dict[str, Any], new: Version, links: set[Link], by_hand: set[Link]) -> set[Link]:
    """Follow each line; the better coverage counts, and what was made by hand stays."""
    found: dict[tuple[str, str], str] = {}
    for relation, source, target in lines(plan):
        for control, requirement, coverage, _ in links:
            for reached in new.reaches(target) if requirement == source else ():
                kept = coverage if relation in KEEPS and reached == target else "part"
                best = min(kept, found.get((control, reached), kept))
                found[control, reached] = best
    there = {(control, requirement) for control, requirement, _, _ in by_hand}
    return {
        (control, reached, coverage, "carried")
        for (control, reached), coverage in found.items()
        if (control, reached) not in there
    }


def asked_for(plan: dict[str, Any], new: Version, in_scope: set[str]) -> set[str]:
    """What came from requirements that were in scope."""
    return {
        reached
        for _, source, target in lines(plan)
        if source in in_scope
        for reached in new.reaches(target)
    }
