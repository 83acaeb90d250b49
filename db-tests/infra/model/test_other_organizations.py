"""What belongs to another organization cannot be named, read or changed: by no function."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import psycopg
import pytest
from crossing import Function, accepted, call, functions
from databases import Database
from infra.model.hidden import SECRET, fill, organization, rows

OF_TABLE = {
    "request_id": "requests",
    "resource_id": "resources",
    "approval_id": "approvals",
    "delegation_id": "delegations",
    "group_id": "groups",
    "quota_id": "quotas",
    "policy_id": "policies",
}
PEOPLE = {"employee_id", "owner_id", "delegate_id", "requester_id"}
CODES = {
    "environment": SECRET,
    "blueprint": f"aws/{SECRET}",
    "code": SECRET,
    "name": SECRET,
    "provider": "aws",
}


class Neighbours(NamedTuple):
    """Ours, whose owner calls, and theirs, which has a row in every table."""

    owner: psycopg.Connection
    api: psycopg.Connection
    ours: int
    theirs: int
    their_person: int

    def values(self, one: Function, org_id: int) -> dict[str, Any]:
        """What is required, and wherever a number of theirs can be given, theirs."""
        given: dict[str, Any] = {}
        for name, domain, base, optional in zip(*one[2:], strict=True):
            if name == "org_id":
                given[name] = org_id
            elif name in OF_TABLE:
                given[name] = self._theirs(OF_TABLE[name])
            elif name in PEOPLE:
                given[name] = self.their_person
            elif not optional:
                given[name] = accepted(name, domain, base)
        return given

    def _theirs(self, table: str) -> int:
        row = self.owner.execute(
            f"select max(id) from infra.{table} where org_id = %s".encode(), [self.theirs]
        ).fetchone()
        assert row is not None
        assert row[0] is not None, table
        return int(row[0])


@pytest.fixture(scope="module")
def neighbours(migrated: Database) -> Iterator[Neighbours]:
    with (
        migrated.copied("estates") as own,
        own.connect() as owner,
        own.connect("api") as api,
    ):
        theirs, boss, person = organization(owner, "theirs", shared=True)
        fill(owner, theirs, boss, person)
        ours, *_ = organization(owner, "ours")
        owner.execute(
            "insert into org.members (org_id, principal, role) values (%s, 'ana', 'owner')", [ours]
        )
        # And never any roles: a guard that asks for one must not take null for yes.
        api.execute("select set_config('remit.actor', 'ana', false)")
        yield Neighbours(owner, api, ours, theirs, person)


def infrastructure(neighbours: Neighbours) -> list[Function]:
    """The functions that db/infra has."""
    from remit.paths import share  # noqa: PLC0415

    names = {file.stem for file in (share() / "db" / "infra" / "api").glob("*.sql")}
    return [one for one in functions(neighbours.owner) if one.name in names]


def test_there_is_a_row_in_every_table(neighbours: Neighbours) -> None:
    found = rows(neighbours.owner)
    empty = {name for name, there in found.items() if not there}
    # Written by rules, which are off while the rows are made; and what belongs to nobody.
    assert empty <= {"quota_usage", "quota_charges", "scans"}


def test_another_organization_is_forbidden(neighbours: Neighbours) -> None:
    before = rows(neighbours.owner)
    told = {
        one.name: call(neighbours.api, one.name, neighbours.values(one, neighbours.theirs))[0]
        for one in infrastructure(neighbours)
    }

    assert len(told) > 50
    assert {name: said for name, said in told.items() if said != "42501"} == {}
    assert rows(neighbours.owner) == before


def test_another_organizations_numbers_are_unknown(neighbours: Neighbours) -> None:
    before = rows(neighbours.owner)
    tried, told = 0, {}
    for one in infrastructure(neighbours):
        values = neighbours.values(one, neighbours.ours)
        if not (OF_TABLE.keys() | PEOPLE) & values.keys():
            continue
        tried += 1
        said, answer = call(neighbours.api, one.name, values)
        assert not any(SECRET in row for row in answer), one.name
        if said == "accepted" and (answer or one.volatility == "v"):
            told[one.name] = answer

    assert tried > 35
    assert told == {}
    assert rows(neighbours.owner) == before


def test_their_catalogue_is_not_there_for_others(neighbours: Neighbours) -> None:
    """Codes of theirs, which another could guess, are unknown to every function that takes one."""
    before = rows(neighbours.owner)
    tried, told = 0, {}
    for one in infrastructure(neighbours):
        named = CODES.keys() & set(one.arguments)
        if not named - {"name", "provider"} and not {"name", "provider"} <= named:
            continue
        values = neighbours.values(one, neighbours.ours)
        values |= {name: CODES[name] for name in named}
        for theirs in (OF_TABLE.keys() | PEOPLE) & values.keys():
            del values[theirs]
        tried += 1
        said, answer = call(neighbours.api, one.name, values)
        assert not any(f'"{SECRET}"' in row for row in answer), one.name
        if said == "accepted" and (answer or one.volatility == "v"):
            told[one.name] = answer

    assert tried > 15
    # A code of one's own may be the same as one of theirs.
    assert told.keys() <= {"create_group", "create_policy"}
    assert {
        table: sum(str(neighbours.theirs) in row[:12] for row in there)
        for table, there in rows(neighbours.owner).items()
    } == {
        table: sum(str(neighbours.theirs) in row[:12] for row in there)
        for table, there in before.items()
    }
