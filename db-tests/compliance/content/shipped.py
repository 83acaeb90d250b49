"""The configuration that ships, read as it stands in seed/frameworks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[3] / "seed" / "frameworks"
FILES = sorted(FOLDER.glob("*.yaml"))

Document = dict[str, Any]


class Strict(yaml.SafeLoader):
    """A key written twice is a mistake, not the last one's win."""


def _mapping(loader: Strict, node: yaml.MappingNode) -> Document:
    keys = [loader.construct_object(key) for key, _ in node.value]
    assert len(keys) == len(set(keys)), f"a key stands twice: {node.start_mark}"
    return loader.construct_mapping(node, deep=True)


Strict.add_constructor("tag:yaml.org,2002:map", _mapping)

# Strict is a SafeLoader.
DOCUMENTS: dict[str, Document] = {
    file.stem: yaml.load(file.read_text("utf-8"), Strict)  # noqa: S506
    for file in FILES
}


def walk(nodes: list[Document]) -> Iterator[Document]:
    for node in nodes:
        yield node
        yield from walk(node.get("children", []))


def assessable(document: Document) -> dict[str, bool]:
    """Of every requirement of a framework version, whether it is assessed."""
    kinds = {kind["code"]: kind["assessable"] for kind in document["vocabulary"]["kinds"]}
    return {
        node["key"]: node.get("assessable", kinds[node["kind"]])
        for node in walk(document["requirements"])
    }


FRAMEWORKS = {name: each for name, each in DOCUMENTS.items() if "framework" in each}
VERSIONS = {
    (each["framework"]["code"], each["version"]["version"]): assessable(each)
    for each in FRAMEWORKS.values()
}


def the(name: str) -> Document:
    return FRAMEWORKS[name]


def keys_of(name: str, kind: str) -> list[str]:
    return [node["key"] for node in walk(the(name)["requirements"]) if node["kind"] == kind]


def series(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{number}" for number in range(1, count + 1)]
