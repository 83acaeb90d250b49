"""Metadata of an OSCAL catalog: what it says of the framework and its version."""

import json
import re
from collections.abc import Mapping
from typing import Any

from remit.frameworks.options import slug
from remit.frameworks.oscal_names import NAMESPACE
from remit.frameworks.oscal_prose import objects, prop


def written_by_us(catalog: Mapping[str, Any]) -> dict[str, Any]:
    """Give the rest of the document that a catalog was written from, if we wrote it."""
    metadata = catalog.get("metadata")
    found = json_prop(metadata, "document") if isinstance(metadata, dict) else {}
    if not all(isinstance(found.get(name), dict) for name in ("framework", "version")):
        return {}
    vocabulary = found.get("vocabulary", {})
    kinds = vocabulary.get("kinds", []) if isinstance(vocabulary, dict) else None
    sound = isinstance(kinds, list) and all(
        isinstance(kind, dict)
        and isinstance(kind.get("code"), str)
        and isinstance(kind.get("name"), str)
        and isinstance(kind.get("assessable"), bool)
        for kind in kinds
    )
    return found if sound and isinstance(vocabulary.get("properties", {}), dict) else {}


def json_prop(node: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Give the object that a property of ours holds as JSON; an empty one if there is none."""
    try:
        found = json.loads(prop(node, name, NAMESPACE) or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def identity_of(catalog: Mapping[str, Any], ours: Mapping[str, Any]) -> dict[str, Any]:
    """Take from the metadata what it says of the framework and its version."""
    if ours:
        return {**ours.get("framework", {}), **ours.get("version", {})}
    metadata = catalog.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    title = str(metadata.get("title") or "").strip()
    version = str(metadata.get("version") or "").strip()
    published = str(metadata.get("published") or "")[:10]
    found = {
        "code": slug(title.partition(":")[0]) or None,
        "name": title or None,
        "publisher": _publisher(metadata),
        "text_rights": "The texts are as their publisher gives them; see the source.",
        "version": version or None,
        "title": title or None,
        "language": prop(metadata, "language") or metadata.get("language") or "und",
        "published_on": published if re.fullmatch(r"\d{4}-\d\d-\d\d", published) else None,
        "source": "; ".join(
            part
            for part in (
                f"OSCAL catalog {catalog.get('uuid', '')}".strip(),
                f"version {version}" if version else "",
                f"last modified {metadata.get('last-modified')}"
                if metadata.get("last-modified")
                else "",
            )
            if part
        ),
    }
    return {name: value for name, value in found.items() if value is not None}


def _publisher(metadata: Mapping[str, Any]) -> str | None:
    names = {str(one.get("uuid")): one.get("name") for one in objects(metadata, "parties")}
    roles = {
        str(one.get("role-id")): one.get("party-uuids")
        for one in objects(metadata, "responsible-parties")
    }
    for role in ("publisher", "creator", "author"):
        parties = roles.get(role)
        if isinstance(parties, list) and parties and names.get(str(parties[0])):
            return str(names[str(parties[0])])
    return next((str(name) for name in names.values() if name), None)


def vocabulary_of(
    catalog: Mapping[str, Any], ours: Mapping[str, Any], kinds: list[dict[str, Any]]
) -> dict[str, Any]:
    """Make the vocabulary: kinds, and what is kept of a catalog beside its requirements."""
    metadata = catalog.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    back = catalog.get("back-matter")
    resources = objects(back, "resources") if isinstance(back, dict) else []
    if ours:
        vocabulary = dict(ours.get("vocabulary") or {})
        properties = dict(vocabulary.get("properties") or {})
    else:
        vocabulary = {"kinds": kinds}
        oscal = {
            "uuid": catalog.get("uuid"),
            "oscal_version": str(metadata.get("oscal-version") or "").lstrip("vV"),
            "version": metadata.get("version"),
        }
        properties = {"oscal": {name: value for name, value in oscal.items() if value}}
    if resources:
        properties["resources"] = resources
    if properties:
        vocabulary["properties"] = properties
    return vocabulary
