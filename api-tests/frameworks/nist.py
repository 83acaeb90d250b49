"""NIST's own files, as they are and bent."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from remit.frameworks.options import Identity, Options
from remit.frameworks.readers import read
from remit.frameworks.source import Read

FOLDER = Path(__file__).parents[2] / "db-tests" / "data" / "oscal"
REV4 = FOLDER / "NIST_SP-800-53_rev4_catalog-min.json"
REV5 = FOLDER / "NIST_SP-800-53_rev5.0.1_catalog-min.json"
IDENTITY = Identity(code="nist-800-53", name="SP 800-53", version="rev5")

Json = dict[str, Any]


@cache
def raw(file: Path) -> bytes:
    return file.read_bytes()


def parsed(file: Path = REV5) -> Json:
    found: Json = json.loads(raw(file))
    return found


def import_file(file: Path, options: Options | None = None) -> Read:
    return read(raw(file), file.name, options or Options(identity=IDENTITY))


def import_catalog(catalog: Json, options: Options | None = None) -> Read:
    return read(json.dumps(catalog).encode(), "bent.json", options or Options(identity=IDENTITY))


def walk(requirements: list[Json], parent: str | None = None) -> Iterator[tuple[str | None, Json]]:
    for one in requirements:
        yield parent, one
        yield from walk(one.get("children", []), one["key"])


def by_key(document: Json) -> dict[str, Json]:
    return {one["key"]: one for _, one in walk(document["requirements"])}


def controls_of(node: Json) -> Iterator[Json]:
    for one in [*node.get("groups", []), *node.get("controls", [])]:
        yield one
        yield from controls_of(one)


def bent(change: Callable[[Json], object], file: Path = REV5) -> Json:
    """A catalog with a change made to each of its groups and controls."""
    catalog = parsed(file)
    for one in controls_of(catalog["catalog"]):
        change(one)
    return catalog
