"""OSCAL catalog (JSON) to our framework document.

Groups, controls and the controls in them become requirements, in the catalog's order, with the
OSCAL ids as keys. What varies between catalogs is taken as it comes: groups in groups, controls
at the top, labels that repeat the title, relations written with ``-`` or ``_``, references with
and without ``#``, statuses in any case or left out. Nothing but structure is required.

Kept: titles whole; the statement as text; guidance, class, properties, parameters and links
under ``properties``; the back matter under ``vocabulary.properties``. Not kept: objectives and
methods of assessment, examples.
"""

import re
from collections.abc import Mapping
from typing import Any

from remit.frameworks import json_reader
from remit.frameworks.options import Options, header, slug
from remit.frameworks.oscal_lineage import Gone, References, lineage_of
from remit.frameworks.oscal_metadata import (
    identity_of,
    json_prop,
    vocabulary_of,
    written_by_us,
)
from remit.frameworks.oscal_names import NAMESPACE, key_of
from remit.frameworks.oscal_prose import Prose, label_of, objects, prop
from remit.frameworks.oscal_statements import Statements
from remit.frameworks.overlay import Kind, Overlay
from remit.frameworks.source import Flaw, InvalidFile, Json, Place, Read, nearest

_WITHDRAWN = re.compile(r"\W*withdrawn\s*(?:[:;.,)\]-].*)?", re.IGNORECASE | re.DOTALL)
"""A title or text that is nothing but "[Withdrawn: incorporated into X]"."""
_NO_KIND = Kind("", "", "", assessable=True)
"""Of a requirement that a catalog of ours gives no kind; it says itself if it is assessable."""
_GONE = ("moved-to", "incorporated-into")
"""Relations that only a withdrawn control has, though its old text may still be there."""
_LISTS = ("groups", "controls", "parts", "params", "props", "links")


def read_catalog(raw: bytes, file: str, options: Options) -> Read:
    """Read an OSCAL catalog. Raises `InvalidFile` with every flaw and its OSCAL pointer."""
    return catalog_of(json_reader.parse(raw, file), raw, file, options)


def catalog_of(parsed: Json, raw: bytes, file: str, options: Options) -> Read:
    """Make the framework document of a catalog that is parsed already; `raw` is its file."""
    catalog = parsed.get("catalog") if isinstance(parsed, dict) else None
    if not isinstance(catalog, dict):
        raise InvalidFile(file, [Flaw("the file is no OSCAL catalog", Place())])
    positions = json_reader.positions(raw)

    def place(pointer: str) -> Place:
        return positions(pointer)._replace(inner=pointer)

    ours = written_by_us(catalog)
    reader = _Catalog(catalog, options.overlay, ours)
    said = {**identity_of(catalog, ours), **options.overlay.framework, **options.overlay.version}
    document: dict[str, Any] = {
        **header(options.identity, said),
        "vocabulary": {},
        "requirements": reader.requirements(),
        **{name: ours[name] for name in ("baselines", "lineage") if name in ours},
    }
    document["vocabulary"] = vocabulary_of(catalog, ours, reader.kinds())
    if not document["requirements"] and not reader.flaws:
        reader.flaws.append(("the catalog has neither groups nor controls", "/catalog"))
    if reader.flaws:
        raise InvalidFile(file, [Flaw(reason, place(at)) for reason, at in reader.flaws])
    lineage = lineage_of(reader.gone, reader.references, options)
    if lineage.entries:
        document["lineage"] = lineage.entries
    notes = [Flaw(reason, place(at)) for reason, at in (*reader.notes, *lineage.notes)]
    sources = reader.sources

    def locate(pointer: str) -> Place:
        found = nearest(sources, pointer)
        return place(found[1] if found else "/catalog/metadata")

    return Read(document, locate, notes)


class _Catalog:
    """Walks a catalog once."""

    def __init__(
        self, catalog: Mapping[str, Any], overlay: Overlay, ours: Mapping[str, Any]
    ) -> None:
        self._catalog = catalog
        self._overlay = overlay
        self._ours = bool(ours)
        self.flaws: list[tuple[str, str]] = []
        self.notes: list[tuple[str, str]] = []
        self.sources: dict[str, str] = {}
        """Our pointers to the catalog's."""
        self.gone: list[Gone] = []
        self.references = References()
        self._kinds: dict[str, Kind] = {}
        self._our_kinds = {
            str(one["code"]): Kind(one["code"], one["name"], "", assessable=one["assessable"])
            for one in (ours.get("vocabulary") or {}).get("kinds") or ()
        }
        self._statements = Statements(Prose(_parameters(catalog)), overlay, self)

    def requirements(self) -> list[dict[str, Any]]:
        return self._children(self._catalog, "/catalog", "/requirements", "", within=None)

    def kinds(self) -> list[dict[str, Any]]:
        return [
            {"code": kind.code, "name": kind.name, "assessable": kind.assessable}
            for kind in self._kinds.values()
        ]

    def used(self, kind: Kind) -> None:
        """Remember that there is a requirement of this kind."""
        if kind is not _NO_KIND:
            self._kinds.setdefault(kind.code, kind)

    def _children(
        self, node: Mapping[str, Any], source: str, target: str, parent: str, within: str | None
    ) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        if within == "control":
            found = self._statements.below(node, source, target, parent)
        for sort, name in (("group", "groups"), ("control", "controls")):
            listed = node.get(name)
            for index, one in enumerate(listed if isinstance(listed, list) else ()):
                at = f"{source}/{name}/{index}"
                pointer = f"{target}/{len(found)}"
                if isinstance(one, dict):
                    self.sources[pointer] = at
                    found.append(
                        self._requirement(one, at, pointer, parent=parent, sort=sort, within=within)
                    )
                else:
                    self.flaws.append((f"a {sort} must be an object", at))
        return found

    def _requirement(
        self,
        node: Mapping[str, Any],
        source: str,
        target: str,
        *,
        parent: str,
        sort: str,
        within: str | None,
    ) -> dict[str, Any]:
        self._check(node, source, sort)
        kind = self._kind(node, sort, within)
        self.used(kind)
        title = " ".join(str(node.get("title") or "").split())
        oscal_id = str(node.get("id") or "") or f"{parent}.{slug(title)}".strip(".")
        key = key_of(node, oscal_id)
        found: dict[str, Any] = {"key": key}
        code = code_of(node, title)
        if code and code != key:
            found["code"] = code
        if kind.code:
            found["kind"] = kind.code
        found["title"] = title
        text = self._statements.text(node, sort)
        if text:
            found["text"] = text
        withdrawn = self._is_withdrawn(node, key, text)
        self.references.add(node, key, oscal_id)
        if withdrawn:
            found["withdrawn"] = True
            self.gone.append(Gone(key, objects(node, "links"), source, text))
        elif sort == "control" and not text and not node.get("controls"):
            self.notes.append((f"{key} has no statement; is it withdrawn?", source))
        # What is withdrawn is not assessable unless somebody says so: that need not be written.
        usual = kind.assessable and not withdrawn
        ours = prop(node, "assessable", NAMESPACE)
        said = usual if ours is None else ours == "true"
        said = self._overlay.assessable.get(key, said)
        if ours is not None or said != usual:
            found["assessable"] = said
        if properties := self._kept(node):
            found["properties"] = properties
        children = self._children(node, source, f"{target}/children", key, sort)
        if children:
            found["children"] = children
        return found

    def _kind(self, node: Mapping[str, Any], sort: str, within: str | None) -> Kind:
        if self._ours:
            said = prop(node, "kind", NAMESPACE)
            return self._our_kinds.get(said or "", _NO_KIND)
        return next(
            kind
            for kind in self._overlay.kinds
            if kind.fits(sort, nested=within == sort, oscal_class=node.get("class"))
        )

    def _check(self, node: Mapping[str, Any], source: str, sort: str) -> None:
        if sort == "control" and not (isinstance(node.get("id"), str) and node["id"].strip()):
            self.flaws.append(("a control needs an id", source))
        if not (isinstance(node.get("title"), str) and node["title"].strip()):
            self.flaws.append((f"a {sort} needs a title", source))
        for name in _LISTS:
            if name in node and not isinstance(node[name], list):
                self.flaws.append((f"{name} must be a list", f"{source}/{name}"))

    def _is_withdrawn(self, node: Mapping[str, Any], key: str, text: str) -> bool:
        if key in self._overlay.withdrawn:
            return True
        if (prop(node, "status") or "").strip().lower() == "withdrawn":
            return True
        if _WITHDRAWN.fullmatch(text) or _WITHDRAWN.fullmatch(str(node.get("title"))):
            return True
        relations = {relation_of(link) for link in objects(node, "links")}
        if not text:
            return not relations.isdisjoint(self._overlay.relations)
        return not relations.isdisjoint(_GONE)

    def _kept(self, node: Mapping[str, Any]) -> dict[str, Any]:
        kept: dict[str, Any] = {}
        if isinstance(node.get("class"), str):
            kept["class"] = node["class"]
        if text := self._statements.guidance(node):
            kept["guidance"] = text
        props = [
            one
            for one in objects(node, "props")
            if one.get("ns") != NAMESPACE
            and one.get("name") != "status"
            and not (one.get("name") == "label" and "class" not in one)
        ]
        raw = {"props": props, "params": node.get("params"), "links": node.get("links")}
        kept |= {name: value for name, value in raw.items() if value}
        if self._ours:
            kept |= json_prop(node, "properties")
        return kept


def relation_of(link: Mapping[str, Any]) -> str:
    """Give a link's relation in its usual spelling."""
    return str(link.get("rel", "")).strip().lower().replace("_", "-")


def code_of(node: Mapping[str, Any], title: str) -> str | None:
    """Give what the publisher prints as the number of a node: its label, without the title."""
    label = (label_of(node) or "").strip()
    if title and label.startswith(title) and re.fullmatch(r"\s*\([^()]+\)", label[len(title) :]):
        return label[len(title) :].strip()[1:-1].strip()
    if not label and title == prop(node, "sort-id"):
        return title
    return label or None


def _parameters(catalog: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    stack: list[Mapping[str, Any]] = [catalog]
    while stack:
        node = stack.pop()
        found.update({str(one.get("id")): one for one in objects(node, "params")})
        stack += objects(node, "groups")
        stack += objects(node, "controls")
    return found
