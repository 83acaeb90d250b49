"""What schema api offers about charts: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import LABEL, PAGE_LIMIT
from remit.contracts.types import (
    BIGINT,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    RowType,
    many,
    nothing,
    one,
)

CHART_CHANGES = RowType(
    "chart_changes",
    (Column("name", LABEL, help="New name."),),
    help="Changes of an organization chart; what is absent stays.",
    example={"name": "Northwind Traders"},
)

ORG_CHART = RowType(
    "org_chart",
    (
        Column("id", BIGINT, help="Number of the chart."),
        Column("name", TEXT, help="Name."),
        Column("version", BIGINT, help="Counts changes of structure or name; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When its structure or name last changed."),
    ),
    help="An organization chart.",
    example={
        "id": 7,
        "name": "Northwind",
        "version": 4,
        "created_at": "2026-03-02T09:30:00+00:00",
        "updated_at": "2026-03-02T09:31:12+00:00",
    },
)

create_org_chart = Function(
    "create_org_chart",
    "Create an organization chart.",
    arguments=(Argument("name", LABEL, help="name of the chart"),),
    returns=one(ORG_CHART),
    volatility="volatile",
    help=(
        "It is empty: its first employee becomes the CEO. Whoever creates it is its owner. Names "
        "need not be unique."
    ),
    raises=(("42501", "forbidden"), ("23514", "unreadable_label")),
    example={"name": "Northwind"},
)

delete_org_chart = Function(
    "delete_org_chart",
    "Delete an organization chart with all its employees.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the chart is at another version",
        ),
    ),
    returns=nothing(),
    volatility="volatile",
    help="Its journal stays and can still be read.",
    raises=(
        ("P0002", "not_found"),
        ("23503", "records_are_kept"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
    ),
)

get_org_chart = Function(
    "get_org_chart",
    "Get one organization chart.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=one(ORG_CHART),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_org_charts = Function(
    "list_org_charts",
    "List organization charts, a page at a time.",
    arguments=(
        Argument(
            "search",
            LABEL,
            default="null",
            nullable=True,
            help="part of the name, in any case",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(ORG_CHART),
    volatility="stable",
    help="Only charts in which the caller has a role, in the order of their ids.",
    raises=(("42501", "forbidden"), ("23514", "invalid_limit")),
)

update_org_chart = Function(
    "update_org_chart",
    "Change an organization chart.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "changes",
            CHART_CHANGES,
            sql="jsonb",
            help="what to change; what is absent stays",
        ),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the chart is at another version",
        ),
    ),
    returns=one(ORG_CHART),
    volatility="volatile",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23514", "unreadable_label"),
        ("23502", "missing_value"),
    ),
)
