"""What belongs to another organization cannot be named, read or changed: by no function or SQL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import psycopg
import pytest
from compliance.model.histories import connected
from compliance.model.populated import everything
from compliance.model.tables import tables
from compliance.model.world import FRAMEWORK, World
from crossing import Function, accepted, call, functions
from databases import Database
from psycopg.types.json import Jsonb

OF_TABLE = {
    "adoption_id": "adoptions",
    "control_id": "controls",
    "evidence_id": "evidence",
    "test_id": "tests",
    "exception_id": "exceptions",
    "system_id": "systems",
    "audit_id": "audits",
    "upgrade_id": "upgrades",
}
PEOPLE = {"employee_id", "owner_id", "approver_id", "requester_id", "manager_id"}
SECRET = "hidden"


class Neighbours(NamedTuple):
    """Ours, whose owner calls; and theirs, which has one of everything, and a word in all of it."""

    owner: psycopg.Connection
    api: psycopg.Connection
    ours: World
    theirs: World

    def functions(self) -> list[Function]:
        return functions(self.owner)

    def given(self, one: Function, org_id: int, *, foreign: bool) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, domain, base, optional in zip(*one[2:], strict=True):
            if name == "org_id":
                values[name] = org_id
            elif foreign and name in OF_TABLE:
                values[name] = self.theirs.one(
                    f"select max(t.id) from compliance.{OF_TABLE[name]} as t where t.org_id = %s",
                    self.theirs.org_id,
                )
            elif foreign and name in PEOPLE:
                values[name] = self.theirs.staff[3]
            elif not optional:
                values[name] = accepted(name, domain, base)
        return values

    def call(self, one: Function, values: dict[str, Any]) -> tuple[str, list[str]]:
        """What came of a call: an SQLSTATE or accepted, and the rows of its answer."""
        return call(self.api, one.name, values)

    def everything(self) -> list[str]:
        """All rows there are, and how far each journal is."""
        found = [row for table in tables(self.owner) for row in table.rows(self.owner)]
        return found + [str(row) for row in self.owner.execute("select * from org.employees")]


@pytest.fixture(scope="module")
def neighbours(migrated: Database) -> Iterator[Neighbours]:
    with (
        migrated.copied("neighbours") as own,
        connected(own) as owner,
        own.connect("api") as api,
    ):
        theirs = everything(owner)
        owner.execute("set session_replication_role = replica")
        for statement in (
            "update compliance.controls set code = 'hidden'",
            "update compliance.control_versions set title = 'hidden'",
            "update compliance.evidence set code = 'hidden', title = 'hidden'",
            "update compliance.exceptions set reason = 'hidden'",
            "update compliance.systems set code = 'hidden', title = 'hidden'",
            "update compliance.audits set title = 'hidden'",
            "update compliance.adoptions set code = code || ' hidden'",
            "update org.employees set name = 'hidden'",
        ):
            owner.execute(statement.encode())
        owner.execute("reset session_replication_role")
        theirs.import_framework(
            {**FRAMEWORK, "framework": {**FRAMEWORK["framework"], "code": SECRET}}, theirs.org_id
        )
        ours = World(owner)
        owner.execute(
            "insert into org.members (org_id, principal, role) values (%s, 'ana', 'owner')",
            [ours.org_id],
        )
        api.execute("select set_config('remit.actor', 'ana', false)")
        yield Neighbours(owner, api, ours, theirs)


def test_another_organization_is_forbidden(neighbours: Neighbours) -> None:
    """By every function, whatever else it is given; none says whether the organization is there."""
    before = neighbours.everything()
    told = {}
    for one in neighbours.functions():
        for org_id in (neighbours.theirs.org_id, 999):
            told[one.name, org_id] = neighbours.call(
                one, neighbours.given(one, org_id, foreign=org_id != 999)
            )[0]

    assert len(told) > 150
    assert {name: said for name, said in told.items() if said != "42501"} == {}
    assert neighbours.everything() == before


def test_another_organizations_numbers_are_unknown(neighbours: Neighbours) -> None:
    """Of one's own organization, with ids of the other: not found, or an empty list."""
    before = neighbours.everything()
    accepted = {}
    for one in neighbours.functions():
        values = neighbours.given(one, neighbours.ours.org_id, foreign=True)
        if not (OF_TABLE.keys() | PEOPLE) & values.keys():
            continue
        said, rows = neighbours.call(one, values)
        assert not any(SECRET in row for row in rows), one.name
        if said == "accepted" and (rows or one.volatility == "v"):
            accepted[one.name] = rows

    assert accepted == {}
    assert neighbours.everything() == before


def test_a_framework_of_ones_own_is_not_there_for_others(neighbours: Neighbours) -> None:
    """Its code, which another could guess, is unknown to every function that takes one."""
    told = {}
    for one in neighbours.functions():
        values = neighbours.given(one, neighbours.ours.org_id, foreign=False)
        named = {"framework", "from_framework", "to_framework"} & set(one.arguments)
        if "code" in one.arguments and "framework" in one.name:
            named.add("code")
        if named and one.volatility == "s":
            told[one.name] = neighbours.call(one, values | dict.fromkeys(named, SECRET))

    assert len(told) > 3
    assert {name: said for name, said in told.items() if said[0] == "accepted" and said[1]} == {}


def test_documents_cannot_name_what_is_theirs(neighbours: Neighbours) -> None:
    ours, theirs, before = neighbours.ours, neighbours.theirs, neighbours.everything()
    evidence = {"code": "n", "kind": "log", "title": "n", "owner_id": ours.staff[0]}
    evidence |= {"source": "n", "collected_at": "2026-03-01T00:00:00Z", "payload": {}}
    link = {"framework": SECRET, "version": "1", "requirement": "C", "coverage": "full"}
    control = {"org_id": ours.org_id, "owner_id": ours.staff[0], "code": "n", "title": "n"}
    calls: list[tuple[str, dict[str, Any]]] = [
        ("create_evidence", {"evidence": Jsonb([evidence | {"owner_id": theirs.staff[0]}])}),
        ("create_evidence", {"evidence": Jsonb([evidence | {"controls": [SECRET]}])}),
        ("create_control", {**control, "satisfies": Jsonb([link])}),
        ("create_control", {**control, "owner_id": theirs.staff[0]}),
        ("create_adoption", {"code": "n", "framework": SECRET, "framework_version": "1"}),
        ("import_controls", {"controls": Jsonb([{"template": SECRET}])}),
        ("create_system", {"code": "n", "title": "n", "owner_id": theirs.staff[0]}),
    ]
    told = [
        (
            name,
            neighbours.call(Function(name, "v", [], [], [], []), {"org_id": ours.org_id} | given)[
                0
            ],
        )
        for name, given in calls
    ]

    assert [said for _, said in told if said not in ("RM012", "P0002", "23503")] == []
    assert neighbours.everything() == before


def refused(world: World, statement: str, *arguments: object) -> str | None:
    try:
        with world.transaction():
            world.connection.execute(statement.encode(), arguments)
            world.connection.execute("set constraints all immediate")
    except psycopg.Error as error:
        return error.sqlstate
    return None


def test_links_across_organizations_are_refused_by_direct_sql(neighbours: Neighbours) -> None:
    ours, theirs = neighbours.ours, neighbours.theirs
    evidence, control = ours.add_evidence("own"), ours.add_control("own", "A.1.1")
    their_control = theirs.one("select min(id) from compliance.controls")
    private = ours.one("select id from compliance.framework_versions where owner_id <> 0")
    link = "insert into compliance.evidence_controls (org_id, evidence_id, control_id) values "
    satisfies = (
        "insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, "
        "version_id, requirement_id, coverage) values (%s, %s, 1, %s, %s, %s, 'full')"
    )
    adopt = (
        "insert into compliance.adoptions (org_id, code, framework_owner_id, version_id, "
        "adopted_on) values (%s, 'x', %s, %s, '2026-01-01')"
    )
    scope = (
        "insert into compliance.scope_rules (org_id, adoption_id, position, action, version_id, "
        "requirement_id) values (%s, %s, 1, 'include', %s, %s)"
    )
    own = ours.org_id

    assert refused(ours, link + "(%s, %s, %s)", own, evidence, their_control) == "23503"
    assert refused(ours, link + "(%s, %s, %s)", theirs.org_id, evidence, control) == "23503"
    assert refused(ours, satisfies, own, their_control, 0, ours.version_id, 3) == "23503"
    # A framework of theirs, as theirs, as ours and as the shared catalogue's.
    assert refused(ours, satisfies, own, control, theirs.org_id, private, 3) == "23514"
    assert refused(ours, satisfies, own, control, own, private, 3) == "23503"
    assert refused(ours, satisfies, own, control, 0, private, 3) == "23503"
    assert refused(ours, adopt, own, theirs.org_id, private) == "23514"
    assert refused(ours, adopt, own, 0, private) == "23503"
    # A requirement that this version does not have, and the version of another adoption.
    assert refused(ours, satisfies, own, control, 0, ours.version_id, 999) == "23503"
    assert refused(ours, scope, own, ours.adoption_id, ours.version_id, 999) == "23503"
    assert refused(ours, scope, own, ours.adoption_id, private, 3) == "23503"
    assert refused(ours, scope, own, theirs.adoption_id, ours.version_id, 3) == "23503"
