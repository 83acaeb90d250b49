"""Problems: everything that goes wrong becomes an RFC 9457 document.

The database's SQLSTATE is the contract. `ErrorTable` says what each means over HTTP; what it does
not name falls back to the SQLSTATE's class. Problems that the facade itself finds have codes of
their own: RM and an HTTP status.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import asyncpg

from remit.contracts.types import ErrorCode

MEDIA_TYPE = b"application/problem+json"
RETRY_AFTER = {"Retry-After": "1"}


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is wrong with a request; `message` follows the name of the place."""

    place: str
    """Where: ``path``, ``query``, ``header`` or ``body``."""
    message: str
    name: str | None = None
    """Which parameter or header."""
    pointer: str | None = None
    """Which part of the body (RFC 6901); empty for all of it."""
    row: int | None = None
    column: str | int | None = None
    """Which field of the row, or which character of the line."""
    line: int | None = None
    inner: str | None = None
    """What the format calls the place: a cell, a pointer into an OSCAL file."""

    def document(self) -> dict[str, Any]:
        """Write it as JSON."""
        found = {
            "in": self.place,
            "name": self.name,
            "pointer": self.pointer,
            "row": self.row,
            "line": self.line,
            "column": self.column,
            "inner": self.inner,
            "message": self.message,
        }
        return {key: value for key, value in found.items() if value is not None}

    def sentence(self) -> str:
        """Write it for a person."""
        where = self.name or self.pointer or (f"line {self.line}" if self.line else "")
        return f"{self.place} {where}".strip() + f" {self.message}"


OWN_CODES: Mapping[str, ErrorCode] = {
    error.code: error
    for error in (
        ErrorCode("RM400", "invalid_request", "The request is not valid", 400),
        ErrorCode("RM401", "unauthenticated", "A valid token is needed", 401),
        ErrorCode("RM404", "unknown_route", "There is nothing at this address", 404),
        ErrorCode("RM405", "method_not_allowed", "The method is not offered here", 405),
        ErrorCode("RM408", "body_too_slow", "The body did not arrive in time", 408),
        ErrorCode("RM413", "body_too_large", "The body is too large", 413),
        ErrorCode(
            "RM415", "unsupported_media_type", "The body's media type is not taken here", 415
        ),
        ErrorCode("RM500", "internal_error", "Something failed on our side", 500),
        ErrorCode("RM503", "unavailable", "The database cannot be reached", 503),
        ErrorCode("RM504", "timeout", "The database took too long", 504),
        ErrorCode("RM513", "outcome_unknown", "The connection broke before the answer came", 503),
    )
}
"""Problems that the facade finds itself."""


@dataclass(slots=True, eq=False)
class Problem(Exception):  # noqa: N818  (RFC 9457 calls it a problem)
    """A problem on its way to the client."""

    error: ErrorCode
    detail: str
    hint: str = ""
    constraint: str = ""
    column: str = ""
    violations: Sequence[Mapping[str, Any]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def document(self, request_id: str) -> dict[str, Any]:
        """Write the problem as JSON, without the members that are empty."""
        found = {
            "type": f"urn:remit:problem:{self.error.name}",
            "title": self.error.title,
            "status": self.error.status,
            "detail": self.detail,
            "code": self.error.code,
            "hint": self.hint or self.error.help,
            "constraint": self.constraint,
            "column": self.column,
            "violations": list(self.violations),
            "request_id": request_id,
        }
        return {key: value for key, value in found.items() if value not in ("", [])}

    def body(self, request_id: str) -> bytes:
        """Write the problem as the bytes of its body."""
        # Texts that quote the request may hold what no encoding takes, such as half a surrogate.
        return json.dumps(self.document(request_id), ensure_ascii=False).encode(errors="replace")


class InvalidRequest(Problem):
    """A request that is refused before the database hears of it."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.found = tuple(violations)
        sentences = "; ".join(violation.sentence() for violation in self.found[:3])
        more = f"; and {len(self.found) - 3} more" if len(self.found) > 3 else ""  # noqa: PLR2004
        Problem.__init__(
            self,
            OWN_CODES["RM400"],
            detail=f"{sentences}{more}.",
            violations=[violation.document() for violation in self.found],
        )


def own(
    code: str, detail: str, hint: str = "", headers: Mapping[str, str] | None = None
) -> Problem:
    """Make a problem that the facade found itself."""
    return Problem(OWN_CODES[code], detail, hint, headers=headers or {})


def unavailable(detail: str = "The database does not answer just now.") -> Problem:
    """Make the problem of a database that was not reached; nothing was done."""
    return own("RM503", detail, "Nothing was changed: repeat the request.", RETRY_AFTER)


def outcome_unknown() -> Problem:
    """Make the problem of a write whose answer never came."""
    return own(
        "RM513",
        "Whether the change was made is not known.",
        "Repeat a POST with the same Idempotency-Key: it is done once. "
        "For other methods read the resource first.",
        RETRY_AFTER,
    )


_EXACT: Mapping[str, tuple[int, str]] = {
    "P0001": (500, "internal_error"),  # a bare RAISE is our bug
    "P0002": (404, "not_found"),
    "02000": (404, "not_found"),
    "23502": (400, "missing_value"),
    "23514": (400, "invalid_value"),
    "42501": (403, "forbidden"),
    "55P03": (503, "lock_timeout"),
    "57014": (504, "timeout"),
    "25006": (503, "read_only"),  # a standby during a failover
    "42883": (503, "not_migrated"),
    "42P01": (503, "not_migrated"),
    "3F000": (503, "not_migrated"),
}
_BY_CLASS: Mapping[str, tuple[int, str]] = {
    "08": (503, "unavailable"),
    "22": (400, "invalid_value"),
    "23": (409, "conflict"),
    "28": (503, "unavailable"),
    "3D": (503, "unavailable"),
    "40": (503, "serialization_failure"),
    "53": (503, "unavailable"),
    "54": (400, "too_large"),
    "55": (409, "conflict"),
    "57": (503, "unavailable"),
    "RM": (409, "conflict"),
}
_TITLES: Mapping[int, str] = {
    400: "A value is not valid",
    403: "Not allowed",
    404: "No such resource",
    409: "A rule forbids it",
    500: OWN_CODES["RM500"].title,
    503: "The database cannot do it just now",
    504: OWN_CODES["RM504"].title,
}


class ErrorTable:
    """What each SQLSTATE means; begins with the contract's rows, then follows the database's."""

    def __init__(self, rows: Iterable[ErrorCode]) -> None:
        self._rows: dict[tuple[str, str], ErrorCode] = {}
        self.load(rows)

    def load(self, rows: Iterable[ErrorCode]) -> None:
        """Take over these rows, over those of the same code and constraint."""
        self._rows.update({(row.code, row.constraint): row for row in rows})

    def meaning(self, sqlstate: str, constraint: str = "") -> ErrorCode:
        """Say what an SQLSTATE means, by constraint, by code or by class."""
        row = self._rows.get((sqlstate, constraint)) or self._rows.get((sqlstate, ""))
        if row is not None:
            return row
        fallback = _EXACT.get(sqlstate) or _BY_CLASS.get(sqlstate[:2])
        status, name = fallback or (500, "internal_error")
        return ErrorCode(sqlstate, name, _TITLES[status], status)

    def problem(self, error: asyncpg.PostgresError) -> Problem:
        """Turn the database's error into a problem that leaks nothing."""
        sqlstate = getattr(error, "sqlstate", None) or "XX000"
        constraint = getattr(error, "constraint_name", None) or ""
        meaning = self.meaning(sqlstate, constraint)
        headers = RETRY_AFTER if meaning.status == 503 else {}  # noqa: PLR2004
        if meaning.status >= 500:  # noqa: PLR2004  (what happened inside is the log's business)
            return Problem(replace(meaning, code=sqlstate), f"{meaning.title}.", headers=headers)
        violations = _structured(getattr(error, "detail", None))
        return Problem(
            replace(meaning, code=sqlstate),
            detail=_detail(error, meaning, told=bool(violations)),
            hint=getattr(error, "hint", None) or "",
            constraint=constraint,
            column=getattr(error, "column_name", None) or "",
            violations=violations,
        )


def _structured(detail: str | None) -> list[Mapping[str, Any]]:
    """Read violations from a DETAIL that is a JSON array of objects."""
    if not detail or not detail.startswith("["):
        return []
    try:
        found = json.loads(detail)
    except ValueError:
        return []
    return found if all(isinstance(item, dict) for item in found) else []


def _detail(error: asyncpg.PostgresError, meaning: ErrorCode, *, told: bool) -> str:
    message = str(error.args[0]) if error.args else ""
    if meaning.constraint and " constraint " in message:
        # PostgreSQL names the constraint; what the constraint means is in our own words.
        return f"{meaning.title}."
    detail = getattr(error, "detail", None) or ""
    # PostgreSQL's own "Failing row contains (...)" shows columns that are nobody's business.
    if told or not detail or detail.startswith("Failing row"):
        return message
    return f"{message.rstrip('.')}. {detail}"
