"""Who manages which field: the part of server-side apply that the recorded exchanges show.

A field is a path of the words of FieldsV1 (`f:spec`, `v:"x"`, `k:{"name":"c"}`). A path that is in
a set together with longer ones stands for the `.` of FieldsV1: the map itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

Json = Any
Path = tuple[str, ...]
Fields = set[Path]

SETS = {("f:metadata", "f:finalizers")}
KEYED = {("f:spec", "f:containers"): "name"}
APPLIED_METADATA = ("labels", "annotations", "finalizers", "ownerReferences")


@dataclass
class Manager:
    name: str
    operation: str
    api_version: str
    time: str
    fields: Fields = field(default_factory=set)
    subresource: str | None = None

    @property
    def key(self) -> tuple[str, str, str | None]:
        return (self.name, self.operation, self.subresource)

    def to_json(self) -> dict[str, Any]:
        shown: dict[str, Any] = {
            "manager": self.name,
            "operation": self.operation,
            "apiVersion": self.api_version,
            "time": self.time,
            "fieldsType": "FieldsV1",
            "fieldsV1": to_fields_v1(self.fields),
        }
        if self.subresource:
            shown["subresource"] = self.subresource
        return shown


def to_fields_v1(fields: Fields) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for path in sorted(fields):
        node = tree
        for word in path:
            node = node.setdefault(word, {})
    for path in fields:
        node = tree
        for word in path:
            node = node[word]
        if node:
            node["."] = {}
    return tree


def managed_part(body: dict[str, Any]) -> dict[str, Any]:
    """What of an object belongs to managers: not its identity, and not what the server keeps."""
    part = {k: v for k, v in body.items() if k not in {"apiVersion", "kind", "status", "metadata"}}
    metadata = {k: v for k, v in body.get("metadata", {}).items() if k in APPLIED_METADATA}
    if metadata:
        part["metadata"] = metadata
    return part


def applied_fields(value: Json, atomic: set[Path], path: Path = ()) -> Iterator[Path]:
    """Fields that an applied configuration names: its leaves."""
    if isinstance(value, dict) and (value or not path) and path not in atomic:
        for key, child in value.items():
            yield from applied_fields(child, atomic, (*path, f"f:{key}"))
    elif path in SETS:
        yield from ((*path, f"v:{json.dumps(item)}") for item in value)
    else:
        yield path


def updated_fields(old: Json, new: Json, atomic: set[Path], path: Path = ()) -> Iterator[Path]:
    """Fields that an update added or changed, with the maps that it added."""
    if old == new:
        return
    if path in KEYED:
        before = {item[KEYED[path]]: item for item in old or []}
        for item in new:
            name = item[KEYED[path]]
            word = f"k:{json.dumps({KEYED[path]: name}, separators=(',', ':'))}"
            yield from updated_fields(before.get(name), item, atomic, (*path, word))
    elif isinstance(new, dict) and path not in atomic:
        if not isinstance(old, dict):
            yield path
            old = {}
        for key, child in new.items():
            yield from updated_fields(old.get(key), child, atomic, (*path, f"f:{key}"))
    else:
        yield path


def value_at(body: Json, path: Path) -> Json:
    """The value at a path, or None; of a set's element, the element when it is there."""
    for word in path:
        kind, name = word.split(":", 1)
        if kind == "v":
            item = json.loads(name)
            return item if item in (body or []) else None
        if not isinstance(body, dict) or name not in body:
            return None
        body = body[name]
    return body


def put(body: dict[str, Any], path: Path, value: Json) -> None:
    node: Any = body
    for index, word in enumerate(path):
        kind, name = word.split(":", 1)
        if kind == "v":
            if json.loads(name) not in node:
                node.append(json.loads(name))
            return
        if index == len(path) - 1:
            node[name] = deepcopy(value)
            return
        empty: Any = [] if path[index + 1].startswith("v:") else {}
        if not isinstance(node.get(name), type(empty)):
            node[name] = empty
        node = node[name]


def take(body: dict[str, Any], path: Path) -> None:
    """Remove what is at a path, with the maps that this leaves empty."""
    parents: list[tuple[dict[str, Any], str]] = []
    node: Any = body
    for word in path[:-1]:
        name = word.split(":", 1)[1]
        if not isinstance(node, dict) or name not in node:
            return
        parents.append((node, name))
        node = node[name]
    kind, name = path[-1].split(":", 1)
    if kind == "v":
        if json.loads(name) in node:
            node.remove(json.loads(name))
    else:
        node.pop(name, None)
    for parent, key in reversed(parents):
        if parent[key]:
            break
        del parent[key]


def conflicts(
    live: dict[str, Any], config: dict[str, Any], fields: Fields, others: list[Manager]
) -> list[tuple[Manager, Path]]:
    """Fields of other managers that an apply would change."""
    changed = [path for path in sorted(fields) if value_at(live, path) != value_at(config, path)]
    return [
        (other, path)
        for other in others
        for path in changed
        if any(theirs[: len(path)] == path for theirs in other.fields)
    ]
