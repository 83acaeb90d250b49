"""What schema api offers about resources: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CODE_WORD, DURATION, LABEL, PAGE_LIMIT, PROSE, REQUEST, ROW_ID
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    JSONB,
    NUMERIC,
    TEXT,
    TIMESTAMPTZ,
    UUID,
    Argument,
    Column,
    Domain,
    Function,
    ListOf,
    RowType,
    many,
    one,
)

RESOURCE_STATE = Domain(
    "resource_state",
    TEXT,
    {
        "enum": [
            "reserved",
            "provisioning",
            "running",
            "updating",
            "deleting",
            "failed",
            "deleted",
            "withdrawn",
            "abandoned",
        ],
    },
    help="Where a resource stands.",
)

RESOURCE = RowType(
    "resource",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("uid", UUID, help="The same in the tags of all its objects."),
        Column("name", TEXT, help="Name that its users chose."),
        Column("physical_name", TEXT, help="Name that the provider knows."),
        Column("environment", TEXT, help="Code of the environment."),
        Column("stage", TEXT, help="Stage of the environment."),
        Column("blueprint", TEXT, help="Code of the blueprint: provider/name."),
        Column("blueprint_version", INTEGER, help="Version of the blueprint."),
        Column(
            "owner_id",
            BIGINT,
            help=(
                "Employee who answers for it; their manager since they left. Of an ended resource, "
                "by the number they had then."
            ),
        ),
        Column("owner_name", TEXT, nullable=True, help="Their name, while they are there."),
        Column(
            "state",
            TEXT,
            help=(
                "reserved, provisioning, running, updating, deleting, failed, deleted, withdrawn "
                "or abandoned."
            ),
        ),
        Column(
            "failed_in",
            TEXT,
            nullable=True,
            help="State that it failed in: provisioning, updating or deleting.",
        ),
        Column("parameters", JSONB, help="Effective parameters, defaults and policies applied."),
        Column(
            "outputs",
            JSONB,
            help="What users want to know: ARNs, addresses, references to secrets.",
        ),
        Column("usage", JSONB, help="Metric to amount."),
        Column("monthly_cost", NUMERIC, help="Cost of a month."),
        Column("currency", TEXT, help="ISO 4217."),
        Column("generation", BIGINT, help="Counts the changes of what is desired."),
        Column("observed_generation", BIGINT, help="Generation that was last reached."),
        Column(
            "drifted_at",
            TIMESTAMPTZ,
            nullable=True,
            help="Since when what runs differs from what is desired; null when it does not.",
        ),
        Column("differences", INTEGER, help="In how many places it differs."),
        Column("broken_guardrails", ListOf(TEXT), help="Guardrails that what runs does not keep."),
        Column(
            "failure",
            JSONB,
            nullable=True,
            help="{class, code, message, attempts, at}: the last word of the provider.",
        ),
        Column(
            "last_error",
            JSONB,
            nullable=True,
            help="{class, code, message} of the last attempt, which will be repeated.",
        ),
        Column("open_request_id", BIGINT, nullable=True, help="Request that is open about it."),
        Column("seen_at", TIMESTAMPTZ, nullable=True, help="When a worker last looked at it."),
        Column("due_at", TIMESTAMPTZ, nullable=True, help="When a worker will look at it next."),
        Column("running_at", TIMESTAMPTZ, nullable=True, help="When it first ran."),
        Column(
            "expires_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When it is deleted unless it is extended; null for never.",
        ),
        Column("warned_at", TIMESTAMPTZ, nullable=True, help="When its owner was warned of that."),
        Column(
            "delete_after",
            TIMESTAMPTZ,
            nullable=True,
            help="While it is being deleted: until when that waits and can be called off.",
        ),
        Column("protected", BOOLEAN, help="Whether it is kept from deletion."),
        Column(
            "ended_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When it was deleted, withdrawn or abandoned.",
        ),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="What was asked for and what became of it.",
    example={
        "id": 9,
        "org_id": 7,
        "uid": "0190f0c8-3c1a-7d2e-9f10-8a4b2c6d7e8f",
        "name": "reports",
        "physical_name": "reports-2c6d7e8f",
        "environment": "staging",
        "stage": "staging",
        "blueprint": "aws/s3-bucket",
        "blueprint_version": 1,
        "owner_id": 42,
        "owner_name": "Cyd",
        "state": "running",
        "failed_in": None,
        "parameters": {"storage_gb": 50},
        "outputs": {"bucket": "reports-2c6d7e8f"},
        "usage": {"storage": 50},
        "monthly_cost": 1.225,
        "currency": "USD",
        "generation": 1,
        "observed_generation": 1,
        "drifted_at": None,
        "differences": 0,
        "broken_guardrails": [],
        "failure": None,
        "last_error": None,
        "open_request_id": None,
        "seen_at": "2026-11-22T09:30:00+00:00",
        "due_at": "2026-11-22T09:35:00+00:00",
        "running_at": "2026-11-20T08:00:00+00:00",
        "expires_at": "2027-02-18T08:00:00+00:00",
        "warned_at": None,
        "delete_after": None,
        "protected": False,
        "ended_at": None,
        "version": 4,
        "created_at": "2026-11-20T07:59:00+00:00",
        "updated_at": "2026-11-20T08:00:00+00:00",
    },
)

RESOURCE_DRIFT = RowType(
    "resource_drift",
    (
        Column("id", BIGINT, help="Number of the resource."),
        Column("org_id", BIGINT, help="Organization."),
        Column("name", TEXT, help="Its name."),
        Column("physical_name", TEXT, help="Name that the provider knows."),
        Column("environment", TEXT, help="Code of the environment."),
        Column("blueprint", TEXT, help="Code of the blueprint."),
        Column("owner_id", BIGINT, help="Employee who answers for it."),
        Column("owner_name", TEXT, nullable=True, help="Their name."),
        Column("state", TEXT, help="Where it stands."),
        Column(
            "drift_action",
            TEXT,
            help="What the environment does about drift: repair or report.",
        ),
        Column(
            "drifted_at",
            TIMESTAMPTZ,
            nullable=True,
            help="Since when; null when it does not differ.",
        ),
        Column(
            "differences",
            JSONB,
            help=(
                "List of {object, path, desired, observed}; the path is a JSON pointer, empty when "
                "the whole object is missing."
            ),
        ),
        Column("broken_guardrails", ListOf(TEXT), help="Guardrails that what runs does not keep."),
        Column("seen_at", TIMESTAMPTZ, nullable=True, help="When it was last looked at."),
    ),
    help="How what runs differs from what is desired.",
    example={
        "id": 9,
        "org_id": 7,
        "name": "reports",
        "physical_name": "reports-2c6d7e8f",
        "environment": "staging",
        "blueprint": "aws/s3-bucket",
        "owner_id": 42,
        "owner_name": "Cyd",
        "state": "running",
        "drift_action": "report",
        "drifted_at": "2026-11-22T09:30:00+00:00",
        "differences": [
            {
                "object": "bucket",
                "path": "/VersioningConfiguration/Status",
                "desired": "Enabled",
                "observed": "Suspended",
            },
        ],
        "broken_guardrails": ["versioning"],
        "seen_at": "2026-11-22T09:30:00+00:00",
    },
)

RESOURCE_EVENT = RowType(
    "resource_event",
    (
        Column("id", BIGINT, help="Event of the resource, from 1."),
        Column("org_id", BIGINT, help="Organization."),
        Column("resource_id", BIGINT, help="Resource."),
        Column(
            "event",
            TEXT,
            help="state, drift, drift_ended, failure, owner, generation, expiry or warning.",
        ),
        Column("state", TEXT, help="State from then on."),
        Column(
            "detail",
            JSONB,
            help=(
                "What goes with it: {from} of a state, {differences, broken_guardrails} of drift, "
                "{class, code, message} of a failure, {from, to} of an owner."
            ),
        ),
        Column("actor", TEXT, help="Who or what caused it."),
        Column("request_id", BIGINT, nullable=True, help="Request that was open then."),
        Column("recorded_at", TIMESTAMPTZ, help="When."),
    ),
    help="An event in the history of a resource.",
    example={
        "id": 3,
        "org_id": 7,
        "resource_id": 9,
        "event": "state",
        "state": "running",
        "detail": {"from": "provisioning"},
        "actor": "worker:w1",
        "request_id": 5,
        "recorded_at": "2026-11-20T08:00:00+00:00",
    },
)

UNTRACKED_OBJECT = RowType(
    "untracked_object",
    (
        Column("id", BIGINT, help="Number."),
        Column("environment", TEXT, help="Code of the environment."),
        Column("type", TEXT, help="Type, for example AWS::S3::Bucket."),
        Column("reference", TEXT, help="ARN, or path in the cluster."),
        Column("name", TEXT, help="Name."),
        Column("tags", JSONB, help="Tags or labels."),
        Column(
            "resource_id",
            BIGINT,
            nullable=True,
            help=(
                "Resource that its tags name, which has ended or does not want it; null when they "
                "name none."
            ),
        ),
        Column("first_seen_at", TIMESTAMPTZ, help="When it was first found."),
        Column("last_seen_at", TIMESTAMPTZ, help="When it was last found."),
        Column(
            "gone_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When a search no longer found it, or it became known.",
        ),
    ),
    help="An object that was found in an account or cluster and is unknown here.",
    example={
        "id": 3,
        "environment": "dev",
        "type": "AWS::S3::Bucket",
        "reference": "arn:aws:s3:::by-hand",
        "name": "by-hand",
        "tags": {},
        "resource_id": None,
        "first_seen_at": "2026-11-22T09:30:00+00:00",
        "last_seen_at": "2026-11-22T10:30:00+00:00",
        "gone_at": None,
    },
)

extend_resource = Function(
    "extend_resource",
    "Ask that a resource live on from now. While its deletion waits, that calls the deletion off.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("resource_id", BIGINT, help="the resource"),
        Argument(
            "lifetime",
            DURATION,
            default="null",
            nullable=True,
            help="how long from now; as long as the blueprint allows when absent",
        ),
        Argument("reason", PROSE, default="null", nullable=True, help="why"),
        Argument(
            "requester_id",
            ROW_ID,
            default="null",
            nullable=True,
            help=(
                "employee who asks; the caller when absent, and only an editor may name another one"
            ),
        ),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    help="The answer is the request: done when nobody has to approve.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM028", "transition_refused"),
        ("RM031", "policy_denied"),
        ("RM033", "cannot_be_approved"),
        ("RM034", "resource_busy"),
        ("RM037", "not_offered"),
        ("RM039", "not_an_employee"),
        ("23503", "unknown_employee"),
        ("23514", "invalid_lifetime"),
        ("23514", "invalid_id"),
        ("23514", "invalid_duration"),
        ("23514", "unreadable_text"),
    ),
)

get_resource = Function(
    "get_resource",
    "Get a resource: what was asked for, what became of it, and when it was last seen.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("resource_id", BIGINT, help="the resource"),
    ),
    returns=one(RESOURCE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_resource_drift = Function(
    "get_resource_drift",
    "Get how a resource differs from what is desired; no differences when it does not.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("resource_id", BIGINT, help="the resource"),
    ),
    returns=one(RESOURCE_DRIFT),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_drift = Function(
    "list_drift",
    "List the resources that differ from what is desired, and how, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this employee and everyone below",
        ),
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="only those in the environment with this code",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(RESOURCE_DRIFT),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "invalid_code"),
        ("23514", "invalid_id"),
        ("23514", "invalid_limit"),
    ),
)

list_ownerless = Function(
    "list_ownerless",
    (
        "List objects that were found in shared environments and belong to no organization here; "
        "for the platform roles catalog and admin."
    ),
    arguments=(
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="only those in the environment with this code",
        ),
        Argument("gone", BOOLEAN, default="false", help="also those that are not there any more"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(UNTRACKED_OBJECT),
    volatility="stable",
    raises=(("42501", "forbidden"), ("23514", "invalid_code"), ("23514", "invalid_limit")),
)

list_resource_history = Function(
    "list_resource_history",
    "List what happened to a resource: states, drift, failures, owners; the oldest first.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("resource_id", BIGINT, help="the resource"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="event after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(RESOURCE_EVENT),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_resources = Function(
    "list_resources",
    "List the resources of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this employee and everyone below",
        ),
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="only those in the environment with this code",
        ),
        Argument(
            "blueprint",
            LABEL,
            default="null",
            nullable=True,
            help="only those made of the blueprint with this code (provider/name)",
        ),
        Argument(
            "state",
            RESOURCE_STATE,
            default="null",
            nullable=True,
            help="only those in this state",
        ),
        Argument(
            "drifted",
            BOOLEAN,
            default="null",
            nullable=True,
            help="only those that differ from what is desired, or only those that do not",
        ),
        Argument(
            "expiring_before",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="only those whose time ends before this instant",
        ),
        Argument(
            "search",
            LABEL,
            default="null",
            nullable=True,
            help="part of the name, in any case",
        ),
        Argument(
            "ended",
            BOOLEAN,
            default="false",
            help="also those that were deleted, withdrawn or abandoned",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(RESOURCE),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "unknown_state"),
        ("23514", "invalid_code"),
        ("23514", "unreadable_label"),
        ("23514", "invalid_id"),
        ("23514", "invalid_limit"),
    ),
)

list_untracked = Function(
    "list_untracked",
    (
        "List objects that were found in accounts and clusters, concern the organization, and are "
        "unknown here. They are reported, never touched."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="only those in the environment with this code",
        ),
        Argument("gone", BOOLEAN, default="false", help="also those that are not there any more"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(UNTRACKED_OBJECT),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "invalid_code"),
        ("23514", "invalid_limit"),
    ),
)

transfer_resource = Function(
    "transfer_resource",
    "Ask that another employee own a resource, with its cost and what it holds of quotas.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("resource_id", BIGINT, help="the resource"),
        Argument("owner_id", ROW_ID, help="the new owner"),
        Argument("reason", PROSE, default="null", nullable=True, help="why"),
        Argument(
            "requester_id",
            ROW_ID,
            default="null",
            nullable=True,
            help=(
                "employee who asks; the caller when absent, and only an editor may name another one"
            ),
        ),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    help="The answer is the request: done when nobody has to approve.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM028", "transition_refused"),
        ("RM030", "quota_exceeded"),
        ("RM031", "policy_denied"),
        ("RM033", "cannot_be_approved"),
        ("RM034", "resource_busy"),
        ("RM037", "not_offered"),
        ("RM039", "not_an_employee"),
        ("23503", "unknown_employee"),
        ("23514", "invalid_id"),
        ("23514", "unreadable_text"),
    ),
)
