"""Bodies that are files of compliance: our configuration, OSCAL, CSV or XLSX."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from remit.contracts.types import INTEGER, TEXT, Argument, Domain
from remit.errors import InvalidRequest, Problem, Violation
from remit.frameworks import readers
from remit.frameworks.options import Identity, Options
from remit.frameworks.source import Flaw, InvalidFile, Place, Read, violations

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MEDIA_TYPES: Mapping[str, str] = {
    "application/json": "json",
    "application/yaml": "yaml",
    "text/csv": "csv",
    XLSX: "xlsx",
}
"""Media type -> suffix that a file of it has."""
DOCUMENT_REFUSED = "RM012"

_LABEL = Domain("file_label", TEXT, {"minLength": 1, "maxLength": 1000})
_EDITION = Domain("file_edition", INTEGER, {"minimum": 1, "maximum": 2**31 - 1})


def _extra(name: str, text: str) -> Argument:
    kind = _EDITION if name == "edition" else _LABEL
    return Argument(name, kind, default="null", help=f"{text}, where the file does not say it.")


IDENTITY: tuple[Argument, ...] = (
    _extra("code", "Code of the framework"),
    _extra("name", "Name of the framework"),
    _extra("publisher", "Who publishes the framework"),
    _extra("text_rights", "Whose its texts are"),
    _extra("description", "What the framework is for"),
    _extra("version", "The version, as the publisher writes it"),
    _extra("edition", "Edition of the version"),
    _extra("title", "Title of the version"),
    _extra("language", "Language of titles and texts (BCP 47)"),
    _extra("source", "Where the identifiers come from"),
)
"""Query parameters for OSCAL, CSV and XLSX, which say less than our own format."""
FROM_VERSION = Argument(
    "from_version",
    _LABEL,
    default="null",
    help="Read an OSCAL publisher's links of withdrawn controls as lineage from this version.",
)
PROFILE: tuple[Argument, ...] = (
    *(one for one in IDENTITY if one.name in {"code", "version", "edition", "title", "source"}),
    Argument(
        "baseline", _LABEL, default="null", help="Code of the baseline that a profile becomes."
    ),
)
"""Query parameters for an OSCAL profile."""


def read_file(
    raw: bytes, media_type: str, given: Mapping[str, Any], catalog: Mapping[str, Any] | None = None
) -> Read:
    """Read a body into a document; raise `InvalidRequest` with the place of every flaw."""
    known = {field.name for field in fields(Identity)}
    identity = Identity(**{name: value for name, value in given.items() if name in known})
    options = Options(identity=identity, from_version=given.get("from_version"), catalog=catalog)
    try:
        return readers.read(raw, f"body.{MEDIA_TYPES[media_type]}", options)
    except InvalidFile as refused:
        raise InvalidRequest(_violations(refused.flaws)) from None


def located(problem: Problem, locate: Callable[[str], Place] | None) -> Problem:
    """Add the lines of the body to what the database says of the document in it."""
    if locate is not None and problem.error.code == DOCUMENT_REFUSED:
        found = violations(Read({}, locate), "", problem.violations)
        problem.violations = [{k: v for k, v in one.items() if k != "file"} for one in found]
    return problem


def _violations(flaws: Iterable[Flaw]) -> Iterable[Violation]:
    for flaw in flaws:
        place = flaw.place or Place(0)
        yield Violation(
            "body",
            flaw.reason,
            pointer=flaw.pointer,
            line=place.line or None,
            column=place.column,
            inner=place.inner or None,
        )
