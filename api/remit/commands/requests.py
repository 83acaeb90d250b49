"""`remit request`: plan, submit, and wait until it runs or cannot."""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
import typer

from remit import contract
from remit.commands.acting import employee, organization_of
from remit.commands.calls import Refused, call, pages
from remit.commands.plans import print_plan
from remit.failures import Failure
from remit.settings import Settings

POLL_SECONDS = 0.2
ENDED = {"done", "rejected", "failed", "cancelled", "abandoned"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for, as they typed it."""

    blueprint: str
    environment: str
    name: str
    parameters: Sequence[str] = ()
    reason: str | None = None
    lifetime: str | None = None

    def arguments(self, types: Mapping[str, str]) -> dict[str, Any]:
        """Say it as a request does; `types` are those that the blueprint declares."""
        parameters = dict(_parameter(given, types) for given in self.parameters)
        return {
            "kind": "create",
            "blueprint": self.blueprint,
            "environment": self.environment,
            "name": self.name,
            "parameters": json.dumps(parameters),
            "reason": self.reason,
            "lifetime": self.lifetime,
        }


def ask(
    settings: Settings, organization: str, asked: Asked, *, email: str, only_plan: bool, wait: float
) -> bool:
    """Plan and submit a request; returns whether it went as far as it was to go."""
    org_id = organization_of(settings, organization)
    with employee(settings, email) as connection:
        said = asked.arguments(_types(connection, org_id, asked.blueprint))
        plan = call(connection, contract.plan_request, org_id=org_id, **said)
        print_plan(plan)
        if only_plan or plan["verdict"] == "refused":
            return bool(plan["verdict"] != "refused")
        try:
            request = call(connection, contract.create_request, org_id=org_id, submit=True, **said)
        except Refused as refused:
            raise Failure(_told(refused)) from None
        _tell(connection, request)
        return _followed(connection, request, wait) if wait else True


def _followed(connection: psycopg.Connection, request: dict[str, Any], seconds: float) -> bool:
    """Tell each state of a request until it has ended; returns whether it is done."""
    until = time.monotonic() + seconds
    asked = {"org_id": request["org_id"], "request_id": request["id"]}
    while request["state"] not in ENDED:
        if time.monotonic() > until:
            message = f"Request {request['id']} is still {request['state']}."
            raise Failure(message)
        time.sleep(POLL_SECONDS)
        found = call(connection, contract.get_request, **asked)
        if found["state"] != request["state"]:
            _tell(connection, found)
        request = found
    return bool(request["state"] == "done")


def _tell(connection: psycopg.Connection, request: Mapping[str, Any]) -> None:
    where = f"{request['name']} in {request['environment']}"
    typer.echo(f"Request {request['id']} ({where}) is {request['state']}.")
    asked = {"org_id": request["org_id"]}
    if request["state"] == "pending":
        waiting = pages(
            connection, contract.list_approvals, **asked, request_id=request["id"], state="pending"
        )
        for one in waiting:
            whom = f"anyone of {one['group']}" if one["group"] else one["approver_name"]
            typer.echo(f"Approval {one['id']} waits for {whom}.")
    elif request["state"] == "failed":
        typer.echo(f"{request['failure']['code']}: {request['failure']['message']}")
    elif request["state"] == "done" and request["resource_id"]:
        found = call(connection, contract.get_resource, **asked, resource_id=request["resource_id"])
        typer.echo(f"Resource {found['id']} is {found['state']}.")
        for name, value in found["outputs"].items():
            typer.echo(f"{name}: {value}")


def _types(connection: psycopg.Connection, org_id: int, blueprint: str) -> dict[str, str]:
    provider, _, name = blueprint.partition("/")
    if not name:
        message = f"A blueprint is named as provider/name, such as aws/s3-bucket, not {blueprint}."
        raise Failure(message)
    found = call(connection, contract.get_blueprint, provider=provider, name=name, org_id=org_id)
    return {one["name"]: one["type"] for one in found["parameters"]}


def _parameter(given: str, types: Mapping[str, str]) -> tuple[str, Any]:
    """Read KEY=VALUE: a text where the blueprint declares one, else JSON if it is."""
    key, equals, text = given.partition("=")
    if not equals:
        message = f"--set takes KEY=VALUE, not {given}."
        raise Failure(message)
    if types.get(key) == "string":
        return key, text
    try:
        return key, json.loads(text)
    except ValueError:
        return key, text


def _told(refused: Refused) -> str:
    lines = [str(refused), *(f"  {one['message']}" for one in refused.violations)]
    return "\n".join(lines)
