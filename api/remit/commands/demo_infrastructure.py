"""What the sample company asks its platform for: environments, quotas, policies, requests."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import psycopg
import yaml

from remit import contract
from remit.commands import catalogue
from remit.commands.acting import employee
from remit.commands.calls import call, owner, pages
from remit.dsn import role_url
from remit.paths import share
from remit.settings import Settings


def add(settings: Settings) -> bool:
    """Add what the sample companies have and ask for, each once; returns whether any was added."""
    added = False
    for path in sorted((share() / "seed" / "demo" / "infrastructure").glob("*.yaml")):
        said = yaml.safe_load(path.read_bytes())
        with owner(role_url(settings, "owner")) as connection:
            org_id = _add(connection, said)
        if org_id is not None:
            _ask(settings, org_id, said["requests"])
            added = True
    return added


def _add(connection: psycopg.Connection, said: Mapping[str, Any]) -> int | None:
    """Add all but the requests; returns the organization, None if it was there or has no chart."""
    charts = pages(connection, contract.list_org_charts, search=said["organization"])
    org_id = next((one["id"] for one in charts if one["name"] == said["organization"]), None)
    if org_id is None or call(connection, contract.list_policies, org_id=org_id, limit=1):
        return None
    for kind in (catalogue.PRICES, catalogue.BLUEPRINTS):
        for one in catalogue.read_all(kind, catalogue.shipped(kind)):
            catalogue.import_file(connection, kind, one)
    environments = json.dumps({"environments": said["environments"]})
    call(connection, contract.import_environments, document=environments)
    ids = _employees(connection, org_id)
    for group in said["groups"]:
        members = [ids[key] for key in group["members"]]
        call(connection, contract.create_group, org_id=org_id, **{**group, "members": members})
    for quota in said["quotas"]:
        limited = {"employee_id": ids[quota["employee_key"]], "amount": quota["amount"]}
        call(connection, contract.create_quota, org_id=org_id, metric=quota["metric"], **limited)
    for policy in said["policies"]:
        settings = json.dumps(policy["settings"])
        call(connection, contract.create_policy, org_id=org_id, **{**policy, "settings": settings})
    return int(org_id)


def _employees(connection: psycopg.Connection, org_id: int) -> dict[str, int]:
    found = pages(connection, contract.list_employees, org_id=org_id)
    return {one["external_key"]: one["id"] for one in found}


def _ask(settings: Settings, org_id: int, requests: Iterable[Mapping[str, Any]]) -> None:
    """File each request as the employee who asks, and decide as the one who does."""
    for one in requests:
        asks = {**one["asks"], "parameters": json.dumps(one["asks"].get("parameters", {}))}
        with employee(settings, one["by"]) as connection:
            request = call(
                connection,
                contract.create_request,
                org_id=org_id,
                kind="create",
                submit=one.get("submit", True),
                **asks,
            )
        if "decided" in one:
            _decide(settings, org_id, request["id"], one["decided"])


def _decide(settings: Settings, org_id: int, request_id: int, said: Mapping[str, Any]) -> None:
    about = {"org_id": org_id, "request_id": request_id, "state": "pending"}
    with employee(settings, said["by"]) as connection:
        for approval in call(connection, contract.list_approvals, mine=True, **about):
            call(
                connection,
                contract.decide_approval,
                org_id=org_id,
                approval_id=approval["id"],
                decision=said["decision"],
                note=said["note"],
            )
