"""What schema api offers about systems: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import DECISION, LABEL, PAGE_LIMIT, PROSE, ROW_ID, TITLE
from remit.contracts.types import (
    BIGINT,
    JSONB,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    RowType,
    many,
    one,
)

SYSTEM = RowType(
    "system",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization."),
        Column("title", TEXT, help="Name."),
        Column("description", TEXT, nullable=True, help="What it does, and its boundary."),
        Column("owner_id", BIGINT, help="Employee who answers for it."),
        Column("categorization", JSONB, help="Level by objective, in the framework's words."),
        Column("authorization_state", TEXT, help="none, authorized, expired or denied."),
        Column("authorization_id", BIGINT, nullable=True, help="Decision that says so."),
        Column(
            "authorized_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is authorized, or was.",
        ),
        Column("version", BIGINT, help="Counts the changes of this system; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A system that is authorized to operate, or waits for it.",
    example={
        "id": 2,
        "org_id": 7,
        "code": "shop",
        "title": "Web shop",
        "description": "Sells to the public; ends at the payment provider.",
        "owner_id": 42,
        "categorization": {
            "confidentiality": "moderate",
            "integrity": "moderate",
            "availability": "low",
        },
        "authorization_state": "authorized",
        "authorization_id": 1,
        "authorized_until": "2029-01-01T00:00:00+00:00",
        "version": 2,
        "created_at": "2026-01-02T09:00:00+00:00",
        "updated_at": "2026-01-03T08:00:00+00:00",
    },
)

SYSTEM_AUTHORIZATION = RowType(
    "system_authorization",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("system_id", BIGINT, help="System."),
        Column("audit_id", BIGINT, help="Audit that the decision rests on."),
        Column("decision", TEXT, help="approve or reject."),
        Column("terms", TEXT, nullable=True, help="Conditions."),
        Column("valid_from", TIMESTAMPTZ, help="From when."),
        Column(
            "valid_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when; null for a refusal, which stands until another decision.",
        ),
        Column(
            "approver_id",
            BIGINT,
            nullable=True,
            help=(
                "Employee who decided, by the number they had then; null for a platform admin "
                "outside the chart."
            ),
        ),
        Column("decided_by", TEXT, help="Person who decided."),
        Column("recorded_at", TIMESTAMPTZ, help="When it was recorded."),
    ),
    help="A decision to let a system operate, on the strength of an audit.",
    example={
        "id": 1,
        "org_id": 7,
        "system_id": 2,
        "audit_id": 4,
        "decision": "approve",
        "terms": "Logs are read every day.",
        "valid_from": "2026-01-04T08:00:00+00:00",
        "valid_until": "2029-01-01T00:00:00+00:00",
        "approver_id": 40,
        "decided_by": "https://idp.example.com|cy",
        "recorded_at": "2026-01-04T08:00:00+00:00",
    },
)

SYSTEM_CHANGES = RowType(
    "system_changes",
    (
        Column("title", TITLE, help="New name."),
        Column("description", PROSE, nullable=True, help="New description."),
        Column("owner_id", ROW_ID, help="Employee who shall answer for it."),
        Column("categorization", JSONB, help="Level by objective, in the framework's words."),
    ),
    help="Changes of a system; what is absent stays, null clears.",
    example={
        "categorization": {
            "confidentiality": "high",
            "integrity": "moderate",
            "availability": "low",
        },
    },
)

authorize_system = Function(
    "authorize_system",
    "Let a system operate until an instant, or refuse to, on the strength of an audit.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument("audit_id", ROW_ID, help="audit that the decision rests on"),
        Argument("decision", DECISION, help="approve or reject"),
        Argument(
            "valid_until",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="until when it may operate; absent for a refusal",
        ),
        Argument("terms", PROSE, default="null", nullable=True, help="conditions"),
    ),
    returns=one(SYSTEM_AUTHORIZATION),
    volatility="volatile",
    help=(
        "Only an employee above the system's owner may, signed in with the e-mail address of their "
        "employee record, or a platform admin.\nA later decision takes the place of an earlier one."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM018", "not_the_approver"),
        ("RM022", "audit_of_another_system"),
        ("23503", "unknown_audit"),
        ("23514", "authorization_ends"),
        ("23514", "unknown_decision"),
        ("23514", "unreadable_text"),
    ),
    example={
        "audit_id": 4,
        "decision": "approve",
        "valid_until": "2029-01-01T00:00:00+00:00",
        "terms": "Logs are read every day.",
    },
)

create_system = Function(
    "create_system",
    "Name a system that shall be authorized to operate.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("code", LABEL, help="short name, unique in the organization"),
        Argument("title", TITLE, help="name"),
        Argument("owner_id", ROW_ID, help="employee who answers for it"),
        Argument(
            "description",
            PROSE,
            default="null",
            nullable=True,
            help="what it does, and its boundary",
        ),
        Argument("categorization", JSONB, default="'{}'", help="level by objective"),
    ),
    returns=one(SYSTEM),
    volatility="volatile",
    help=(
        "Its categorization is a level by objective. Where a framework adopted for the system has "
        "words for them, only these are taken."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23503", "unknown_owner"),
        ("23505", "code_taken"),
        ("22023", "invalid_argument"),
        ("23514", "invalid_categorization"),
        ("23514", "unreadable_label"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_text"),
    ),
    example={
        "code": "shop",
        "title": "Web shop",
        "owner_id": 42,
        "categorization": {"confidentiality": "moderate"},
    },
)

get_system = Function(
    "get_system",
    (
        "Get one system, with its authorization at an instant. What it is called and who owns it "
        "is told as it is now."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="decisions that had been recorded by then count; all when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the authorization is about; as_of, or now, when absent",
        ),
    ),
    returns=one(SYSTEM),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_authorizations = Function(
    "list_authorizations",
    "List the decisions on a system, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as was recorded by this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(SYSTEM_AUTHORIZATION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_systems = Function(
    "list_systems",
    "List the systems of an organization with their authorization at an instant, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="decisions that had been recorded by then count; all when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the authorizations are about; as_of, or now, when absent",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(SYSTEM),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

update_system = Function(
    "update_system",
    "Change a system.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument("changes", SYSTEM_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the system is at another version",
        ),
    ),
    returns=one(SYSTEM),
    volatility="volatile",
    help="What is absent stays, null clears.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM021", "unknown_category"),
        ("22023", "invalid_argument"),
        ("23502", "missing_value"),
        ("23503", "unknown_owner"),
        ("23514", "invalid_categorization"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_text"),
    ),
)
