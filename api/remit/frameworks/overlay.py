"""Overlay: what a person says about an OSCAL catalog that its publisher did not, or said wrong.

```yaml
oscal_overlay:
  framework: {code: acme, name: Acme, publisher: Acme, text_rights: ..., description: ...}
  version: {version: "2", edition: 2, title: ..., language: en, source: ...}
  kinds:                       # the first that fits a node decides; what none fits is as usual
    - {code: family, name: Family, node: group, assessable: false}
    - {code: enhancement, name: Enhancement, node: control, nested: true, assessable: true}
    - {code: statement, name: Statement, node: part, part: item, assessable: true}
  assessable: {ac-1: false}    # by key; overrides the kind
  withdrawn: [ac-3]            # left unmarked by the publisher
  relations: {absorbed-by: merged}    # what a link's relation means, beside the usual ones
  lineage:                     # replaces what the publisher's links say of the same `from`
    - from_version: "1"
      entries: [{relation: moved, from: ac-9, to: ac-10}]
```

`node` is `group`, `control` or `part`; `nested` asks whether it stands in a node of its own sort;
`class` is the OSCAL class, `part` the name of a part. Parts become requirements only here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from remit.frameworks import json_reader, yaml_reader
from remit.frameworks.source import Flaw, InvalidFile, Read

_TYPED = {"assessable": "boolean", "nested": "boolean", "edition": "integer"}
_NODES = ("group", "control", "part")
_MEMBERS: Mapping[str, type] = {
    "framework": dict,
    "version": dict,
    "kinds": list,
    "assessable": dict,
    "withdrawn": list,
    "relations": dict,
    "lineage": list,
}
_KIND: Mapping[str, type] = {
    "code": str,
    "name": str,
    "node": str,
    "assessable": bool,
    "nested": bool,
    "class": str,
    "part": str,
}
_ITEMS: Mapping[str, type] = {
    "kinds": dict,
    "assessable": bool,
    "withdrawn": str,
    "relations": str,
    "lineage": dict,
}
_NAMES: Mapping[type, str] = {dict: "mapping", list: "list", str: "text", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of requirement, and which nodes of a catalog are of it; None fits any."""

    code: str
    name: str
    node: str
    assessable: bool
    nested: bool | None = None
    oscal_class: str | None = None
    part: str | None = None

    def fits(self, node: str, *, nested: bool, oscal_class: object, part: object = None) -> bool:
        """Say whether a node is of this kind."""
        return (
            node == self.node
            and self.nested in (None, nested)
            and self.oscal_class in (None, oscal_class)
            and self.part in (None, part)
        )


USUAL_KINDS = (
    Kind("group", "Group", "group", assessable=False),
    Kind("enhancement", "Enhancement", "control", assessable=True, nested=True),
    Kind("control", "Control", "control", assessable=True),
)
"""What a catalog's nodes are if no overlay says otherwise, in the words of OSCAL."""
USUAL_RELATIONS = {
    "incorporated-into": "merged",
    "moved-to": "moved",
    "addressed-by": "merged",
}
"""Relations of links that say where a withdrawn control went; ``_`` is read as ``-``."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """An overlay that was read; the empty one changes nothing."""

    framework: Mapping[str, Any] = field(default_factory=dict)
    version: Mapping[str, Any] = field(default_factory=dict)
    kinds: Sequence[Kind] = USUAL_KINDS
    assessable: Mapping[str, bool] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    relations: Mapping[str, str] = field(default_factory=lambda: USUAL_RELATIONS)
    lineage: Sequence[Mapping[str, Any]] = ()


def read_overlay(raw: bytes, file: str) -> Overlay:
    """Read an overlay written as YAML or JSON. Raises `InvalidFile` with every flaw."""
    if raw.lstrip()[:1] == b"{":
        return overlay_of(json_reader.read_json(raw, file), file)
    return overlay_of(yaml_reader.read_yaml(raw, file, _TYPED), file)


def overlay_of(read: Read, file: str) -> Overlay:
    """Make an overlay of a document that was read. Raises `InvalidFile` with every flaw."""
    found = read.document.get("oscal_overlay")
    flaws = [
        Flaw(reason, read.locate(pointer), pointer)
        for pointer, reason in _wrong(read.document, found)
    ]
    if flaws or not isinstance(found, dict):
        raise InvalidFile(file, flaws)
    return Overlay(
        framework=found.get("framework", {}),
        version=found.get("version", {}),
        kinds=(*(_kind(kind) for kind in found.get("kinds", ())), *USUAL_KINDS),
        assessable=found.get("assessable", {}),
        withdrawn=frozenset(found.get("withdrawn", ())),
        relations={**USUAL_RELATIONS, **found.get("relations", {})},
        lineage=found.get("lineage", ()),
    )


def _wrong(document: Mapping[str, Any], found: object) -> Iterator[tuple[str, str]]:
    if set(document) != {"oscal_overlay"} or not isinstance(found, dict):
        yield "", "an overlay has one member, oscal_overlay, a mapping"
        return
    yield from _members(found, _MEMBERS, "/oscal_overlay")
    for name, wanted in _ITEMS.items():
        items = found.get(name, ())
        pairs = items.items() if isinstance(items, dict) else enumerate(items or ())
        for key, value in pairs:
            if not isinstance(value, wanted):
                yield f"/oscal_overlay/{name}/{key}", f"{value!r} is no {_NAMES[wanted]}"
            elif isinstance(value, dict) and name == "kinds":
                yield from _wrong_kind(value, f"/oscal_overlay/kinds/{key}")


def _wrong_kind(kind: Mapping[str, Any], at: str) -> Iterator[tuple[str, str]]:
    yield from _members(kind, _KIND, at)
    for name in ("code", "name", "node", "assessable"):
        if name not in kind:
            yield at, f"a kind needs {name!r}"
    if kind.get("node", "group") not in _NODES:
        yield f"{at}/node", f"node must be {', '.join(_NODES)}"


def _members(
    found: Mapping[str, Any], members: Mapping[str, type], at: str
) -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        if name not in members:
            yield f"{at}/{name}", f"{name!r} is not known here; known are {', '.join(members)}"
        elif not isinstance(value, members[name]):
            yield f"{at}/{name}", f"{name} must be a {_NAMES[members[name]]}"


def _kind(found: Mapping[str, Any]) -> Kind:
    return Kind(
        code=found["code"],
        name=found["name"],
        node=found["node"],
        assessable=found["assessable"],
        nested=found.get("nested"),
        oscal_class=found.get("class"),
        part=found.get("part"),
    )
