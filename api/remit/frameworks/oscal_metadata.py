"""Metadata of an OSCAL catalog: what it says of the framework and its version."""

import re
from collections.abc import Mapping
from typing import Any

from remit.frameworks.options import slug
from remit.frameworks.oscal_prose import objects, prop


def identity_of(catalog: Mapping[str, Any]) -> dict[str, Any]:
    """Take from the metadata what it says of the framework and its version."""
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


def kept_of(catalog: Mapping[str, Any]) -> dict[str, Any]:
    """Take what is kept of a catalog beside its requirements."""
    metadata = catalog.get("metadata")
    back = catalog.get("back-matter")
    kept = {
        "oscal": {
            "uuid": catalog.get("uuid"),
            "oscal_version": str((metadata or {}).get("oscal-version") or "").lstrip("vV"),
            "version": (metadata or {}).get("version"),
        }
        if isinstance(metadata, dict)
        else {"uuid": catalog.get("uuid")},
        "resources": objects(back, "resources") if isinstance(back, dict) else [],
    }
    return {name: value for name, value in kept.items() if value}
