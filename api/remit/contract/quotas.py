"""What schema api offers about quotas: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CODE_WORD, DEPTH, PAGE_LIMIT, ROW_ID
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
    RowType,
    many,
    nothing,
    one,
)

METRIC = Domain(
    "metric",
    TEXT,
    {"enum": ["count", "storage", "vcpu", "memory", "cost"]},
    help=(
        "What is limited: count (resources), storage and memory (GiB), vcpu (cores), cost (of a "
        "month, in the currency of the prices)."
    ),
)

QUOTA = RowType(
    "quota",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("employee_id", BIGINT, help="Head of the subtree."),
        Column("employee_name", TEXT, help="Their name."),
        Column("metric", TEXT, help="count, storage, vcpu, memory or cost."),
        Column(
            "environment",
            TEXT,
            nullable=True,
            help="Environment that alone counts; null for all.",
        ),
        Column("amount", NUMERIC, help="Limit: a number, GiB, cores, or money a month."),
        Column("used", NUMERIC, help="What is taken of it."),
        Column("left", NUMERIC, help="What may still be taken; 0 when it is over."),
        Column(
            "over",
            BOOLEAN,
            help=(
                "Whether more is taken than it allows, since people moved or it was lowered; then "
                "only growth is refused."
            ),
        ),
        Column("version", BIGINT, help="Counts the changes of the limit; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When the limit last changed."),
    ),
    help="A limit on what an employee and everyone below may use together.",
    example={
        "id": 3,
        "org_id": 7,
        "employee_id": 40,
        "employee_name": "Bob",
        "metric": "storage",
        "environment": None,
        "amount": 500,
        "used": 480,
        "left": 20,
        "over": False,
        "version": 1,
        "created_at": "2026-01-02T09:00:00+00:00",
        "updated_at": "2026-01-02T09:00:00+00:00",
    },
)

QUOTA_NODE = RowType(
    "quota_node",
    (
        Column("employee_id", BIGINT, help="Employee."),
        Column("employee_name", TEXT, help="Name."),
        Column("manager_id", BIGINT, nullable=True, help="Manager; null for the CEO."),
        Column(
            "distance",
            INTEGER,
            help="Levels below the employee asked about, 0 for the employee.",
        ),
        Column("metric", TEXT, help="count, storage, vcpu, memory or cost."),
        Column(
            "environment",
            TEXT,
            nullable=True,
            help="Environment that alone counts; null for all.",
        ),
        Column("used", NUMERIC, help="What the employee and everyone below use."),
        Column(
            "quota_id",
            BIGINT,
            nullable=True,
            help="Quota of this very employee; null when there is none.",
        ),
        Column("amount", NUMERIC, nullable=True, help="Its limit."),
        Column("left", NUMERIC, nullable=True, help="What may still be taken of it."),
        Column("over", BOOLEAN, nullable=True, help="Whether more is taken than it allows."),
    ),
    help="What an employee and everyone below use of a metric, and the quota that limits it there.",
    example={
        "employee_id": 40,
        "employee_name": "Bob",
        "manager_id": 39,
        "distance": 1,
        "metric": "storage",
        "environment": None,
        "used": 480,
        "quota_id": 3,
        "amount": 500,
        "left": 20,
        "over": False,
    },
)

create_quota = Function(
    "create_quota",
    "Limit what an employee and everyone below may use together.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            help="head of the subtree; the CEO for the whole organization",
        ),
        Argument(
            "metric",
            METRIC,
            help="count (resources), storage or memory (GiB), vcpu (cores), or cost (of a month)",
        ),
        Argument("amount", NUMERIC, help="the limit"),
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="environment that alone counts; all when absent",
        ),
    ),
    returns=one(QUOTA),
    volatility="volatile",
    help=(
        "It counts what they use already. When that is more than the limit the quota is over: "
        "nothing is taken away, and only growth is refused."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23503", "unknown_employee"),
        ("23505", "quota_exists"),
        ("23514", "unknown_metric"),
        ("23514", "invalid_amount"),
        ("23514", "invalid_code"),
    ),
    example={"employee_id": 40, "metric": "storage", "amount": 500},
)

delete_quota = Function(
    "delete_quota",
    "Delete a quota.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("quota_id", BIGINT, help="the quota"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the quota is at another version",
        ),
    ),
    returns=nothing(),
    volatility="volatile",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM001", "stale_version")),
)

get_quota = Function(
    "get_quota",
    "Get one quota with what is left of it.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("quota_id", BIGINT, help="the quota"),
    ),
    returns=one(QUOTA),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_quota_usage = Function(
    "list_quota_usage",
    "List what the nodes of a chart use, and the quotas there.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="employee at the top; the CEO when absent",
        ),
        Argument("depth", DEPTH, default="1", help="so many levels down"),
        Argument("metric", METRIC, default="null", nullable=True, help="only this metric"),
    ),
    returns=many(QUOTA_NODE),
    volatility="stable",
    help=(
        "One row for each employee and metric, and one more for each quota of one environment. Who "
        "uses nothing and has no quota is left out."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "unknown_metric")),
)

list_quotas = Function(
    "list_quotas",
    "List the quotas of an organization with what is left of them, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those that limit this employee: of the employee and of everyone above",
        ),
        Argument("metric", METRIC, default="null", nullable=True, help="only those of this metric"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(QUOTA),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "unknown_metric"),
        ("23514", "invalid_limit"),
    ),
)

update_quota = Function(
    "update_quota",
    "Raise or lower a quota.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("quota_id", BIGINT, help="the quota"),
        Argument("amount", NUMERIC, help="the new limit"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the quota is at another version",
        ),
    ),
    returns=one(QUOTA),
    volatility="volatile",
    help=(
        "A quota that is lowered below what is used is over: nothing is taken away, and only "
        "growth is refused."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23502", "missing_value"),
        ("23514", "invalid_amount"),
    ),
    example={"amount": 800},
)
