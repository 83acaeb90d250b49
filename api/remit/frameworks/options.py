"""What the person who imports a file adds to it."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from remit.frameworks.overlay import Overlay
from remit.frameworks.source import Flaw

_FRAMEWORK = ("code", "name", "publisher", "text_rights", "description")
_VERSION = ("version", "edition", "title", "language", "source")


@dataclass(frozen=True, slots=True)
class Identity:
    """Which framework version a file is of; what is None is taken from the file."""

    code: str | None = None
    name: str | None = None
    publisher: str | None = None
    text_rights: str | None = None
    description: str | None = None
    version: str | None = None
    edition: int | None = None
    title: str | None = None
    language: str | None = None
    """BCP 47."""
    source: str | None = None
    baseline: str | None = None
    """Code of the baseline that a profile becomes."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is read that is not in our own format."""

    identity: Identity = field(default_factory=Identity)
    overlay: Overlay = field(default_factory=Overlay)
    """Corrections to an OSCAL catalog."""
    from_version: str | None = None
    """The version that the publisher's links of withdrawn controls lead away from. Without it
    they are kept as properties and become no lineage."""
    live_before: Collection[str] | None = None
    """Keys that were not withdrawn in `from_version`, if known: only they get lineage."""
    catalog: Mapping[str, Any] | None = None
    """The framework document that a profile selects from; needed for patterns, include-all and
    with-child-controls, and checked against if it is there."""


def header(identity: Identity, found: Mapping[str, Any]) -> dict[str, Any]:
    """Make the ``framework`` and ``version`` of a document: what is given, or else was found."""
    given = {one.name: getattr(identity, one.name) for one in fields(identity)}
    said = {**found, **{name: value for name, value in given.items() if value is not None}}
    return {
        "framework": {name: said[name] for name in _FRAMEWORK if said.get(name) is not None},
        "version": {
            name: said[name] for name in (*_VERSION, "published_on") if said.get(name) is not None
        },
    }


def missing(identity: Identity, *names: str) -> list[Flaw]:
    """Say what a file of this kind does not tell and nobody else told."""
    return [
        Flaw(f"the file does not say the framework's {name}: give it with the file")
        for name in names
        if not getattr(identity, name)
    ]


def slug(text: str) -> str:
    """Make a code of a title: letters of any alphabet and digits, hyphens between."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (
        letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else "-"
        for letter in folded
    )
    return re.sub("-+", "-", "".join(kept)).strip("-")
