"""What schema api offers about exceptions: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import DECISION, LABEL, PAGE_LIMIT, PROSE, ROW_ID
from remit.contracts.types import (
    BIGINT,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Domain,
    Function,
    RowType,
    many,
    one,
)

EXCEPTION_STATE = Domain(
    "exception_state",
    TEXT,
    {"enum": ["pending", "approved", "rejected", "revoked"]},
    help="Where the acceptance of a risk stands; expiry is a date, not a state.",
)

RISK_EXCEPTION = RowType(
    "risk_exception",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("adoption_id", BIGINT, help="Adoption of the framework version."),
        Column("requirement", TEXT, help="Key of the requirement that may be unmet."),
        Column("title", TEXT, help="Title of the requirement."),
        Column("control_id", BIGINT, nullable=True, help="Control that it is about."),
        Column("reason", TEXT, help="Why the risk is accepted."),
        Column("requested_by", TEXT, help="Person who asked."),
        Column(
            "requester_id",
            BIGINT,
            nullable=True,
            help="Employee who asked, by the number they had then.",
        ),
        Column(
            "approver_id",
            BIGINT,
            nullable=True,
            help=(
                "Employee who has to decide, or who decided; null where it was somebody outside "
                "the chart, or was pending at a past instant."
            ),
        ),
        Column("starts_at", TIMESTAMPTZ, help="From when."),
        Column("expires_at", TIMESTAMPTZ, help="Until when."),
        Column("state", TEXT, help="pending, approved, rejected or revoked."),
        Column("decided_by", TEXT, nullable=True, help="Person who decided last."),
        Column("decided_at", TIMESTAMPTZ, nullable=True, help="When that was recorded."),
        Column("note", TEXT, nullable=True, help="What they said."),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was asked for."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A risk that somebody asked to accept.",
    example={
        "id": 3,
        "org_id": 7,
        "adoption_id": 1,
        "requirement": "8.3.1",
        "title": "Every user proves who they are",
        "control_id": 12,
        "reason": "The terminals at the gate are replaced in March.",
        "requested_by": "https://idp.example.com|ana",
        "requester_id": 42,
        "approver_id": 40,
        "starts_at": "2026-01-02T09:00:00+00:00",
        "expires_at": "2026-04-01T00:00:00+00:00",
        "state": "approved",
        "decided_by": "https://idp.example.com|cy",
        "decided_at": "2026-01-03T08:00:00+00:00",
        "note": "Until March, not longer.",
        "version": 2,
        "created_at": "2026-01-02T09:00:00+00:00",
        "updated_at": "2026-01-03T08:00:00+00:00",
    },
)

create_exception = Function(
    "create_exception",
    "Ask that a risk be accepted for a requirement.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("adoption_id", ROW_ID, help="the adoption"),
        Argument("requirement", LABEL, help="key of the requirement that may be unmet"),
        Argument("reason", PROSE, help="why the risk is accepted"),
        Argument("expires_at", TIMESTAMPTZ, help="until when"),
        Argument(
            "starts_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="from when; now when absent",
        ),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="control that it is about",
        ),
        Argument(
            "requester_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="employee who asks; the caller when absent",
        ),
        Argument(
            "approver_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="another employee further up, who shall decide",
        ),
    ),
    returns=one(RISK_EXCEPTION),
    volatility="volatile",
    help=(
        "It waits for the manager of the control's owner, or else of the employee who asks, and "
        "never for the one who asks. What the CEO\nanswers for the CEO decides; what the CEO asks "
        "for needs a control that somebody else owns, with a manager between them."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM019", "not_in_scope"),
        ("RM020", "no_approver"),
        ("23503", "unknown_adoption"),
        ("23503", "unknown_requirement"),
        ("23503", "unknown_control"),
        ("23503", "unknown_employee"),
        ("23514", "exception_expires"),
        ("23514", "unreadable_text"),
    ),
    example={
        "adoption_id": 1,
        "requirement": "8.3.1",
        "reason": "The terminals at the gate are replaced in March.",
        "expires_at": "2026-04-01T00:00:00+00:00",
    },
)

decide_exception = Function(
    "decide_exception",
    "Approve or reject an exception.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("exception_id", BIGINT, help="the exception"),
        Argument("decision", DECISION, help="approve or reject"),
        Argument("note", PROSE, default="null", nullable=True, help="why, or on which terms"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the exception is at another version",
        ),
    ),
    returns=one(RISK_EXCEPTION),
    volatility="volatile",
    help=(
        "Only the approver may, signed in with the e-mail address of their employee record, or a "
        "platform admin; never who asked. Who is no longer above whoever answers for it\nmay only "
        "reject it."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM017", "already_decided"),
        ("RM018", "not_the_approver"),
        ("RM020", "no_approver"),
        ("23514", "exception_expires"),
        ("23514", "unknown_decision"),
        ("23514", "unreadable_text"),
    ),
    example={"decision": "approve", "note": "Until March, not longer."},
)

get_exception = Function(
    "get_exception",
    "Get one exception.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("exception_id", BIGINT, help="the exception"),
    ),
    returns=one(RISK_EXCEPTION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_exceptions = Function(
    "list_exceptions",
    "List the exceptions of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "state",
            EXCEPTION_STATE,
            default="null",
            nullable=True,
            help="pending, approved, rejected or revoked",
        ),
        Argument(
            "approver_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those that this employee has to decide or decided",
        ),
        Argument(
            "adoption_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this adoption",
        ),
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
    returns=many(RISK_EXCEPTION),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "unknown_state"),
        ("23514", "invalid_limit"),
    ),
)

revoke_exception = Function(
    "revoke_exception",
    "Revoke an exception; from now on it is not in force, and that it was stays on record.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("exception_id", BIGINT, help="the exception"),
        Argument("note", PROSE, default="null", nullable=True, help="why"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the exception is at another version",
        ),
    ),
    returns=one(RISK_EXCEPTION),
    volatility="volatile",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM017", "already_decided"),
        ("23514", "unreadable_text"),
    ),
    example={"note": "The terminals were replaced."},
)
