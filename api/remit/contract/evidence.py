"""What schema api offers about evidence: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import LABEL, PAGE_LIMIT, PROSE, ROW_ID, SHA256, TITLE
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    JSONB,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    ListOf,
    RowType,
    document,
    many,
    one,
)

EVIDENCE = RowType(
    "evidence",
    (
        Column("id", BIGINT, help="Number."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization."),
        Column("kind", TEXT, help="Kind, by which tests find it."),
        Column("title", TEXT, help="Title."),
        Column("owner_id", BIGINT, help="Employee whose duty it is."),
        Column("controls", ListOf(TEXT), help="Codes of the controls that it supports."),
        Column(
            "revision",
            INTEGER,
            nullable=True,
            help="Latest revision that stands; null when every one was withdrawn.",
        ),
        Column("content_hash", TEXT, nullable=True, help="SHA-256 of its content."),
        Column("source", TEXT, nullable=True, help="System or person that it comes from."),
        Column("location", TEXT, nullable=True, help="Where the file is kept."),
        Column("media_type", TEXT, nullable=True, help="Media type of the file."),
        Column("collected_at", TIMESTAMPTZ, nullable=True, help="When it was collected."),
        Column("collected_by", TEXT, nullable=True, help="Person or service who handed it in."),
        Column("effective_from", TIMESTAMPTZ, nullable=True, help="From when it is evidence."),
        Column(
            "effective_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is evidence; null: open.",
        ),
        Column("received_at", TIMESTAMPTZ, nullable=True, help="When it was recorded."),
        Column(
            "version",
            BIGINT,
            help="Counts the changes of this evidence, its revisions and its links; the ETag.",
        ),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A piece of evidence with its latest revision.",
    example={
        "id": 12,
        "org_id": 7,
        "code": "mfa-2026-11",
        "kind": "account-list",
        "title": "Accounts of the identity provider",
        "owner_id": 42,
        "controls": ["AC-1"],
        "revision": 1,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "source": "identity provider",
        "location": None,
        "media_type": None,
        "collected_at": "2026-11-02T06:00:00+00:00",
        "collected_by": "collector",
        "effective_from": "2026-11-02T06:00:00+00:00",
        "effective_until": None,
        "received_at": "2026-11-02T06:00:05+00:00",
        "version": 1,
        "created_at": "2026-11-02T06:00:05+00:00",
        "updated_at": "2026-11-02T06:00:05+00:00",
    },
)

EVIDENCE_CHANGES = RowType(
    "evidence_changes",
    (
        Column("title", TITLE, help="New title."),
        Column("owner_id", ROW_ID, help="Employee whose duty it is from now on."),
    ),
    help="Changes of evidence; what is absent stays.",
    example={"owner_id": 42},
)

EVIDENCE_LINK = RowType(
    "evidence_link",
    (
        Column("control_id", BIGINT, help="Number of the control."),
        Column("control", TEXT, help="Its code."),
        Column("linked_at", TIMESTAMPTZ, help="When the link was recorded."),
    ),
    help="A control that a piece of evidence supports.",
    example={"control_id": 3, "control": "AC-1", "linked_at": "2026-11-02T06:00:05+00:00"},
)

EVIDENCE_RECEIPT = RowType(
    "evidence_receipt",
    (
        Column("id", BIGINT, help="Number of the evidence."),
        Column(
            "code",
            TEXT,
            help="Its code; another one than was sent when the content was known already.",
        ),
        Column("number", INTEGER, help="Revision."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
        Column(
            "recognized",
            BOOLEAN,
            help="Whether the content was there before, so that only links were added.",
        ),
    ),
    help="The evidence and revision that hold a content that was handed in.",
    example={
        "id": 12,
        "code": "mfa-2026-11",
        "number": 1,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "recognized": False,
    },
)

EVIDENCE_REVISION = RowType(
    "evidence_revision",
    (
        Column("evidence_id", BIGINT, help="Evidence."),
        Column("number", INTEGER, help="Revision, from 1."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
        Column("source", TEXT, help="System or person that it comes from."),
        Column("location", TEXT, nullable=True, help="Where the file is kept."),
        Column("media_type", TEXT, nullable=True, help="Media type of the file."),
        Column("has_payload", BOOLEAN, help="Whether it has a structured content."),
        Column("collected_at", TIMESTAMPTZ, help="When it was collected."),
        Column("collected_by", TEXT, help="Person or service who handed it in."),
        Column("effective_from", TIMESTAMPTZ, help="From when it is evidence."),
        Column(
            "effective_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is evidence; null: open.",
        ),
        Column("received_at", TIMESTAMPTZ, help="When it was recorded."),
        Column("withdrawn_at", TIMESTAMPTZ, nullable=True, help="When it was withdrawn."),
    ),
    help="What was collected once, without the payload.",
    example={
        "evidence_id": 12,
        "number": 2,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "source": "identity provider",
        "location": None,
        "media_type": None,
        "has_payload": True,
        "collected_at": "2026-11-02T06:00:00+00:00",
        "collected_by": "collector",
        "effective_from": "2026-11-02T06:00:00+00:00",
        "effective_until": None,
        "received_at": "2026-11-02T06:00:05+00:00",
        "withdrawn_at": None,
    },
)

NEW_EVIDENCE = RowType(
    "new_evidence",
    (
        Column(
            "code",
            LABEL,
            required=True,
            help="Code, unique in the organization; a known one makes the next revision.",
        ),
        Column(
            "kind",
            LABEL,
            nullable=True,
            help="Kind, by which tests find it; needed for new evidence.",
        ),
        Column(
            "title",
            TITLE,
            nullable=True,
            help="Title; needed for new evidence, and no change to what is there.",
        ),
        Column(
            "owner_id",
            ROW_ID,
            nullable=True,
            help="Employee whose duty it is; this or owner_key is needed for new evidence.",
        ),
        Column("owner_key", LABEL, nullable=True, help="The same by the employee's key."),
        Column("source", TITLE, required=True, help="System or person that it comes from."),
        Column("collected_at", TIMESTAMPTZ, required=True, help="When it was collected."),
        Column(
            "effective_from",
            TIMESTAMPTZ,
            nullable=True,
            help="From when it is evidence; when it was collected, if absent.",
        ),
        Column(
            "effective_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is evidence; open if absent.",
        ),
        Column(
            "content_hash",
            SHA256,
            nullable=True,
            help="SHA-256 of the file; that of the payload if absent.",
        ),
        Column(
            "payload",
            JSONB,
            nullable=True,
            help="Structured content, which tests read; at most 1 MB.",
        ),
        Column("location", TITLE, nullable=True, help="Where the file is kept."),
        Column("media_type", LABEL, nullable=True, help="Media type of the file."),
        Column(
            "controls",
            ListOf(TEXT),
            nullable=True,
            help="Codes of the controls that it supports; links are added, never taken away.",
        ),
    ),
    help="Evidence as it is handed in.",
    example={
        "code": "mfa-2026-11",
        "kind": "account-list",
        "title": "Accounts of the identity provider",
        "owner_key": "E-1042",
        "source": "identity provider",
        "collected_at": "2026-11-02T06:00:00Z",
        "payload": {"accounts": [{"email": "ana@example.com", "mfa": True}]},
        "controls": ["AC-1", "AC-2"],
    },
)

create_evidence = Function(
    "create_evidence",
    "Hand in evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "evidence",
            ListOf(NEW_EVIDENCE),
            sql="jsonb",
            help="the evidence, up to tens of thousands of items",
        ),
    ),
    returns=many(EVIDENCE_RECEIPT),
    volatility="volatile",
    help=(
        "A list, all or nothing: errors name place and field. A code that is known makes the next "
        "revision of that evidence. A content\nthat is there already, of the same kind, for the "
        "same time and collected no earlier, is not stored again: only links to controls are "
        "added,\nand the evidence that holds it answers. The same content collected later is the "
        "next revision, and fresh again. Tests of the linked controls run at once."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM012", "document_refused")),
    example=[
        {
            "code": "backup-report",
            "kind": "backup-report",
            "title": "Weekly backup report",
            "owner_key": "E-1042",
            "source": "backup service",
            "collected_at": "2026-11-02T06:00:00Z",
            "effective_until": "2026-12-02T06:00:00Z",
            "payload": {"restored": True},
            "controls": ["BC-1"],
        },
    ],
)

create_evidence_revision = Function(
    "create_evidence_revision",
    "Hand in the next revision of evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("source", TITLE, help="system or person that it comes from"),
        Argument("collected_at", TIMESTAMPTZ, help="when it was collected"),
        Argument(
            "effective_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="from when it is evidence; when it was collected, if absent",
        ),
        Argument(
            "effective_until",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="until when it is evidence; open if absent",
        ),
        Argument(
            "content_hash",
            SHA256,
            default="null",
            nullable=True,
            help="SHA-256 of the file; that of the payload if absent",
        ),
        Argument(
            "payload",
            JSONB,
            default="null",
            nullable=True,
            help="structured content, which tests read",
        ),
        Argument("location", TITLE, default="null", nullable=True, help="where the file is kept"),
        Argument("media_type", LABEL, default="null", nullable=True, help="media type of the file"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the evidence is at another version",
        ),
    ),
    returns=one(EVIDENCE_REVISION),
    volatility="volatile",
    help=(
        "A content that the evidence holds already for the same time is not stored again: its "
        "revision answers. Tests of\nthe linked controls run at once."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM012", "document_refused"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_label"),
        ("23514", "invalid_hash"),
    ),
)

get_evidence = Function(
    "get_evidence",
    "Get a piece of evidence with its latest revision.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
    ),
    returns=one(EVIDENCE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_evidence_payload = Function(
    "get_evidence_payload",
    "Get the structured content of a revision of evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("number", INTEGER, help="the revision"),
    ),
    returns=document(JSONB),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_evidence = Function(
    "list_evidence",
    "List evidence, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("kind", LABEL, default="null", nullable=True, help="only of this kind"),
        Argument(
            "owner_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only what is the duty of this employee",
        ),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only what supports this control",
        ),
        Argument(
            "expiring_before",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="only what has expired or will by this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(EVIDENCE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_evidence_controls = Function(
    "list_evidence_controls",
    "List the controls that evidence supports.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was recorded at this instant",
        ),
    ),
    returns=many(EVIDENCE_LINK),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_evidence_revisions = Function(
    "list_evidence_revisions",
    "List the revisions of evidence, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was recorded at this instant",
        ),
        Argument("withdrawn", BOOLEAN, default="false", help="those that were withdrawn as well"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="number after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(EVIDENCE_REVISION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

replace_evidence_controls = Function(
    "replace_evidence_controls",
    "Replace the controls that evidence supports.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("controls", ListOf(TEXT), sql="text[]", help="codes of the controls"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the evidence is at another version",
        ),
    ),
    returns=many(EVIDENCE_LINK),
    volatility="volatile",
    help="Tests of controls that are new to it run at once.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM012", "document_refused"),
    ),
    example=["AC-1", "AC-2"],
)

update_evidence = Function(
    "update_evidence",
    "Change the title of evidence, or whose duty it is.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("changes", EVIDENCE_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the evidence is at another version",
        ),
    ),
    returns=one(EVIDENCE),
    volatility="volatile",
    help="What is absent stays.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23503", "unknown_owner"),
        ("23502", "missing_value"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_title"),
        ("23514", "invalid_id"),
    ),
)

withdraw_evidence_revision = Function(
    "withdraw_evidence_revision",
    "Withdraw a revision of evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("number", INTEGER, help="the revision"),
        Argument("reason", PROSE, help="why"),
    ),
    returns=one(EVIDENCE_REVISION),
    volatility="volatile",
    help=(
        "It counts no longer from now on; answers as of an earlier instant stay as they are. The "
        "journal keeps the reason."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM017", "already_decided"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_text"),
    ),
)
