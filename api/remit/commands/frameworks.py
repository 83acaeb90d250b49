"""`remit frameworks`: import configuration, list what is there, write it out again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import psycopg
import typer
from rich.table import Table

from remit import contract
from remit.commands.calls import Refused, call, owner, pages
from remit.commands.organizations import find_organization
from remit.commands.shipped import File, all_shipped, find, in_order, read_all
from remit.commands.terminal import print_table, spinner
from remit.contracts.types import Function
from remit.dsn import role_url
from remit.failures import Failure
from remit.frameworks import oscal_writer
from remit.frameworks.options import Options
from remit.frameworks.source import Flaw, Place, sentence, violations
from remit.frameworks.yaml_writer import write_yaml
from remit.http.downloads import instant
from remit.settings import Settings

IMPORTS: Mapping[str, Function] = {
    "framework": contract.import_framework,
    "baseline": contract.import_baseline,
    "mappings": contract.import_mappings,
    "control_templates": contract.import_control_templates,
}
"""Kind of a document -> what imports it."""


def import_files(
    settings: Settings,
    names: Sequence[str],
    options: Options,
    *,
    shipped: bool = False,
    draft: bool = False,
    organization: str | None = None,
) -> None:
    """Import files in the order in which they need one another: all of them, or none.

    Raises `Failure` with every flaw as ``file:line: reason``.
    """
    if not names and not shipped:
        message = "Name a file or a shipped framework, or give --all-shipped."
        raise Failure(message)
    with spinner() as said:
        said("Reading")
        paths = [path for name in names for path in find(name)]
        files = in_order(read_all([*paths, *(all_shipped() if shipped else ())], options))
        with owner(role_url(settings, "owner")) as connection:
            org_id = None
            if organization is not None:
                org_id = find_organization(connection, organization)["id"]
            done = []
            for one in files:
                said(f"Importing {one.name}")
                done.append(import_file(connection, one, draft=draft, org_id=org_id))
    for one, line in zip(files, done, strict=True):
        for note in one.read.notes:
            typer.echo(sentence(one.name, note), err=True)
        typer.echo(line)


def import_file(
    connection: psycopg.Connection, one: File, *, draft: bool = False, org_id: int | None = None
) -> str:
    """Import a file; returns what was done, in a line. Raises `Failure` with every flaw."""
    more = {"publish": not draft} if one.kind == "framework" else {}
    try:
        row = call(
            connection,
            IMPORTS[one.kind],
            document=json.dumps(one.read.document, ensure_ascii=False),
            org_id=org_id,
            **more,
        )
    except Refused as refused:
        message = "\n".join(["Nothing was imported.", *_flaws(one, refused)])
        raise Failure(message) from None
    return f"{one.name}: {_told(one.kind, row)}"


def list_versions(settings: Settings, organization: str | None = None) -> None:
    """Print every framework version that is there."""
    with owner(role_url(settings, "owner")) as connection:
        org_id = None
        if organization is not None:
            org_id = find_organization(connection, organization)["id"]
        found = pages(connection, contract.list_frameworks, org_id=org_id)
        rows = [{**one, **version} for one in found for version in one["versions"]]
    table = Table(
        "Framework",
        "Version",
        "Edition",
        "State",
        "Requirements",
        "Title",
        box=None,
        pad_edge=False,
    )
    for row in rows:
        count = str(row["requirements"])
        edition = str(row["edition"])
        table.add_row(row["code"], row["version"], edition, row["state"], count, row["title"])
    if rows:
        print_table(table)
    else:
        typer.echo("There are no frameworks yet: remit frameworks import --all-shipped.")


def export(
    settings: Settings,
    code: str,
    version: str,
    *,
    form: str,
    edition: int | None = None,
    organization: str | None = None,
) -> None:
    """Print a framework version as a file that can be imported again."""
    with owner(role_url(settings, "owner")) as connection:
        which: dict[str, Any] = {"code": code, "version": version, "edition": edition}
        if organization is not None:
            which["org_id"] = find_organization(connection, organization)["id"]
        document = call(connection, contract.export_framework, **which)
        if form == "oscal":
            row = call(connection, contract.get_framework_version, **which)
            document = oscal_writer.catalog(document, instant(row["published_at"]))
    if form == "yaml":
        typer.echo(write_yaml(document), nl=False)
    else:
        typer.echo(json.dumps(document, indent=2, ensure_ascii=False))


def _told(kind: str, row: Mapping[str, Any]) -> str:
    if kind == "framework":
        name = f"{row['framework']} {row['version']}"
        edition = f", edition {row['edition']}" if row["edition"] > 1 else ""
        return f"{name}{edition}, {row['state']}, {row['requirements']} requirements"
    if kind == "baseline":
        return f"baseline {row['code']}"
    counts = ", ".join(f"{value} {name}" for name, value in row.items() if value)
    return f"{kind.replace('_', ' ')}: {counts or 'nothing to do'}"


def _flaws(one: File, refused: Refused) -> Iterable[str]:
    if not refused.violations:
        yield sentence(one.name, Flaw(str(refused), Place()))
        return
    for found in violations(one.read, one.name, refused.violations):
        place = Place(found["line"], found.get("column"), found.get("inner", ""))
        yield sentence(one.name, Flaw(found["message"], place))
