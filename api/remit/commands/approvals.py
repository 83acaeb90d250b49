"""`remit approve`: what waits for an employee, and what they say."""

from typing import Any

import psycopg
import typer
from rich.table import Table

from remit import contract
from remit.commands.acting import employee, organization_of
from remit.commands.calls import call, pages
from remit.commands.terminal import print_table
from remit.settings import Settings


def approve(
    settings: Settings,
    organization: str,
    approval_id: int | None,
    *,
    email: str,
    reject: bool,
    note: str | None,
) -> None:
    """Decide on an approval, or without one list those that wait for the employee."""
    org_id = organization_of(settings, organization)
    with employee(settings, email) as connection:
        if approval_id is None:
            _list(connection, org_id, email)
        else:
            decision = "reject" if reject else "approve"
            _decide(connection, org_id, approval_id, decision, note)


def _list(connection: psycopg.Connection, org_id: int, email: str) -> None:
    waiting = list(
        pages(connection, contract.list_approvals, org_id=org_id, state="pending", mine=True)
    )
    if not waiting:
        typer.echo(f"Nothing waits for {email}.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Approval", justify="right")
    for heading in ("Request", "Asked by", "Why", "A month", "Rules", "Until"):
        table.add_column(heading)
    for one in waiting:
        table.add_row(
            str(one["id"]),
            f"{one['kind']} {one['blueprint']} {one['name']} in {one['environment']}",
            one["requester_name"] or one["requested_by"],
            one["reason"] or "",
            "" if one["monthly_cost"] is None else f"{one['monthly_cost']:.2f}",
            ", ".join(one["rules"]),
            one["due_at"][:10],
        )
    print_table(table)


def _decide(
    connection: psycopg.Connection, org_id: int, approval_id: int, decision: str, note: str | None
) -> None:
    said = call(
        connection,
        contract.decide_approval,
        org_id=org_id,
        approval_id=approval_id,
        decision=decision,
        note=note,
    )
    request: dict[str, Any] = call(
        connection, contract.get_request, org_id=org_id, request_id=said["request_id"]
    )
    what = f"{said['kind']} {said['blueprint']} {said['name']} in {said['environment']}"
    typer.echo(f"Approval {said['id']} is {said['state']}: {what}.")
    typer.echo(f"Request {request['id']} is {request['state']}.")
