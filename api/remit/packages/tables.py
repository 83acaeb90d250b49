"""Tables that are handed to people: their columns, and rows of the database in them."""

from collections.abc import Iterable, Mapping
from typing import Any

from remit.frameworks.sheets import EVIDENCE_REGISTER, STATEMENT_OF_APPLICABILITY, Column

STATEMENT: tuple[Column, ...] = (
    *(one for one in STATEMENT_OF_APPLICABILITY if one.name not in {"owners", "review_state"}),
    Column("exception_until", "Risk accepted until", 28),
)
REGISTER: tuple[Column, ...] = (
    *(one for one in EVIDENCE_REGISTER if one.name != "requirements"),
    Column("location", "Kept at", 40),
)
"""What an organization has now."""
AUDITED_REGISTER: tuple[Column, ...] = (
    *(one for one in REGISTER if one.name != "title"),
    Column("payload_hash", "SHA-256 of the payload", 66),
)
"""What an audit rests on: what a title says now is no part of it."""


def statement_rows(
    rows: Iterable[Mapping[str, Any]], readiness: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Put the reasons of a readiness beside the rows of a statement of applicability."""
    reasons = {
        requirement["key"]: [reason["message"] for reason in requirement["reasons"] or ()]
        for requirement in readiness["requirements"]
    }
    return [{**row, "requirement": row["code"], "reasons": reasons.get(row["key"])} for row in rows]


def register_rows(evidence: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Call the members of evidence what the columns of a register are called."""
    return [
        {
            **one,
            "evidence": one.get("evidence") or one.get("code"),
            "sha256": one["content_hash"],
            "effective_to": one["effective_until"],
        }
        for one in evidence
    ]
