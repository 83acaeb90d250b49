"""Tables that are handed to people: their columns, and rows of the database in them."""

from collections.abc import Iterable, Mapping
from typing import Any

from remit.frameworks.sheets import EVIDENCE_REGISTER, STATEMENT_OF_APPLICABILITY, Column

STATEMENT: tuple[Column, ...] = (*STATEMENT_OF_APPLICABILITY, Column("reasons", "Why", 60))
REGISTER: tuple[Column, ...] = (
    Column("code", "Evidence", 24),
    Column("title", "Title", 40),
    *(one for one in EVIDENCE_REGISTER if one.name not in {"evidence", "payload_hash"}),
)
"""What an organization has now; what an audit rests on has the columns of `sheets`."""


def statement_rows(
    rows: Iterable[Mapping[str, Any]], readiness: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Put the reasons of a readiness beside the rows of a statement of applicability."""
    reasons = {
        requirement["key"]: [reason["message"] for reason in requirement["reasons"] or ()]
        for requirement in readiness["requirements"]
    }
    return [{**row, "reasons": reasons.get(row["key"])} for row in rows]
