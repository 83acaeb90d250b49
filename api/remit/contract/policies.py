"""What schema api offers about policies: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import (
    CODE_WORD,
    DURATION,
    LABEL,
    PAGE_LIMIT,
    PROSE,
    REQUEST_KIND,
    RESOURCE_NAME,
    ROW_ID,
    TITLE,
)
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    JSONB,
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

POLICY_EFFECT = Domain(
    "policy_effect",
    TEXT,
    {"enum": ["deny", "require_approval", "default", "limit", "allow_self_approval"]},
    help="What a policy does when its condition holds.",
)

POLICY_MODE = Domain(
    "policy_mode",
    TEXT,
    {"enum": ["enforce", "dry_run"]},
    help="Whether a policy counts: enforce, or dry_run, which only says that it would have.",
)

POLICY = RowType(
    "policy",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization; answers name it."),
        Column("title", TEXT, help="Title."),
        Column(
            "effect",
            TEXT,
            help="deny, require_approval, default, limit or allow_self_approval.",
        ),
        Column(
            "condition",
            TEXT,
            help=(
                "jsonpath predicate over {request, requester, owner, environment, blueprint, "
                "resource, organization}."
            ),
        ),
        Column(
            "settings",
            JSONB,
            help=(
                "deny: {message, remedy}; require_approval: {source, levels or group, message}; "
                "default: {parameter, value}; limit: {parameter, minimum, maximum, choices, "
                "message}."
            ),
        ),
        Column("mode", TEXT, help="enforce, or dry_run: plans only say that it would have fired."),
        Column(
            "position",
            INTEGER,
            help="Order among policies with the same effect: the first default wins.",
        ),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A rule of an organization: when the condition holds of a request, the effect follows.",
    example={
        "id": 2,
        "org_id": 7,
        "code": "small-in-development",
        "title": "Development gets small databases",
        "effect": "limit",
        "condition": '$.environment.stage == "development"',
        "settings": {"parameter": "storage_gb", "maximum": 100},
        "mode": "enforce",
        "position": 100,
        "version": 1,
        "created_at": "2026-11-22T09:00:00+00:00",
        "updated_at": "2026-11-22T09:00:00+00:00",
    },
)

POLICY_CHANGES = RowType(
    "policy_changes",
    (
        Column("title", TITLE, help="Title."),
        Column(
            "effect",
            POLICY_EFFECT,
            help="deny, require_approval, default, limit or allow_self_approval.",
        ),
        Column("condition", TEXT, help="jsonpath predicate."),
        Column("settings", JSONB, help="What the effect needs, as a whole."),
        Column("mode", POLICY_MODE, help="enforce or dry_run."),
        Column("position", INTEGER, help="Order among policies with the same effect."),
    ),
    help="What may be changed of a policy: what is absent stays.",
    example={"mode": "enforce"},
)

POLICY_HIT = RowType(
    "policy_hit",
    (
        Column(
            "request_id",
            BIGINT,
            nullable=True,
            help="Request of the past; null for the one that was sent.",
        ),
        Column("kind", TEXT, help="What it asks for."),
        Column("name", TEXT, help="Name of the resource."),
        Column("requester_id", BIGINT, help="Employee who asks."),
        Column(
            "fired",
            BOOLEAN,
            help="Whether the condition holds, or cannot be decided and the policy restricts.",
        ),
        Column(
            "undecided",
            BOOLEAN,
            help="Whether the condition can be neither true nor false of it.",
        ),
        Column(
            "counted",
            BOOLEAN,
            help=(
                "Whether it would have made a difference if enforced: not a limit that is kept, "
                "not a default of what was given."
            ),
        ),
        Column("message", TEXT, nullable=True, help="What it says; null when it did not fire."),
        Column("submitted_at", TIMESTAMPTZ, nullable=True, help="When the request was submitted."),
    ),
    help="What a policy says of one request: of the one that was sent, or of one of the past.",
    example={
        "request_id": 5,
        "kind": "create",
        "name": "reports",
        "requester_id": 42,
        "fired": True,
        "undecided": False,
        "counted": True,
        "message": "storage_gb: at most 100",
        "submitted_at": "2026-11-22T09:00:00+00:00",
    },
)

REQUEST_BODY = RowType(
    "request_body",
    (
        Column(
            "kind",
            REQUEST_KIND,
            required=True,
            help="create, change, extend, delete or transfer.",
        ),
        Column("resource_id", ROW_ID, nullable=True, help="Resource; not of a create."),
        Column(
            "environment",
            CODE_WORD,
            nullable=True,
            help="Code of the environment, of a create.",
        ),
        Column(
            "blueprint",
            LABEL,
            nullable=True,
            help="Code of the blueprint (provider/name), of a create.",
        ),
        Column(
            "blueprint_version",
            INTEGER,
            nullable=True,
            help=(
                "Version of the blueprint; when absent the latest for a create, the present one "
                "for a change."
            ),
        ),
        Column("name", RESOURCE_NAME, nullable=True, help="Name of the resource, of a create."),
        Column(
            "parameters",
            JSONB,
            nullable=True,
            help="Parameters; of a change only those that change, null for the default.",
        ),
        Column(
            "lifetime",
            DURATION,
            nullable=True,
            help=(
                "How long it is wanted, from running (create) or from now (extend); null for as "
                "long as the blueprint allows."
            ),
        ),
        Column("reason", PROSE, nullable=True, help="Why."),
        Column(
            "requester_id",
            ROW_ID,
            nullable=True,
            help="Employee who asks; the caller when absent. Only an editor may name another one.",
        ),
        Column(
            "owner_id",
            ROW_ID,
            nullable=True,
            help=(
                "Who will own it: of a create the requester when absent; of a transfer the new "
                "owner."
            ),
        ),
    ),
    help=(
        "What a request says. A create names environment, blueprint and name; every other kind "
        "names the resource."
    ),
    example={
        "kind": "create",
        "environment": "dev",
        "blueprint": "aws/s3-bucket",
        "name": "reports",
        "parameters": {"storage_gb": 50},
        "lifetime": "P90D",
        "reason": "Monthly reports",
    },
)

create_policy = Function(
    "create_policy",
    "Make a policy: when the condition holds of a request, the effect follows.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("code", CODE_WORD, help="code, unique in the organization; answers name it"),
        Argument("title", TITLE, help="title"),
        Argument(
            "effect",
            POLICY_EFFECT,
            help="deny, require_approval, default, limit or allow_self_approval",
        ),
        Argument(
            "condition",
            TEXT,
            help=(
                "jsonpath predicate over {request, requester, owner, environment, blueprint, "
                "resource, organization}"
            ),
        ),
        Argument(
            "settings",
            JSONB,
            default="'{}'",
            help=(
                "deny: {message, remedy}; require_approval: {source: level, levels} or {source: "
                "group, group}; default: {parameter, value}; limit: {parameter, minimum, maximum, "
                "choices}; allow_self_approval: {}"
            ),
        ),
        Argument(
            "mode",
            POLICY_MODE,
            default="'enforce'",
            help="enforce, or dry_run to see in plans what it would do",
        ),
        Argument(
            "position",
            INTEGER,
            default="100",
            help="order among policies with the same effect: the first default wins",
        ),
    ),
    returns=one(POLICY),
    volatility="volatile",
    help=(
        "A condition that can be neither true nor false of a request (it compares a text with a "
        "number) counts as if it held where the policy restricts (deny, limit,\nrequire_approval), "
        "and does not count otherwise. What a request does not have makes a comparison false."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM040", "policy_refused"),
        ("23505", "code_taken"),
        ("23514", "invalid_code"),
        ("23514", "unreadable_title"),
        ("23514", "unknown_effect"),
        ("23514", "unknown_mode"),
    ),
    example={
        "code": "small-in-development",
        "title": "Development gets small databases",
        "effect": "limit",
        "condition": '$.environment.stage == "development"',
        "settings": {"parameter": "storage_gb", "maximum": 100},
        "mode": "dry_run",
    },
)

delete_policy = Function(
    "delete_policy",
    (
        "Delete a policy; gives it as it was. What was submitted before keeps the plan it was "
        "submitted with."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("policy_id", BIGINT, help="the policy"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the policy is at another version",
        ),
    ),
    returns=one(POLICY),
    volatility="volatile",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM001", "stale_version")),
)

get_policy = Function(
    "get_policy",
    "Get a policy.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("policy_id", BIGINT, help="the policy"),
    ),
    returns=one(POLICY),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_policies = Function(
    "list_policies",
    "List the policies of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "effect",
            POLICY_EFFECT,
            default="null",
            nullable=True,
            help="only those with this effect",
        ),
        Argument(
            "mode",
            POLICY_MODE,
            default="null",
            nullable=True,
            help="only those in this mode",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(POLICY),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "unknown_effect"),
        ("23514", "unknown_mode"),
        ("23514", "invalid_limit"),
    ),
)

test_policy = Function(
    "test_policy",
    "What a policy says of a request, and of the last requests that were submitted, newest first.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("policy_id", ROW_ID, default="null", nullable=True, help="a stored policy"),
        Argument(
            "policy",
            JSONB,
            default="null",
            nullable=True,
            help="a draft instead: {effect, condition, settings}",
        ),
        Argument(
            "request",
            REQUEST_BODY,
            default="null",
            nullable=True,
            sql="jsonb",
            help="a request as it would be created",
        ),
        Argument(
            "last",
            PAGE_LIMIT,
            default="null",
            nullable=True,
            help="how many submitted requests of the past to ask about",
        ),
    ),
    returns=many(POLICY_HIT),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM037", "not_offered"),
        ("RM039", "not_an_employee"),
        ("RM040", "policy_refused"),
        ("23503", "unknown_employee"),
        ("23514", "invalid_lifetime"),
        ("23514", "unknown_kind"),
        ("23514", "invalid_name"),
        ("23514", "invalid_code"),
        ("23514", "invalid_id"),
        ("23514", "invalid_duration"),
        ("23514", "invalid_limit"),
        ("23514", "unreadable_text"),
    ),
    example={
        "policy": {
            "effect": "limit",
            "condition": '$.environment.stage == "development"',
            "settings": {"parameter": "storage_gb", "maximum": 100},
        },
        "last": 100,
    },
)

update_policy = Function(
    "update_policy",
    (
        "Change a policy: what is absent stays. What was submitted before keeps the plan it was "
        "submitted with."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("policy_id", BIGINT, help="the policy"),
        Argument("changes", POLICY_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the policy is at another version",
        ),
    ),
    returns=one(POLICY),
    volatility="volatile",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM040", "policy_refused"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_title"),
        ("23514", "unknown_effect"),
        ("23514", "unknown_mode"),
    ),
)
