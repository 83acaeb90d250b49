"""What schema api offers about overview: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import DURATION, ROW_ID
from remit.contracts.types import (
    BIGINT,
    INTEGER,
    JSONB,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    RowType,
    one,
)

INFRASTRUCTURE = RowType(
    "infrastructure",
    (
        Column("org_id", BIGINT, help="Organization."),
        Column(
            "employee_id",
            BIGINT,
            nullable=True,
            help="Head of the team; null for the whole organization.",
        ),
        Column("resources", BIGINT, help="Resources that have not ended."),
        Column("states", JSONB, help="State to number of resources."),
        Column("monthly_cost", JSONB, help="Currency to what the resources cost a month."),
        Column("drifted", BIGINT, help="Resources that differ from what is desired."),
        Column("broken", BIGINT, help="Resources that break a guardrail."),
        Column("failing", BIGINT, help="Resources that have failed, or cannot be looked at."),
        Column("expiring", BIGINT, help="Resources whose owners were warned of the end."),
        Column(
            "over_time",
            BIGINT,
            help="Resources that are past their end and stay: protected, or with an open request.",
        ),
        Column(
            "open_requests",
            BIGINT,
            help="Requests that are pending, being carried out or failed.",
        ),
        Column(
            "untracked",
            BIGINT,
            nullable=True,
            help="Objects that are tagged with the organization and unknown here; null of a team.",
        ),
    ),
    help="What there is, what it costs, and what needs a look.",
    example={
        "org_id": 7,
        "employee_id": None,
        "resources": 120,
        "states": {"running": 117, "failed": 3},
        "monthly_cost": {"USD": 1210.5},
        "drifted": 4,
        "broken": 1,
        "failing": 3,
        "expiring": 2,
        "over_time": 0,
        "open_requests": 5,
        "untracked": 1,
    },
)

INFRASTRUCTURE_SETTINGS = RowType(
    "infrastructure_settings",
    (
        Column("org_id", BIGINT, help="Organization."),
        Column(
            "approval_deadline",
            DURATION,
            help="How long an approver has before it goes to their manager.",
        ),
        Column(
            "reminder_after",
            DURATION,
            help="How long before they are reminded, and between reminders.",
        ),
        Column(
            "expiry_warning",
            DURATION,
            help="How long before its end the owner of a resource is warned.",
        ),
        Column(
            "evidence_interval",
            DURATION,
            help="How often an unchanged observation is evidence anew.",
        ),
        Column(
            "maximum_attempts",
            INTEGER,
            help="How often a worker tries before a resource has failed.",
        ),
        Column(
            "version",
            BIGINT,
            help="Counts the changes; the ETag. 0 when the organization has never changed them.",
        ),
        Column(
            "updated_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When they last changed; null when the organization has never changed them.",
        ),
    ),
    help="How patient an organization is with approvers, owners and providers.",
    example={
        "org_id": 7,
        "approval_deadline": "P3D",
        "reminder_after": "P1D",
        "expiry_warning": "P7D",
        "evidence_interval": "P1D",
        "maximum_attempts": 8,
        "version": 1,
        "updated_at": "2026-01-02T09:00:00+00:00",
    },
)

get_infrastructure = Function(
    "get_infrastructure",
    "Get what infrastructure there is, what it costs, and what needs a look.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only what this employee and everyone below hold",
        ),
    ),
    returns=one(INFRASTRUCTURE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_id")),
)

get_infrastructure_settings = Function(
    "get_infrastructure_settings",
    "Get how patient an organization is with approvers, owners and providers.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=one(INFRASTRUCTURE_SETTINGS),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

put_infrastructure_settings = Function(
    "put_infrastructure_settings",
    "Set how patient an organization is with approvers, owners and providers.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "approval_deadline",
            DURATION,
            default="null",
            nullable=True,
            help="how long an approver has before it goes to their manager",
        ),
        Argument(
            "reminder_after",
            DURATION,
            default="null",
            nullable=True,
            help="how long before they are reminded, and between reminders",
        ),
        Argument(
            "expiry_warning",
            DURATION,
            default="null",
            nullable=True,
            help="how long before its end the owner of a resource is warned",
        ),
        Argument(
            "evidence_interval",
            DURATION,
            default="null",
            nullable=True,
            help="how often an unchanged observation is evidence anew",
        ),
        Argument(
            "maximum_attempts",
            INTEGER,
            default="null",
            nullable=True,
            help="how often a worker tries before a resource has failed, 1 to 100",
        ),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the settings are at another version",
        ),
    ),
    returns=one(INFRASTRUCTURE_SETTINGS),
    volatility="volatile",
    help=(
        "What is absent stays as it is. A new deadline counts for approvals that are asked for "
        "from now on."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23514", "invalid_duration"),
        ("23514", "invalid_settings"),
    ),
    example={"approval_deadline": "P2D", "reminder_after": "PT12H"},
)
