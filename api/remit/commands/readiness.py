"""`remit readiness`: every requirement of an adoption with its status and why, as a tree."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit import contract
from remit.commands.calls import call, owner
from remit.commands.organizations import find_adoption, find_organization
from remit.commands.terminal import print_table
from remit.dsn import role_url
from remit.failures import Failure
from remit.settings import Settings

MOST_REASONS = 3
"""As many are told of one requirement; JSON has all."""
STYLES = {"ready": "green", "partial": "yellow", "not_ready": "bold red", "not_applicable": "dim"}
WORDS = {
    "ready": "ready",
    "partial": "partly",
    "not_ready": "not ready",
    "not_applicable": "not applicable",
}


def readiness(
    settings: Settings,
    organization: str,
    framework: str,
    *,
    as_of: str | None = None,
    effective_at: str | None = None,
    as_json: bool = False,
) -> None:
    """Print the readiness of an adoption; raise `Failure` when it is not there."""
    instants = {"as_of": _instant(as_of), "effective_at": _instant(effective_at)}
    with owner(role_url(settings, "owner")) as connection:
        chart = find_organization(connection, organization)
        adoption = find_adoption(connection, chart["id"], framework)
        found = call(
            connection,
            contract.get_readiness,
            org_id=chart["id"],
            adoption_id=adoption["id"],
            **instants,
        )
    if as_json:
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
        return
    console = Console(highlight=False)
    title = Text(f"{chart['name']}: {adoption['title']}", style="bold")
    console.print(title, soft_wrap=True)
    console.print(_sentence(found), soft_wrap=True)
    print_table(_table(found))


def _sentence(found: Mapping[str, Any]) -> Text:
    """Say how ready, and at which instants."""
    line = Text(WORDS[found["status"]], style=STYLES[found["status"]])
    counts = ", ".join(f"{found[status]} {word}" for status, word in WORDS.items())
    line.append(f" ({counts})", style="default")
    line.append(f"\nas of {_shown(found['as_of'])}", style="default")
    if found["effective_at"] != found["as_of"]:
        line.append(f", about {_shown(found['effective_at'])}", style="default")
    return line


def _table(found: Mapping[str, Any]) -> Table:
    table = Table("Requirement", "Status", "Why", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    depths: dict[int, int] = {}
    for one in found["requirements"]:
        depth = depths[one["id"]] = depths.get(one["parent_id"], -1) + 1
        title = f"{'  ' * depth}{one['code']} {one['title']}"
        table.add_row(
            Text(title, style="" if one["assessable"] else "bold"),
            Text(_status(one), style=STYLES[one["status"]]),
            Text("; ".join(_why(one))),
        )
    return table


def _status(one: Mapping[str, Any]) -> str:
    if one["assessable"]:
        return WORDS[one["status"]]
    in_scope = one["ready"] + one["partial"] + one["not_ready"]
    return f"{one['ready']} of {in_scope}" if in_scope else WORDS[one["status"]]


def _why(one: Mapping[str, Any]) -> list[str]:
    # Of each control the first reason: one that is only planned has no evidence either.
    first = {reason["control"] or reason["message"]: reason for reason in reversed(one["reasons"])}
    told = [reason["message"] for reason in one["reasons"] if reason in first.values()]
    if len(told) > MOST_REASONS:
        told[MOST_REASONS:] = [f"and {len(told) - MOST_REASONS} more"]
    if one["exception_until"]:
        told.append(f"risk accepted until {_shown(one['exception_until'])}")
    if not told and one["controls"]:
        told.append(", ".join(one["controls"]))
    return told


def _shown(instant: str) -> str:
    return f"{dt.datetime.fromisoformat(instant).astimezone(dt.UTC):%Y-%m-%d %H:%M:%S} UTC"


def _instant(given: str | None) -> str | None:
    """Read a date or an instant of the command line; without an offset it is UTC."""
    if given is None:
        return None
    try:
        read = dt.datetime.fromisoformat(given)
    except ValueError:
        message = f"{given} is no instant such as 2026-11-22 or 2026-11-22T09:30:00Z."
        raise Failure(message) from None
    return (read if read.tzinfo else read.replace(tzinfo=dt.UTC)).isoformat()
