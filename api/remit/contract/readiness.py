"""What schema api offers about readiness: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import APPLICABILITY
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    DOUBLE,
    INTEGER,
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

ADOPTION_READINESS = RowType(
    "adoption_readiness",
    (
        Column("adoption_id", BIGINT, help="Adoption."),
        Column("code", TEXT, help="Code of the adoption."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column("title", TEXT, help="Title of the framework version."),
        Column("as_of", TIMESTAMPTZ, help="What had been recorded by then counts."),
        Column("effective_at", TIMESTAMPTZ, help="Instant that the answer is about."),
        Column("status", TEXT, help="ready, partial, not_ready or not_applicable."),
        Column("ready", INTEGER, help="Assessable requirements in scope that are ready."),
        Column("partial", INTEGER, help="Those that are partly so."),
        Column("not_ready", INTEGER, help="Those that are not."),
        Column("not_applicable", INTEGER, help="Those that are out of scope."),
        Column("exceptions", INTEGER, help="Requirements with an accepted risk in force."),
        Column("target_on", DATE, nullable=True, help="Until when it shall be ready."),
    ),
    help="How ready an organization is for one of the frameworks it adopted.",
    example={
        "adoption_id": 5,
        "code": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "title": "Acme Security Standard 2.1",
        "as_of": "2026-04-01T08:00:00+00:00",
        "effective_at": "2026-04-01T08:00:00+00:00",
        "status": "partial",
        "ready": 40,
        "partial": 1,
        "not_ready": 1,
        "not_applicable": 0,
        "exceptions": 1,
        "target_on": "2026-12-31",
    },
)

TIME_SPAN = RowType(
    "time_span",
    (Column("begins_at", TIMESTAMPTZ, help="Begin."), Column("ends_at", TIMESTAMPTZ, help="End.")),
    help="A span of time; the end itself is outside of it.",
    example={"begins_at": "2026-08-01T00:00:00+00:00", "ends_at": "2026-08-09T00:00:00+00:00"},
)

COVERAGE_GAP = RowType(
    "coverage_gap",
    (
        Column("id", INTEGER, help="Position in the framework version."),
        Column("key", TEXT, help="Key of the requirement."),
        Column("code", TEXT, help="Identifier as this version prints it."),
        Column("title", TEXT, help="Title."),
        Column("covered_share", DOUBLE, help="Share of the period in which it was ready, 0 to 1."),
        Column("gaps", ListOf(TIME_SPAN), help="When it was not."),
    ),
    help="How much of a period a requirement was ready, and when it was not.",
    example={
        "id": 7,
        "key": "1.2",
        "code": "1.2",
        "title": "Access is granted by role",
        "covered_share": 0.95,
        "gaps": [
            {"begins_at": "2026-08-01T00:00:00+00:00", "ends_at": "2026-08-09T00:00:00+00:00"},
        ],
    },
)

READINESS_REASON = RowType(
    "readiness_reason",
    (
        Column(
            "reason",
            TEXT,
            help=(
                "out_of_scope, no_control, control_not_in_force, control_not_implemented, "
                "no_evidence, evidence_expired, evidence_not_yet, evidence_stale, test_failed, "
                "test_error, test_not_run, partly_covered or carried_not_reviewed."
            ),
        ),
        Column("message", TEXT, help="The same in a sentence."),
        Column("control", TEXT, nullable=True, help="Code of the control that it is about."),
        Column("evidence", TEXT, nullable=True, help="Code of the evidence that it is about."),
        Column("test", TEXT, nullable=True, help="Code of the test that it is about."),
        Column("since", TIMESTAMPTZ, nullable=True, help="Since when, where that is known."),
    ),
    help="One reason why a requirement is not ready.",
    example={
        "reason": "evidence_expired",
        "message": "evidence access-review-q1 of control AC-1 expired on 2026-04-01",
        "control": "AC-1",
        "evidence": "access-review-q1",
        "test": None,
        "since": "2026-04-01T00:00:00+00:00",
    },
)

REQUIREMENT_READINESS = RowType(
    "requirement_readiness",
    (
        Column("id", INTEGER, help="Position in the framework version."),
        Column("parent_id", INTEGER, nullable=True, help="Requirement or heading above."),
        Column("key", TEXT, help="Key, the same in every version."),
        Column("code", TEXT, help="Identifier as this version prints it."),
        Column("title", TEXT, help="Title."),
        Column("kind", TEXT, nullable=True, help="Word of the framework for this level."),
        Column("assessable", BOOLEAN, help="Whether it is assessed itself, or is a heading."),
        Column(
            "status",
            TEXT,
            help=(
                "ready, partial, not_ready or not_applicable; of a heading, what is below it "
                "together."
            ),
        ),
        Column("controls", ListOf(TEXT), help="Codes of the controls that satisfy it."),
        Column("reasons", ListOf(READINESS_REASON), help="Why it is not ready, or out of scope."),
        Column(
            "exception_id",
            BIGINT,
            nullable=True,
            help="Accepted risk in force; it does not change the status.",
        ),
        Column("exception_until", TIMESTAMPTZ, nullable=True, help="When that ends."),
        Column("exception_reason", TEXT, nullable=True, help="Why the risk is accepted."),
        Column("ready", INTEGER, help="Assessable requirements here and below that are ready."),
        Column("partial", INTEGER, help="Those that are partly so."),
        Column("not_ready", INTEGER, help="Those that are not."),
        Column("not_applicable", INTEGER, help="Those that are out of scope."),
    ),
    help="A requirement with its derived status, and what is below it.",
    example={
        "id": 7,
        "parent_id": 6,
        "key": "1.2",
        "code": "1.2",
        "title": "Access is granted by role",
        "kind": "rule",
        "assessable": True,
        "status": "partial",
        "controls": ["AC-1"],
        "reasons": [
            {
                "reason": "partly_covered",
                "message": "no control satisfies it in full",
                "control": None,
                "evidence": None,
                "test": None,
                "since": None,
            },
        ],
        "exception_id": None,
        "exception_until": None,
        "exception_reason": None,
        "ready": 0,
        "partial": 1,
        "not_ready": 0,
        "not_applicable": 0,
    },
)

READINESS = RowType(
    "readiness",
    (
        Column("adoption_id", BIGINT, help="Adoption."),
        Column("code", TEXT, help="Code of the adoption."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column(
            "as_of",
            TIMESTAMPTZ,
            help=(
                "What had been recorded by then counts; asked with it again, the answer is the "
                "same."
            ),
        ),
        Column("effective_at", TIMESTAMPTZ, help="Instant that the answer is about."),
        Column(
            "status",
            TEXT,
            help="ready, partial, not_ready or not_applicable, of all requirements together.",
        ),
        Column("ready", INTEGER, help="Assessable requirements in scope that are ready."),
        Column("partial", INTEGER, help="Those that are partly so."),
        Column("not_ready", INTEGER, help="Those that are not."),
        Column("not_applicable", INTEGER, help="Those that are out of scope."),
        Column(
            "requirements",
            ListOf(REQUIREMENT_READINESS),
            help="Every requirement and heading, in the publisher's order.",
        ),
    ),
    help=(
        "Readiness of an adoption at an instant: how many requirements are ready, and each with "
        "its status and why."
    ),
    example={
        "adoption_id": 5,
        "code": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "as_of": "2026-04-01T08:00:00+00:00",
        "effective_at": "2026-04-01T08:00:00+00:00",
        "status": "partial",
        "ready": 40,
        "partial": 1,
        "not_ready": 1,
        "not_applicable": 0,
        "requirements": [],
    },
)

get_readiness = Function(
    "get_readiness",
    "Get the readiness of an adoption: every requirement with its status and why.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the answer is about; as_of, or now, when absent",
        ),
    ),
    returns=one(READINESS),
    volatility="stable",
    help=(
        "It is derived from what had been recorded by `as_of`, so the same question has the same "
        "answer next year; `effective_at` is the instant that it is\nabout, and what arrived late "
        "counts there from when it was recorded."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_applicability = Function(
    "list_applicability",
    (
        "List the statement of applicability of an adoption: every assessable requirement, whether "
        "it applies and why, and its controls."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the statuses are about; as_of, or now, when absent",
        ),
    ),
    returns=many(APPLICABILITY),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_compliance = Function(
    "list_compliance",
    "List all adopted frameworks of an organization with their readiness.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the answer is about; as_of, or now, when absent",
        ),
    ),
    returns=many(ADOPTION_READINESS),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_gaps = Function(
    "list_gaps",
    "List how much of a period each requirement in scope was ready, and when it was not.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "period_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="begin of the period; that of the observation period when absent",
        ),
        Argument(
            "period_until",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="end of the period",
        ),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
    ),
    returns=many(COVERAGE_GAP),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM027", "no_observation_period"),
    ),
)
