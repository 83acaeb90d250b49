"""What schema api offers about requests: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import (
    CODE_WORD,
    DURATION,
    LABEL,
    PAGE_LIMIT,
    PROSE,
    REQUEST,
    REQUEST_KIND,
    RESOURCE_NAME,
    ROW_ID,
)
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    JSONB,
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
    one,
)

REQUEST_STATE = Domain(
    "request_state",
    TEXT,
    {
        "enum": [
            "draft",
            "pending",
            "applying",
            "done",
            "rejected",
            "failed",
            "cancelled",
            "abandoned",
        ],
    },
    help="Where a request stands.",
)

COST_LINE = RowType(
    "cost_line",
    (
        Column("meter", TEXT, help="What is metered."),
        Column("title", TEXT, help="Title."),
        Column("quantity", NUMERIC, nullable=True, help="How many units a month."),
        Column("unit", TEXT, nullable=True, help="Unit; null when no price is known."),
        Column("price", NUMERIC, nullable=True, help="Price of a unit; null when none is known."),
        Column("amount", NUMERIC, nullable=True, help="Quantity times price."),
    ),
    help="One meter of what a resource costs a month.",
    example={
        "meter": "aws.s3.storage",
        "title": "Storage",
        "quantity": 50,
        "unit": "GB-month",
        "price": 0.0245,
        "amount": 1.225,
    },
)

DOCUMENT_VIOLATION = RowType(
    "document_violation",
    (
        Column("pointer", TEXT, help="Where: a JSON pointer into the document."),
        Column("code", TEXT, help="SQLSTATE."),
        Column("message", TEXT, help="What is wrong."),
    ),
    help="One thing that is wrong with a configuration document.",
    example={
        "pointer": "/requirements/3/children/0/kind",
        "code": "22023",
        "message": "kind rule is not in vocabulary.kinds",
    },
)

PLANNED_APPROVAL = RowType(
    "planned_approval",
    (
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
            help="Employee who has to decide; null for a group.",
        ),
        Column("approver_name", TEXT, nullable=True, help="Their name."),
        Column(
            "group",
            TEXT,
            nullable=True,
            help="Group that anyone of may decide; null for an employee.",
        ),
        Column("rules", ListOf(TEXT), help="Codes of the rules that ask for it."),
        Column("self_approval", BOOLEAN, help="Whether a policy lets the requester decide."),
        Column(
            "problem",
            TEXT,
            nullable=True,
            help="Why nobody could give it; null when somebody can.",
        ),
    ),
    help="Whose approval a request needs: that of an employee, or of anyone of a group.",
    example={
        "source": "level",
        "levels": 1,
        "approver_id": 40,
        "approver_name": "Bob",
        "group": None,
        "rules": ["staging-manager"],
        "self_approval": False,
        "problem": None,
    },
)

PLAN_REFUSAL = RowType(
    "plan_refusal",
    (
        Column(
            "code",
            TEXT,
            help="Error code that a submission would get; see the list of error codes.",
        ),
        Column(
            "rule",
            TEXT,
            nullable=True,
            help=(
                "Code of the policy, of the rule of the environment or of the guardrail; null when "
                "no rule is behind it."
            ),
        ),
        Column("message", TEXT, help="Why."),
        Column("remedy", TEXT, nullable=True, help="What would pass."),
    ),
    help="One reason why a request would be refused, and what would pass.",
    example={
        "code": "RM031",
        "rule": "small-in-development",
        "message": "Development databases have at most 100 GiB.",
        "remedy": "Ask for storage_gb of 100 or less.",
    },
)

PLAN_RULE = RowType(
    "plan_rule",
    (
        Column(
            "origin",
            TEXT,
            help="policy of the organization, environment, or blueprint (a guardrail).",
        ),
        Column("code", TEXT, help="Code of the rule."),
        Column("title", TEXT, help="Title of the rule."),
        Column(
            "effect",
            TEXT,
            help="deny, require_approval, default, limit, allow_self_approval, or guardrail.",
        ),
        Column("mode", TEXT, help="enforce or dry_run."),
        Column(
            "counted",
            BOOLEAN,
            help=(
                "Whether it makes a difference here: not in dry run, not a limit that is kept, not "
                "a default of what was given."
            ),
        ),
        Column(
            "undecided",
            BOOLEAN,
            help=(
                "Whether the condition can be neither true nor false of this request; a rule that "
                "restricts then counts as if it held."
            ),
        ),
        Column("message", TEXT, help="What it says."),
    ),
    help="One rule that fired: its condition holds of the request.",
    example={
        "origin": "policy",
        "code": "small-in-development",
        "title": "Development gets small databases",
        "effect": "limit",
        "mode": "enforce",
        "counted": True,
        "undecided": False,
        "message": "storage_gb: at most 100",
    },
)

QUOTA_CHECK = RowType(
    "quota_check",
    (
        Column("quota_id", BIGINT, help="Quota."),
        Column("employee_id", BIGINT, help="Head of the subtree that it limits."),
        Column("employee_name", TEXT, help="Their name."),
        Column("metric", TEXT, help="What it limits."),
        Column(
            "environment",
            TEXT,
            nullable=True,
            help="Environment that alone counts; null for all.",
        ),
        Column("amount", NUMERIC, help="The limit."),
        Column("used", NUMERIC, help="What is taken of it."),
        Column("needed", NUMERIC, help="What would be taken besides."),
        Column("left", NUMERIC, help="What may still be taken; 0 when it is over."),
        Column("exceeded", BOOLEAN, help="Whether it would be too much."),
    ),
    help="What one quota says of what is asked for.",
    example={
        "quota_id": 3,
        "employee_id": 40,
        "employee_name": "Bob",
        "metric": "storage",
        "environment": None,
        "amount": 500,
        "used": 480,
        "needed": 50,
        "left": 20,
        "exceeded": True,
    },
)

REQUEST_CHANGES = RowType(
    "request_changes",
    (
        Column("environment", CODE_WORD, help="Code of the environment, of a create."),
        Column("blueprint", LABEL, help="Code of the blueprint (provider/name), of a create."),
        Column(
            "blueprint_version",
            INTEGER,
            nullable=True,
            help=(
                "Version of the blueprint; null for the latest, or of a change for the present one."
            ),
        ),
        Column("name", RESOURCE_NAME, help="Name of the resource, of a create."),
        Column(
            "parameters",
            JSONB,
            help=(
                "Parameters, merged into those that were given: what is absent stays, null takes "
                "one out."
            ),
        ),
        Column("lifetime", DURATION, nullable=True, help="How long it is wanted."),
        Column("reason", PROSE, nullable=True, help="Why."),
        Column("owner_id", ROW_ID, nullable=True, help="Who will own it."),
    ),
    help="What may be changed of a draft: what is absent stays, null clears.",
    example={"parameters": {"storage_gb": 100}, "lifetime": None},
)

REQUEST_PLAN = RowType(
    "request_plan",
    (
        Column(
            "verdict",
            TEXT,
            help="ready: it would be carried out at once; needs_approval; or refused.",
        ),
        Column(
            "refusals",
            ListOf(PLAN_REFUSAL),
            help="Why it would be refused; empty when it would not.",
        ),
        Column(
            "violations",
            ListOf(DOCUMENT_VIOLATION),
            help="What is wrong with the parameters, all of it; pointers begin with /parameters.",
        ),
        Column("rules", ListOf(PLAN_RULE), help="Rules that fired, those in dry run too."),
        Column("approvals", ListOf(PLANNED_APPROVAL), help="Who has to approve."),
        Column("quotas", ListOf(QUOTA_CHECK), help="What the quotas above the owner say."),
        Column(
            "parameters",
            JSONB,
            help=(
                "Effective parameters: as given, with the defaults of policies and of the "
                "blueprint."
            ),
        ),
        Column(
            "usage",
            JSONB,
            nullable=True,
            help="Metric to amount of the resource afterwards. Null when the parameters are wrong.",
        ),
        Column(
            "monthly_cost",
            NUMERIC,
            nullable=True,
            help="What the resource will cost a month; null when the parameters are wrong.",
        ),
        Column("currency", TEXT, nullable=True, help="ISO 4217."),
        Column(
            "cost_lines",
            ListOf(COST_LINE),
            help="How the cost comes about; empty for what changes no cost.",
        ),
        Column(
            "objects",
            JSONB,
            nullable=True,
            help=(
                "What is to exist afterwards: list of {id, type, name, body}, in the order of "
                "creation. Null when the parameters are wrong."
            ),
        ),
        Column(
            "expires_at",
            TIMESTAMPTZ,
            nullable=True,
            help=(
                "When the resource would be deleted unless extended, if the request were carried "
                "out now; null for never."
            ),
        ),
        Column(
            "delete_after",
            TIMESTAMPTZ,
            nullable=True,
            help="Of a deletion: until when it could be called off; null when it begins at once.",
        ),
    ),
    help=(
        "What a request comes to: whether it passes, under which rules, who approves, what it "
        "costs, and what will be there."
    ),
    example={
        "verdict": "needs_approval",
        "refusals": [],
        "violations": [],
        "rules": [
            {
                "origin": "environment",
                "code": "staging-manager",
                "title": "Staging needs the manager",
                "effect": "require_approval",
                "mode": "enforce",
                "counted": True,
                "undecided": False,
                "message": "asks for 1 level above the requester",
            },
        ],
        "approvals": [
            {
                "source": "level",
                "levels": 1,
                "approver_id": 40,
                "approver_name": "Bob",
                "group": None,
                "rules": ["staging-manager"],
                "self_approval": False,
                "problem": None,
            },
        ],
        "quotas": [
            {
                "quota_id": 3,
                "employee_id": 40,
                "employee_name": "Bob",
                "metric": "storage",
                "environment": None,
                "amount": 500,
                "used": 120,
                "needed": 50,
                "left": 380,
                "exceeded": False,
            },
        ],
        "parameters": {"storage_gb": 50},
        "usage": {"count": 1, "storage": 50, "cost": 1.225},
        "monthly_cost": 1.225,
        "currency": "USD",
        "cost_lines": [
            {
                "meter": "aws.s3.storage",
                "title": "Storage",
                "quantity": 50,
                "unit": "GB-month",
                "price": 0.0245,
                "amount": 1.225,
            },
        ],
        "objects": [
            {
                "id": "bucket",
                "type": "AWS::S3::Bucket",
                "name": "reports-4f2a91c3",
                "body": {"BucketName": "reports-4f2a91c3"},
            },
        ],
        "expires_at": "2027-02-20T09:00:00+00:00",
        "delete_after": None,
    },
)

abandon_request = Function(
    "abandon_request",
    "Give up a request that is being carried out or has failed, and its resource with it.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("request_id", BIGINT, help="the request"),
        Argument("reason", PROSE, help="why it is given up, and what becomes of what is there"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the request is at another version",
        ),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    help=(
        "What the provider has stays there, and is reported as untracked. Quota and name are given "
        "back; the reason stays with request and resource."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM028", "transition_refused"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_text"),
    ),
)

cancel_request = Function(
    "cancel_request",
    "Cancel a request that is no longer wanted, and undo what it has begun.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("request_id", BIGINT, help="the request"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the request is at another version",
        ),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    help=(
        "A draft is thrown away; what waits for approval gives back name and quota. What is being "
        "carried out, or has failed, is undone: a creation is\ntaken down, a change goes back to "
        "what was before, a deletion is called off as long as it waits."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM028", "transition_refused"),
        ("RM039", "not_an_employee"),
    ),
)

create_request = Function(
    "create_request",
    "Ask for infrastructure: a draft, or submitted at once.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("kind", REQUEST_KIND, help="create, change, extend, delete or transfer"),
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="code of the environment, of a create",
        ),
        Argument(
            "blueprint",
            LABEL,
            default="null",
            nullable=True,
            help="code of the blueprint (provider/name), of a create",
        ),
        Argument(
            "blueprint_version",
            INTEGER,
            default="null",
            nullable=True,
            help=(
                "version of the blueprint; when absent the latest for a create, the present one "
                "for a change"
            ),
        ),
        Argument(
            "name",
            RESOURCE_NAME,
            default="null",
            nullable=True,
            help="name of the resource, of a create",
        ),
        Argument(
            "resource_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="the resource, of everything but a create",
        ),
        Argument(
            "parameters",
            JSONB,
            default="null",
            nullable=True,
            help="parameters; of a change only those that change, null for the default",
        ),
        Argument(
            "lifetime",
            DURATION,
            default="null",
            nullable=True,
            help=(
                "how long it is wanted, from running (create) or from now (extend); as long as the "
                "blueprint allows when absent"
            ),
        ),
        Argument("reason", PROSE, default="null", nullable=True, help="why it is wanted"),
        Argument(
            "requester_id",
            ROW_ID,
            default="null",
            nullable=True,
            help=(
                "employee who asks; the caller when absent, and only an editor may name another one"
            ),
        ),
        Argument(
            "owner_id",
            ROW_ID,
            default="null",
            nullable=True,
            help=(
                "who will own it: of a create the requester when absent, of a transfer the new "
                "owner"
            ),
        ),
        Argument("submit", BOOLEAN, default="false", help="submit it at once"),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    help=(
        "An employee asks for themselves: for something new, or about a resource of theirs or of "
        "somebody below them. An editor may ask for anybody. A\nsubmission that is refused stores "
        "nothing."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM028", "transition_refused"),
        ("RM029", "parameters_refused"),
        ("RM030", "quota_exceeded"),
        ("RM031", "policy_denied"),
        ("RM033", "cannot_be_approved"),
        ("RM034", "resource_busy"),
        ("RM035", "resource_protected"),
        ("RM037", "not_offered"),
        ("RM038", "price_missing"),
        ("RM039", "not_an_employee"),
        ("23503", "unknown_employee"),
        ("23505", "name_taken"),
        ("23514", "invalid_lifetime"),
        ("23514", "unknown_kind"),
        ("23514", "invalid_name"),
        ("23514", "invalid_code"),
        ("23514", "invalid_id"),
        ("23514", "invalid_duration"),
        ("23514", "unreadable_text"),
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

get_request = Function(
    "get_request",
    "Get a request, and what may be done with it now.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("request_id", BIGINT, help="the request"),
    ),
    returns=one(REQUEST),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_request_plan = Function(
    "get_request_plan",
    (
        "Get the plan of a request: of a draft, made now; of any other, the one that was submitted "
        "and decided on."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("request_id", BIGINT, help="the request"),
    ),
    returns=one(REQUEST_PLAN),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_requests = Function(
    "list_requests",
    "List the requests of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "state",
            REQUEST_STATE,
            default="null",
            nullable=True,
            help="only those in this state",
        ),
        Argument(
            "kind",
            REQUEST_KIND,
            default="null",
            nullable=True,
            help="only those that ask for this",
        ),
        Argument(
            "requester_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this employee",
        ),
        Argument(
            "resource_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those about this resource",
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
    returns=many(REQUEST),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "unknown_state"),
        ("23514", "unknown_kind"),
        ("23514", "invalid_code"),
        ("23514", "invalid_id"),
        ("23514", "invalid_limit"),
    ),
)

plan_request = Function(
    "plan_request",
    (
        "What a request would come to, without making it: the rules that fire, quota left, cost a "
        "month, who must approve, and the rendered result."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("kind", REQUEST_KIND, help="create, change, extend, delete or transfer"),
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="code of the environment, of a create",
        ),
        Argument(
            "blueprint",
            LABEL,
            default="null",
            nullable=True,
            help="code of the blueprint (provider/name), of a create",
        ),
        Argument(
            "blueprint_version",
            INTEGER,
            default="null",
            nullable=True,
            help=(
                "version of the blueprint; when absent the latest for a create, the present one "
                "for a change"
            ),
        ),
        Argument(
            "name",
            RESOURCE_NAME,
            default="null",
            nullable=True,
            help="name of the resource, of a create",
        ),
        Argument(
            "resource_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="the resource, of everything but a create",
        ),
        Argument(
            "parameters",
            JSONB,
            default="null",
            nullable=True,
            help="parameters; of a change only those that change, null for the default",
        ),
        Argument(
            "lifetime",
            DURATION,
            default="null",
            nullable=True,
            help=(
                "how long it is wanted, from running (create) or from now (extend); as long as the "
                "blueprint allows when absent"
            ),
        ),
        Argument("reason", PROSE, default="null", nullable=True, help="why it is wanted"),
        Argument(
            "requester_id",
            ROW_ID,
            default="null",
            nullable=True,
            help=(
                "employee who asks; the caller when absent, and only an editor may name another one"
            ),
        ),
        Argument(
            "owner_id",
            ROW_ID,
            default="null",
            nullable=True,
            help=(
                "who will own it: of a create the requester when absent, of a transfer the new "
                "owner"
            ),
        ),
    ),
    returns=one(REQUEST_PLAN),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM037", "not_offered"),
        ("RM039", "not_an_employee"),
        ("23503", "unknown_employee"),
        ("23514", "invalid_lifetime"),
        ("23514", "unknown_kind"),
        ("23514", "invalid_name"),
        ("23514", "invalid_code"),
        ("23514", "invalid_id"),
        ("23514", "invalid_duration"),
        ("23514", "unreadable_text"),
    ),
    example={
        "kind": "create",
        "environment": "dev",
        "blueprint": "aws/s3-bucket",
        "name": "reports",
        "parameters": {"storage_gb": 50},
    },
)

retry_request = Function(
    "retry_request",
    (
        "Try a failed request again, once its cause is removed: workers begin to count their "
        "attempts anew."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("request_id", BIGINT, help="the request"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the request is at another version",
        ),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM028", "transition_refused"),
        ("RM039", "not_an_employee"),
    ),
)

submit_request = Function(
    "submit_request",
    "Submit a draft: it is planned again, and its plan becomes binding.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("request_id", BIGINT, help="the draft"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the request is at another version",
        ),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    help=(
        "In one transaction the plan is stored, name and quota are taken, and approvers are asked; "
        "where nobody has to approve, it is carried out at once. A\nrefusal changes nothing: the "
        "draft stays."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM028", "transition_refused"),
        ("RM029", "parameters_refused"),
        ("RM030", "quota_exceeded"),
        ("RM031", "policy_denied"),
        ("RM033", "cannot_be_approved"),
        ("RM034", "resource_busy"),
        ("RM035", "resource_protected"),
        ("RM037", "not_offered"),
        ("RM038", "price_missing"),
        ("RM039", "not_an_employee"),
        ("23503", "unknown_employee"),
        ("23505", "name_taken"),
    ),
)

update_request = Function(
    "update_request",
    "Change a draft: what is absent stays, null clears.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("request_id", BIGINT, help="the draft"),
        Argument("changes", REQUEST_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the request is at another version",
        ),
    ),
    returns=one(REQUEST),
    volatility="volatile",
    help="Parameters are merged into those that were given.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM028", "transition_refused"),
        ("RM037", "not_offered"),
        ("RM039", "not_an_employee"),
        ("22023", "invalid_argument"),
        ("23503", "unknown_employee"),
        ("23514", "invalid_lifetime"),
        ("23514", "invalid_name"),
        ("23514", "invalid_code"),
        ("23514", "invalid_id"),
        ("23514", "invalid_duration"),
        ("23514", "unreadable_text"),
    ),
)
