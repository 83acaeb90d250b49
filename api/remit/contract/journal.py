"""What schema api offers about journal: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import PAGE_LIMIT
from remit.contracts.types import (
    BIGINT,
    JSONB,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    ListOf,
    RowType,
    many,
)

JOURNAL_ENTRY = RowType(
    "journal_entry",
    (
        Column("org_id", BIGINT, help="Organization chart."),
        Column(
            "seq",
            BIGINT,
            help="Position in the journal of this organization, from 1, without gaps.",
        ),
        Column(
            "recorded_at",
            TIMESTAMPTZ,
            help="Instant of the change; one instant per transaction, strictly increasing.",
        ),
        Column("event", TEXT, help="What happened: org_chart.created, employees.updated, ..."),
        Column("operation", TEXT, help="API function that did it; sql for direct SQL."),
        Column("actor", TEXT, help="Who did it: the token's subject, or the database login."),
        Column("request_id", TEXT, nullable=True, help="X-Request-Id of the call."),
        Column("changes", JSONB, help="Each changed row with its id, its old and its new values."),
        Column("hash", TEXT, help="SHA-256 (hex) over this entry and the hash of the one before."),
    ),
    help="One entry of an organization's journal: what one statement changed.",
    example={
        "org_id": 7,
        "seq": 12,
        "recorded_at": "2026-03-02T09:30:00+00:00",
        "event": "employees.updated",
        "operation": "promote_employee",
        "actor": "developer",
        "request_id": "0197f5a2",
        "changes": [{"id": 3, "old": {"manager_id": 1}, "new": {"manager_id": None}}],
        "hash": "5f0c",
    },
)

JOURNAL_HEAD = RowType(
    "journal_head",
    (
        Column("org_id", BIGINT, help="Organization chart."),
        Column("seq", BIGINT, help="Last entry."),
    ),
    help="How far an organization's journal has come.",
)

list_journal = Function(
    "list_journal",
    "List what changed in an organization, oldest first, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="seq after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(JOURNAL_ENTRY),
    volatility="stable",
    help="The journal stays when the chart is deleted.",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_journal_heads = Function(
    "list_journal_heads",
    "How far the journals of some organizations have come.",
    arguments=(Argument("org_ids", ListOf(BIGINT), sql="bigint[]"),),
    returns=many(JOURNAL_HEAD),
    volatility="stable",
    help=(
        "For services only: one call serves every live stream of a process. What they show their "
        "clients is read with\n`list_journal`, under the client's own rights."
    ),
)
