"""`remit blueprints`, `environments` and `prices`: import configuration, list what is there."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import typer
from rich.table import Table

from remit import contract
from remit.commands.calls import Refused, call, owner, pages
from remit.commands.organizations import find_organization
from remit.commands.terminal import print_table, spinner
from remit.contracts.types import Function
from remit.dsn import role_url
from remit.failures import Failure
from remit.frameworks.json_reader import read_json
from remit.frameworks.source import Flaw, InvalidFile, Place, Read, sentence, violations
from remit.frameworks.yaml_reader import read_yaml
from remit.paths import share
from remit.settings import Settings

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Kind:
    """One kind of configuration."""

    folder: str
    """Folder of `seed` with the files that are shipped."""
    imports: Function
    lists: Function
    typed: Mapping[str, str]
    """What the values of these keys are in YAML; all others are texts."""
    headings: tuple[str, ...]


BLUEPRINTS = Kind(
    "blueprints",
    contract.import_blueprint,
    contract.list_blueprints,
    {"version": "integer"}
    | dict.fromkeys(
        ("parameters", "objects", "guardrails", "usage", "cost", "evidence", "outputs"), "free"
    )
    | {"lifecycle": "free"},
    ("Blueprint", "Version", "Title"),
)
ENVIRONMENTS = Kind(
    "environments",
    contract.import_environments,
    contract.list_environments,
    {"rules": "free", "limits": "free", "retired": "boolean"},
    ("Environment", "Stage", "Place", "Rules", "Title"),
)
PRICES = Kind(
    "prices",
    contract.import_prices,
    contract.list_prices,
    {"prices": "free"},
    ("Meter", "Region", "Price", "Unit", "From"),
)


@dataclass(frozen=True)
class File:
    """A file that was read."""

    name: str
    """As the person wrote it."""
    read: Read


def shipped(kind: Kind) -> list[Path]:
    """Every file of a kind that is shipped, by name."""
    return sorted((share() / "seed" / kind.folder).rglob("*.yaml"))


def import_files(
    settings: Settings,
    kind: Kind,
    names: Sequence[str],
    *,
    all_shipped: bool = False,
    draft: bool = False,
    organization: str | None = None,
) -> None:
    """Import files: all of them, or none. Raises `Failure` with every flaw, one a line."""
    if not names and not all_shipped:
        message = "Name a file or one that is shipped, or give --all-shipped."
        raise Failure(message)
    with spinner() as said:
        said("Reading")
        paths = [path for name in names for path in find(kind, name)]
        files = read_all(kind, [*paths, *(shipped(kind) if all_shipped else ())])
        with owner(role_url(settings, "owner")) as connection:
            org_id = None
            if organization is not None:
                org_id = find_organization(connection, organization)["id"]
            done = []
            for one in files:
                said(f"Importing {one.name}")
                done.append(import_file(connection, kind, one, draft=draft, org_id=org_id))
    for line in done:
        typer.echo(line)


def import_file(
    connection: psycopg.Connection,
    kind: Kind,
    one: File,
    *,
    draft: bool = False,
    org_id: int | None = None,
) -> str:
    """Import a file; returns what was done, in a line. Raises `Failure` with every flaw."""
    more = {"publish": not draft} if kind is BLUEPRINTS else {}
    document = json.dumps(one.read.document, ensure_ascii=False)
    try:
        row = call(connection, kind.imports, document=document, org_id=org_id, **more)
    except Refused as refused:
        message = "\n".join(["Nothing was imported.", *_flaws(one, refused)])
        raise Failure(message) from None
    return f"{one.name}: {_told(kind, row)}"


def find(kind: Kind, name: str) -> list[Path]:
    """Find the file of a path, or the shipped one of this name (``aws/s3-bucket``)."""
    path = Path(name)
    if path.is_file():
        return [path]
    known = {_stem(kind, one): one for one in shipped(kind)}
    if name not in known:
        message = f"There is no file {name}, and none of that name is shipped ({', '.join(known)})."
        raise Failure(message)
    return [known[name]]


def read_all(kind: Kind, paths: Iterable[Path]) -> list[File]:
    """Read files; raise `Failure` with every flaw of every file, one a line."""
    files, flaws = [], []
    for path in dict.fromkeys(paths):
        name = _stem(kind, path)
        try:
            raw = path.read_bytes()
            is_json = path.suffix.lower() == ".json"
            read = read_json(raw, name) if is_json else read_yaml(raw, name, kind.typed)
            files.append(File(name, read))
        except InvalidFile as invalid:
            flaws.append(str(invalid))
        except OSError as error:
            flaws.append(f"{path}: {error.strerror}")
    if flaws:
        raise Failure("\n".join(["Nothing was imported.", *flaws]))
    return files


def show(settings: Settings, kind: Kind, organization: str | None = None) -> None:
    """Print what there is of a kind."""
    with owner(role_url(settings, "owner")) as connection:
        org_id = None
        if organization is not None:
            org_id = find_organization(connection, organization)["id"]
        rows = list(pages(connection, kind.lists, org_id=org_id))
    if not rows:
        typer.echo(f"There are no {kind.folder} yet: remit {kind.folder} import --all-shipped.")
        return
    table = Table(*kind.headings, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*_cells(kind, row))
    print_table(table)


def _cells(kind: Kind, row: Row) -> tuple[str, ...]:
    if kind is BLUEPRINTS:
        version = "-" if row["version"] is None else str(row["version"])
        return f"{row['provider']}/{row['name']}", version, row["title"]
    if kind is ENVIRONMENTS:
        place = row["place"]
        where = ", ".join(str(place[key]) for key in ("account", "region", "cluster") if place[key])
        return row["code"], row["stage"], where, str(len(row["rules"])), row["title"]
    price = f"{row['price']} {row['currency']}"
    return row["meter"], row["region"], price, row["unit"], str(row["valid_from"])


def _stem(kind: Kind, path: Path) -> str:
    """Write a path as the person did; a shipped file's without what all of them share."""
    folder = share() / "seed" / kind.folder
    return str(path.relative_to(folder).with_suffix("")) if folder in path.parents else str(path)


def _told(kind: Kind, row: Row) -> str:
    if kind is BLUEPRINTS:
        return f"version {row['version']}, {row['state']}, {len(row['guardrails'])} guardrails"
    counts = ", ".join(f"{value} {name}" for name, value in row.items() if value)
    return counts or "nothing to do"


def _flaws(one: File, refused: Refused) -> Iterable[str]:
    if not refused.violations:
        yield sentence(one.name, Flaw(str(refused), Place()))
        return
    for found in violations(one.read, one.name, refused.violations):
        place = Place(found["line"], found.get("column"), found.get("inner", ""))
        yield sentence(one.name, Flaw(found["message"], place))
