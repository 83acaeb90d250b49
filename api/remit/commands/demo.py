"""The sample company's compliance: frameworks that ship, adopted, with controls and evidence."""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import psycopg
import yaml

from remit import contract
from remit.commands.calls import act_as, call, owner, pages
from remit.commands.frameworks import import_file
from remit.commands.shipped import all_shipped, in_order, read_all
from remit.dsn import role_url
from remit.frameworks.options import Options
from remit.paths import share
from remit.settings import Settings

_DAYS = re.compile(r"(?:in (?P<ahead>\d+) days|(?P<ago>\d+) days ago)")


def add(settings: Settings) -> bool:
    """Add what the sample companies do, each once; returns whether anything was added."""
    added = False
    for path in sorted((share() / "seed" / "demo").glob("*.yaml")):
        said = _dated(yaml.safe_load(path.read_bytes()), dt.datetime.now(dt.UTC))
        with owner(role_url(settings, "owner")) as connection:
            adoptions = _add(connection, said)
        for asked in said["exceptions"] if adoptions else ():
            # Each by the employee who does it: nobody accepts a risk of their own.
            with psycopg.connect(role_url(settings, "api")) as connection:
                _accept(connection, adoptions, asked)
        added = added or bool(adoptions)
    return added


def _add(connection: psycopg.Connection, said: Mapping[str, Any]) -> dict[str, Any]:
    """Add all but the exceptions; returns the adoptions by code, none if they were there."""
    named = pages(connection, contract.list_org_charts, search=said["organization"])
    org_id = next((one["id"] for one in named if one["name"] == said["organization"]), None)
    if org_id is None or call(connection, contract.list_adoptions, org_id=org_id, limit=1):
        return {}
    for one in in_order(read_all(all_shipped(), Options())):
        import_file(connection, one)
    adoptions = {}
    for adoption in said["adoptions"]:
        adoption["scope"] = json.dumps(adoption.get("scope", []))
        made = call(connection, contract.create_adoption, org_id=org_id, **adoption)
        adoptions[made["code"]] = made
    controls = json.dumps(said["controls"])
    call(connection, contract.import_controls, org_id=org_id, controls=controls)
    evidence = json.dumps(said["evidence"])
    call(connection, contract.create_evidence, org_id=org_id, evidence=evidence)
    return adoptions


def _accept(
    connection: psycopg.Connection, adoptions: Mapping[str, Any], asked: Mapping[str, Any]
) -> None:
    adoption = adoptions[asked["adoption"]]
    org_id = adoption["org_id"]
    act_as(connection, asked["requester"])
    exception = call(
        connection,
        contract.create_exception,
        org_id=org_id,
        adoption_id=adoption["id"],
        requirement=asked["requirement"],
        reason=asked["reason"],
        expires_at=asked["expires_at"],
    )
    act_as(connection, asked["approver"])
    decided = {"org_id": org_id, "exception_id": exception["id"], "decision": "approve"}
    call(connection, contract.decide_exception, **decided)


def _dated(value: Any, now: dt.datetime) -> Any:  # noqa: ANN401  (what a YAML file holds)
    """Write instants for texts such as ``6 days ago`` and ``in 60 days``."""
    again: Callable[[Any], Any] = lambda inner: _dated(inner, now)  # noqa: E731
    match value:
        case dict():
            return {name: again(member) for name, member in value.items()}
        case list():
            return [again(member) for member in value]
        case str() if found := _DAYS.fullmatch(value):
            days = int(found["ahead"] or 0) - int(found["ago"] or 0)
            return (now + dt.timedelta(days=days)).isoformat()
        case _:
            return value
