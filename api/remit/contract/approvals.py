"""What schema api offers about approvals: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CODE_WORD, DECISION, PAGE_LIMIT, PROSE, ROW_ID, TITLE
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    NUMERIC,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Domain,
    Function,
    ListOf,
    RowType,
    many,
    nothing,
    one,
)

APPROVAL_STATE = Domain(
    "approval_state",
    TEXT,
    {"enum": ["pending", "approved", "rejected", "superseded"]},
    help=(
        "Where an approval stands; superseded: another one took its place, or the request ended "
        "without it."
    ),
)

APPROVAL = RowType(
    "approval",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("request_id", BIGINT, help="Request."),
        Column("kind", TEXT, help="What the request asks for."),
        Column("name", TEXT, help="Name of the resource."),
        Column("blueprint", TEXT, help="Blueprint, as provider/name."),
        Column("environment", TEXT, help="Environment."),
        Column("requester_id", BIGINT, help="Employee who asks."),
        Column(
            "requester_name",
            TEXT,
            nullable=True,
            help="Their name; null when they have left since the request ended.",
        ),
        Column("requested_by", TEXT, help="Person who asked."),
        Column("reason", TEXT, nullable=True, help="Why it is asked for."),
        Column("monthly_cost", NUMERIC, nullable=True, help="What it costs a month, as planned."),
        Column("source", TEXT, help="level or group: where the approver comes from."),
        Column(
            "levels",
            INTEGER,
            nullable=True,
            help="How many levels above the requester; null for a group.",
        ),
        Column(
            "approver_id",
            BIGINT,
            nullable=True,
            help="Employee who has to decide; null for a group, and once decided.",
        ),
        Column("approver_name", TEXT, nullable=True, help="Their name."),
        Column(
            "group",
            TEXT,
            nullable=True,
            help="Group that anyone of may decide; null for an employee.",
        ),
        Column("rules", ListOf(TEXT), help="Codes of the rules that asked for it."),
        Column("self_approval", BOOLEAN, help="Whether a policy lets the requester decide."),
        Column("state", TEXT, help="pending, approved, rejected or superseded."),
        Column("due_at", TIMESTAMPTZ, help="When it goes to the next level."),
        Column("reminded_at", TIMESTAMPTZ, nullable=True, help="When they were last reminded."),
        Column("escalated_from", BIGINT, nullable=True, help="Approval that it took the place of."),
        Column("decided_by", TEXT, nullable=True, help="Person who decided."),
        Column(
            "decided_as",
            BIGINT,
            nullable=True,
            help="Employee who decided, by the number they had then; null for who is none.",
        ),
        Column("on_behalf_of", BIGINT, nullable=True, help="Employee whose delegate decided."),
        Column("note", TEXT, nullable=True, help="What they said."),
        Column("decided_at", TIMESTAMPTZ, nullable=True, help="When."),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was asked for."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help=(
        "An approval that a request waits for, or waited for.\n\nIt waits for whoever was above "
        "the requester when the request was submitted: who moves elsewhere in the chart still "
        "decides, and who leaves is\nreplaced by their manager."
    ),
    example={
        "id": 5,
        "org_id": 7,
        "request_id": 12,
        "kind": "create",
        "name": "orders",
        "blueprint": "aws/s3-bucket",
        "environment": "staging",
        "requester_id": 42,
        "requester_name": "Cyd",
        "requested_by": "https://idp.example.com|cyd",
        "reason": "Orders of the shop.",
        "monthly_cost": 12.5,
        "source": "level",
        "levels": 1,
        "approver_id": 40,
        "approver_name": "Bob",
        "group": None,
        "rules": ["staging-manager"],
        "self_approval": False,
        "state": "pending",
        "due_at": "2026-01-05T09:00:00+00:00",
        "reminded_at": None,
        "escalated_from": None,
        "decided_by": None,
        "decided_as": None,
        "on_behalf_of": None,
        "note": None,
        "decided_at": None,
        "version": 1,
        "created_at": "2026-01-02T09:00:00+00:00",
        "updated_at": "2026-01-02T09:00:00+00:00",
    },
)

GROUP_MEMBER = RowType(
    "group_member",
    (Column("employee_id", BIGINT, help="Employee."), Column("name", TEXT, help="Name.")),
    help="An employee who is in a group of approvers.",
    example={"employee_id": 40, "name": "Bob"},
)

APPROVER_GROUP = RowType(
    "approver_group",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization; rules name it."),
        Column("title", TEXT, help="Title."),
        Column(
            "is_fallback",
            BOOLEAN,
            help="Whether requests come here that nobody above could approve.",
        ),
        Column("members", ListOf(GROUP_MEMBER), help="Who is in it, by name."),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A group of employees, anyone of whom may approve what rules send to it.",
    example={
        "id": 2,
        "org_id": 7,
        "code": "platform",
        "title": "Platform team",
        "is_fallback": True,
        "members": [{"employee_id": 40, "name": "Bob"}],
        "version": 1,
        "created_at": "2026-01-02T09:00:00+00:00",
        "updated_at": "2026-01-02T09:00:00+00:00",
    },
)

APPROVER_GROUP_CHANGES = RowType(
    "approver_group_changes",
    (
        Column("title", TITLE, help="Title."),
        Column(
            "is_fallback",
            BOOLEAN,
            help=(
                "Whether requests come here that nobody above could approve; the group that was it "
                "no longer is."
            ),
        ),
    ),
    help="What to change of a group of approvers; what is absent stays.",
    example={"is_fallback": True},
)

DELEGATION = RowType(
    "delegation",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("employee_id", BIGINT, help="Employee who is away."),
        Column("employee_name", TEXT, nullable=True, help="Their name; null when they have left."),
        Column("delegate_id", BIGINT, help="Employee who decides in their place."),
        Column("delegate_name", TEXT, nullable=True, help="Their name; null when they have left."),
        Column("starts_at", TIMESTAMPTZ, help="From when."),
        Column("ends_at", TIMESTAMPTZ, help="Until when."),
        Column("reason", TEXT, nullable=True, help="Why."),
        Column(
            "revoked_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When it was taken back, or one of the two left.",
        ),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="Who decides for whom during an absence.",
    example={
        "id": 4,
        "org_id": 7,
        "employee_id": 40,
        "employee_name": "Bob",
        "delegate_id": 42,
        "delegate_name": "Cyd",
        "starts_at": "2026-07-01T00:00:00+00:00",
        "ends_at": "2026-07-15T00:00:00+00:00",
        "reason": "Holidays.",
        "revoked_at": None,
        "version": 1,
        "created_at": "2026-06-20T09:00:00+00:00",
        "updated_at": "2026-06-20T09:00:00+00:00",
    },
)

create_delegation = Function(
    "create_delegation",
    "Let another employee decide in one's place during an absence.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("delegate_id", ROW_ID, help="employee who decides"),
        Argument("starts_at", TIMESTAMPTZ, help="from when"),
        Argument("ends_at", TIMESTAMPTZ, help="until when"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="employee who is away; the caller when absent",
        ),
        Argument("reason", PROSE, default="null", nullable=True, help="why"),
    ),
    returns=one(DELEGATION),
    volatility="volatile",
    help=(
        "It is not passed on, and never lets anybody approve their own request. An editor may do "
        "it for others."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM039", "not_an_employee"),
        ("23503", "unknown_employee"),
        ("23514", "delegation_ends_before_it_starts"),
        ("23514", "delegation_to_oneself"),
        ("23P01", "delegations_overlap"),
        ("23514", "unreadable_text"),
    ),
    example={
        "delegate_id": 42,
        "starts_at": "2026-07-01T00:00:00+00:00",
        "ends_at": "2026-07-15T00:00:00+00:00",
        "reason": "Holidays.",
    },
)

create_group = Function(
    "create_group",
    "Name a group of employees, anyone of whom may approve what rules send to it.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("code", CODE_WORD, help="code, unique in the organization; rules name it"),
        Argument("title", TITLE, help="title"),
        Argument("members", ListOf(BIGINT), sql="bigint[]", help="numbers of the employees in it"),
        Argument(
            "is_fallback",
            BOOLEAN,
            default="false",
            help="whether requests come here that nobody above could approve",
        ),
    ),
    returns=one(APPROVER_GROUP),
    volatility="volatile",
    help=(
        "Requests that nobody above could approve go to the fallback group; there is one of an "
        "organization, and the last to be named it is it."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23503", "unknown_employee"),
        ("23505", "code_taken"),
        ("23514", "invalid_code"),
        ("23514", "unreadable_title"),
    ),
    example={
        "code": "platform",
        "title": "Platform team",
        "members": [40, 42],
        "is_fallback": True,
    },
)

decide_approval = Function(
    "decide_approval",
    "Approve or reject a request that waits for the caller.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("approval_id", BIGINT, help="the approval"),
        Argument("decision", DECISION, help="approve or reject"),
        Argument("note", PROSE, default="null", nullable=True, help="why, or on which terms"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the approval is at another version",
        ),
    ),
    returns=one(APPROVAL),
    volatility="volatile",
    help=(
        "Who may: the employee it waits for, anyone of the group it waits for, and whoever one of "
        "these has delegated to during an absence, signed in with the e-mail address\nof their "
        "employee record; or a platform admin. Never who asked, nor who filed or submitted it for "
        "them, unless a policy allows self-approval.\n\nWith the last approval the request is "
        "carried out; one rejection ends it, and what was reserved is given back."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM017", "already_decided"),
        ("RM018", "not_the_approver"),
        ("RM028", "transition_refused"),
        ("RM030", "quota_exceeded"),
        ("RM036", "own_request"),
        ("23514", "unknown_decision"),
        ("23514", "unreadable_text"),
    ),
    example={"decision": "approve", "note": "For the campaign."},
)

delete_group = Function(
    "delete_group",
    "Delete a group of approvers.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("group_id", BIGINT, help="the group"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the group is at another version",
        ),
    ),
    returns=nothing(),
    volatility="volatile",
    help="A group that a request was ever sent to is kept; take its members out instead.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23503", "group_in_use"),
    ),
)

delete_group_member = Function(
    "delete_group_member",
    "Take an employee out of a group of approvers.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("group_id", BIGINT, help="the group"),
        Argument("employee_id", BIGINT, help="the employee"),
    ),
    returns=nothing(),
    volatility="volatile",
    help=(
        "When nobody is left who may approve what waits for the group, the fallback group may, or "
        "else the manager of who asks."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_approval = Function(
    "get_approval",
    "Get one approval.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("approval_id", BIGINT, help="the approval"),
    ),
    returns=one(APPROVAL),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_delegation = Function(
    "get_delegation",
    "Get one delegation of approvals.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("delegation_id", BIGINT, help="the delegation"),
    ),
    returns=one(DELEGATION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_group = Function(
    "get_group",
    "Get one group of approvers.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("group_id", BIGINT, help="the group"),
    ),
    returns=one(APPROVER_GROUP),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_approvals = Function(
    "list_approvals",
    "List the approvals of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "state",
            APPROVAL_STATE,
            default="null",
            nullable=True,
            help="pending, approved, rejected or superseded",
        ),
        Argument(
            "request_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this request",
        ),
        Argument(
            "mine",
            BOOLEAN,
            default="false",
            help=(
                "only those that the caller may decide now: as the approver, as one of the group, "
                "or for an absent one of these"
            ),
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(APPROVAL),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "unknown_state"),
        ("23514", "invalid_limit"),
    ),
)

list_delegations = Function(
    "list_delegations",
    "List the delegations of approvals of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of or to this employee",
        ),
        Argument("active", BOOLEAN, default="false", help="only those that hold now"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(DELEGATION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_groups = Function(
    "list_groups",
    "List the groups of approvers of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(APPROVER_GROUP),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

put_group_member = Function(
    "put_group_member",
    "Take an employee into a group of approvers.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("group_id", BIGINT, help="the group"),
        Argument("employee_id", BIGINT, help="the employee"),
    ),
    returns=one(APPROVER_GROUP),
    volatility="volatile",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23503", "unknown_employee")),
)

revoke_delegation = Function(
    "revoke_delegation",
    "Take a delegation back.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("delegation_id", BIGINT, help="the delegation"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the delegation is at another version",
        ),
    ),
    returns=one(DELEGATION),
    volatility="volatile",
    help=(
        "It stays on record; what was decided by it stays decided. Whoever delegated may, or an "
        "editor."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM001", "stale_version")),
)

update_group = Function(
    "update_group",
    "Change a group of approvers.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("group_id", BIGINT, help="the group"),
        Argument("changes", APPROVER_GROUP_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the group is at another version",
        ),
    ),
    returns=one(APPROVER_GROUP),
    volatility="volatile",
    help="What is absent stays.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("22023", "invalid_argument"),
        ("23502", "missing_value"),
        ("23514", "unreadable_title"),
    ),
)
