"""What schema api offers about audits: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import APPLICABILITY, PAGE_LIMIT, ROW_ID, TITLE
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
    many,
    one,
)

AUDIT = RowType(
    "audit",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("adoption_id", BIGINT, help="Adoption."),
        Column("adoption", TEXT, help="Code of the adoption."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Its version."),
        Column("title", TEXT, help="Title."),
        Column("as_of", TIMESTAMPTZ, help="What had been recorded by then counts."),
        Column("effective_at", TIMESTAMPTZ, help="Instant that it is about."),
        Column(
            "observation_from",
            TIMESTAMPTZ,
            nullable=True,
            help="Begin of the period that was looked at.",
        ),
        Column("observation_until", TIMESTAMPTZ, nullable=True, help="End of that period."),
        Column("ready", INTEGER, help="Requirements that were ready."),
        Column("partial", INTEGER, help="Requirements that were partly so."),
        Column("not_ready", INTEGER, help="Requirements that were not."),
        Column("not_applicable", INTEGER, help="Requirements out of scope."),
        Column("content_hash", TEXT, help="SHA-256 of the document."),
        Column("frozen_by", TEXT, help="Person who froze it."),
        Column("recorded_at", TIMESTAMPTZ, help="When it was recorded."),
    ),
    help="A frozen assessment of an adoption.",
    example={
        "id": 4,
        "org_id": 7,
        "adoption_id": 5,
        "adoption": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "title": "Before the visit in May",
        "as_of": "2026-05-01T08:00:00+00:00",
        "effective_at": "2026-05-01T08:00:00+00:00",
        "observation_from": "2026-01-01T00:00:00+00:00",
        "observation_until": "2026-07-01T00:00:00+00:00",
        "ready": 40,
        "partial": 1,
        "not_ready": 1,
        "not_applicable": 0,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "frozen_by": "https://idp.example.com|ana",
        "recorded_at": "2026-05-01T08:00:00+00:00",
    },
)

AUDITED_EVIDENCE = RowType(
    "audited_evidence",
    (
        Column("evidence", TEXT, help="Code of the evidence."),
        Column("revision", INTEGER, help="Revision."),
        Column("kind", TEXT, help="Kind."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
        Column(
            "payload_hash",
            TEXT,
            nullable=True,
            help="SHA-256 of the payload as the database writes it; null without one.",
        ),
        Column("source", TEXT, help="System or person that it comes from."),
        Column("location", TEXT, nullable=True, help="Where the file is kept."),
        Column("media_type", TEXT, nullable=True, help="Media type of the file."),
        Column("collected_at", TIMESTAMPTZ, help="When it was collected."),
        Column("collected_by", TEXT, help="Person or service who handed it in."),
        Column("received_at", TIMESTAMPTZ, help="When it was recorded."),
        Column("effective_from", TIMESTAMPTZ, help="From when it is evidence."),
        Column("effective_until", TIMESTAMPTZ, nullable=True, help="Until when; null for no end."),
        Column("controls", ListOf(TEXT), help="Codes of the controls that it supports."),
    ),
    help="A revision of evidence that an audit rests on.",
    example={
        "evidence": "access-review",
        "revision": 3,
        "kind": "access-review",
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "payload_hash": None,
        "source": "Identity provider",
        "location": "s3://evidence/review-3.pdf",
        "media_type": "application/pdf",
        "collected_at": "2026-04-01T08:00:00+00:00",
        "collected_by": "https://idp.example.com|ana",
        "received_at": "2026-04-01T08:05:00+00:00",
        "effective_from": "2026-04-01T00:00:00+00:00",
        "effective_until": "2026-07-10T00:00:00+00:00",
        "controls": ["AC-1"],
    },
)

AUDIT_DIFFERENCE = RowType(
    "audit_difference",
    (
        Column(
            "part",
            TEXT,
            help=(
                "Part of the document: requirements, controls, evidence, tests, runs, exceptions, "
                "scope, framework; or document, journal."
            ),
        ),
        Column("name", TEXT, nullable=True, help="Which one, such as the key of a requirement."),
        Column(
            "problem",
            TEXT,
            help="changed, missing (frozen, and no longer there) or added (there, and not frozen).",
        ),
        Column("detail", TEXT, nullable=True, help="What of it."),
    ),
    help="One thing in which a frozen audit and the records that it rests on differ.",
    example={
        "part": "requirements",
        "name": "1.2",
        "problem": "changed",
        "detail": "basis, status",
    },
)

AUDIT_FILE = RowType(
    "audit_file",
    (
        Column("audit_id", BIGINT, help="The audit."),
        Column("content", TEXT, help="The document."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
    ),
    help=(
        "The document of a frozen audit to the byte: sha256sum of the content, as UTF-8, is "
        "content_hash."
    ),
    example={
        "audit_id": 4,
        "content": "{}",
        "content_hash": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
    },
)

AUDIT_VERIFICATION = RowType(
    "audit_verification",
    (
        Column("audit_id", BIGINT, help="The audit."),
        Column("verified", BOOLEAN, help="Whether nothing differs."),
        Column("content_hash", TEXT, help="SHA-256 that was recorded with the audit."),
        Column("recomputed_hash", TEXT, help="SHA-256 of the document computed from the records."),
        Column("differences", ListOf(AUDIT_DIFFERENCE), help="Everything that differs."),
    ),
    help=(
        "Whether a frozen audit is what the records say, computed again from what had been "
        "recorded then."
    ),
    example={
        "audit_id": 4,
        "verified": True,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "recomputed_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "differences": [],
    },
)

FROZEN_AUDIT = RowType(
    "frozen_audit",
    (
        Column("audit", AUDIT, help="The audit."),
        Column("document", JSONB, help="What was frozen; the hash is over its text."),
    ),
    help=(
        "A frozen assessment with its document: framework, scope, and every requirement, control, "
        "evidence revision, test, run and exception that it rests on, with hashes."
    ),
    example={
        "audit": {
            "id": 4,
            "org_id": 7,
            "adoption_id": 5,
            "adoption": "acme-2026",
            "framework": "acme-security",
            "framework_version": "2.1",
            "title": "Before the visit in May",
            "as_of": "2026-05-01T08:00:00+00:00",
            "effective_at": "2026-05-01T08:00:00+00:00",
            "observation_from": None,
            "observation_until": None,
            "ready": 1,
            "partial": 0,
            "not_ready": 0,
            "not_applicable": 0,
            "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "frozen_by": "https://idp.example.com|ana",
            "recorded_at": "2026-05-01T08:00:00+00:00",
        },
        "document": {"format": 1, "requirements": []},
    },
)

export_audit = Function(
    "export_audit",
    "Get the document of a frozen audit to the byte, with its hash, for a package.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=one(AUDIT_FILE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

freeze_audit = Function(
    "freeze_audit",
    (
        "Freeze the assessment of an adoption: what is known now, with the hashes of all that it "
        "rests on."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("adoption_id", ROW_ID, help="the adoption"),
        Argument("title", TITLE, help="what the audit is called"),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that it is about; now when absent",
        ),
    ),
    returns=one(AUDIT),
    volatility="volatile",
    help="It never changes. That the records still say so can be verified at any time.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("23503", "unknown_adoption"),
        ("23514", "unreadable_title"),
    ),
    example={"adoption_id": 5, "title": "Before the visit in May"},
)

get_audit = Function(
    "get_audit",
    "Get a frozen audit with its document.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=one(FROZEN_AUDIT),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_audit_applicability = Function(
    "list_audit_applicability",
    "List the statement of applicability as a frozen audit has it.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=many(APPLICABILITY),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_audit_evidence = Function(
    "list_audit_evidence",
    "List the evidence that a frozen audit rests on, with hashes.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=many(AUDITED_EVIDENCE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_audits = Function(
    "list_audits",
    "List the frozen audits of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "adoption_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this adoption",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(AUDIT),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

verify_audit = Function(
    "verify_audit",
    "Verify a frozen audit: compute it again from what had been recorded then, and compare.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=one(AUDIT_VERIFICATION),
    volatility="stable",
    help=(
        "What the owner of the database changed behind the rules' back shows: in the requirements, "
        "controls, evidence, tests and\nexceptions, in the framework's own text, in the audit's "
        "document, and against the journal."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)
