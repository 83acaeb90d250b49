"""Where a publisher says that withdrawn controls went.

Links of a withdrawn control lead to the controls it was moved to or became part of; they may name
an id, a statement, a group, a printed number, or nothing that is there. A control with one such
link gets that relation; one whose links lead to several is split among them; one without a link
that leads anywhere is withdrawn. The overlay's entries replace those about the same control.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from remit.frameworks.options import Options
from remit.frameworks.oscal_prose import label_of, objects, prop


class Gone(NamedTuple):
    """A withdrawn control."""

    key: str
    links: Sequence[Mapping[str, Any]]
    pointer: str
    """Where it stands in the catalog."""
    text: str = ""
    """What the publisher says in place of the statement."""


class Lineage(NamedTuple):
    """Entries for the document, and what is odd about the links as (sentence, OSCAL pointer)."""

    entries: list[dict[str, Any]]
    notes: list[tuple[str, str]]


class References:
    """What a link may call a requirement; ids come before other names."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._nodes: list[tuple[Mapping[str, Any], str]] = []
        self._names: dict[str, str] | None = None

    def add(self, node: Mapping[str, Any], key: str, oscal_id: str) -> None:
        """Remember a group or control."""
        self._ids.setdefault(oscal_id, key)
        self._nodes.append((node, key))

    def find(self, href: str) -> str | None:
        """Find the key of the requirement that a link leads to."""
        name = href.strip().rpartition("#")[2]
        return self._ids.get(name) or self._other_names().get(name.lower())

    def _other_names(self) -> dict[str, str]:
        if self._names is None:
            self._names = {}
            for node, key in self._nodes:
                label = label_of(node) or ""
                number = label.rpartition("(")[2].rstrip(")") if label.endswith(")") else ""
                names = [label, number, prop(node, "sort-id"), str(node.get("title") or ""), key]
                for name in [*names, *_ids_of_parts(node)]:
                    if name:
                        self._names.setdefault(name.lower(), key)
        return self._names


def lineage_of(gone: Sequence[Gone], references: References, options: Options) -> Lineage:
    """Make the ``lineage`` of a document: the overlay's, and the publisher's where it is asked for.

    The publisher's links say where a control went that is withdrawn in this version, so they are
    lineage from the version before, which only the caller knows. What the overlay says is a part of
    its own, of origin configuration, and outweighs them.
    """
    notes: list[tuple[str, str]] = []
    parts: list[dict[str, Any]] = []
    versions: dict[str, list[dict[str, Any]]] = {}
    for said in options.overlay.lineage:
        versions.setdefault(str(said.get("from_version")), []).extend(said.get("entries") or ())
    if options.from_version is not None:
        corrected = versions.get(options.from_version, [])
        spoken = {entry.get("from") for entry in corrected}
        live = options.live_before
        entries = [
            entry
            for one in gone
            if one.key not in spoken and (live is None or one.key in live)
            for entry in _entries(one, references, options.overlay.relations, notes)
        ]
        if entries:
            said_by_publisher = {
                "from_version": options.from_version,
                "origin": "publisher",
                "entries": entries,
            }
            parts.append(said_by_publisher)
    parts += [{"from_version": name, "entries": found} for name, found in versions.items() if found]
    return Lineage(parts, notes)


def _entries(
    gone: Gone,
    references: References,
    relations: Mapping[str, str],
    notes: list[tuple[str, str]],
) -> list[dict[str, Any]]:
    found: dict[str, tuple[str, str]] = {}
    lost = []
    for link in gone.links:
        relation = relations.get(str(link.get("rel", "")).strip().lower().replace("_", "-"))
        if relation is None:
            continue
        href = str(link.get("href", ""))
        target = references.find(href)
        if target is None or target == gone.key:
            lost.append(href)
            notes.append((f"{gone.key} leads to {href!r}, which is no other control", gone.pointer))
        else:
            found.setdefault(target, (relation, href))
    if not found:
        said = [gone.text] if gone.text else []
        said += [f"The publisher points to {', '.join(lost)}."] if lost else []
        entry: dict[str, Any] = {"relation": "withdrawn", "from": gone.key}
        return [entry | {"note": "\n".join(said)} if said else entry]
    entries = []
    for target, (relation, href) in found.items():
        entry = {
            "relation": relation if len(found) == 1 else "split",
            "from": gone.key,
            "to": target,
        }
        if href.removeprefix("#") != target:
            entry["note"] = f"The publisher points to {href}."
        entries.append(entry)
    return entries


def _ids_of_parts(node: Mapping[str, Any]) -> list[str]:
    found: list[str] = []
    stack = objects(node, "parts")
    while stack:
        part = stack.pop()
        if isinstance(part.get("id"), str):
            found.append(part["id"])
        stack += objects(part, "parts")
    return found
