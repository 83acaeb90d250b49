"""What stands in the tables that are handed to people: columns, and how values are written."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Column(NamedTuple):
    """A column: the member of a row it shows, its heading, its width in characters."""

    name: str
    heading: str
    width: int = 20


STATEMENT_OF_APPLICABILITY = (
    Column("key", "Requirement", 16),
    Column("code", "Printed as", 16),
    Column("title", "Title", 50),
    Column("applicable", "Applicable", 12),
    Column("justification", "Justification", 50),
    Column("status", "Status", 16),
    Column("controls", "Controls", 40),
    Column("exception_until", "Exception until", 28),
)
"""One row a requirement: the members of api.applicability."""

EVIDENCE_REGISTER = (
    Column("evidence", "Evidence", 24),
    Column("revision", "Revision", 10),
    Column("kind", "Kind", 20),
    Column("content_hash", "SHA-256", 66),
    Column("payload_hash", "SHA-256 of the payload", 66),
    Column("source", "Source", 30),
    Column("location", "Location", 30),
    Column("media_type", "Media type", 20),
    Column("collected_at", "Collected", 28),
    Column("collected_by", "Collected by", 30),
    Column("received_at", "Received", 28),
    Column("effective_from", "Effective from", 28),
    Column("effective_until", "Effective until", 28),
    Column("controls", "Controls", 40),
)
"""One row a revision of evidence: the members of api.audited_evidence."""


def shown(row: Mapping[str, Any], column: Column) -> str | int | float | bool:
    """Give what a cell shows; lists are joined, instants written as ISO 8601."""
    value = row.get(column.name)
    if value is None:
        return ""
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {member}" for name, member in value.items())
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return "; ".join(str(one) for one in value)
    return str(value)
