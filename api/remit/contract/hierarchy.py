"""What schema api offers about hierarchy: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import DEPTH, EMPLOYEE, PAGE_LIMIT
from remit.contracts.types import (
    BIGINT,
    INTEGER,
    NUMERIC,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    ListOf,
    RowType,
    TreeOf,
    document,
    many,
    one,
)

LAYER = RowType(
    "layer",
    (
        Column("level", INTEGER, help="Level; the CEO is level 1."),
        Column("employees", BIGINT, help="Employees at this level."),
    ),
    help="Employees at one level of the chart.",
)

MANAGER_SPAN = RowType(
    "manager_span",
    (
        Column("employee_id", BIGINT, help="Manager."),
        Column("name", TEXT, help="Full name."),
        Column("level", INTEGER, help="Level; the CEO is level 1."),
        Column("direct_reports", BIGINT, help="Employees who report to the manager directly."),
        Column("all_reports", BIGINT, help="Everyone below the manager."),
    ),
    help="Span of control of one manager.",
)

CHART_STATISTICS = RowType(
    "chart_statistics",
    (
        Column("org_id", BIGINT, help="Organization chart."),
        Column("headcount", BIGINT, help="Employees."),
        Column("layers", INTEGER, help="Levels from the CEO to the lowest employee."),
        Column("managers", BIGINT, help="Employees with at least one report."),
        Column("individual_contributors", BIGINT, help="Employees without reports."),
        Column("span_average", NUMERIC, nullable=True, help="Direct reports per manager, mean."),
        Column("span_median", NUMERIC, nullable=True, help="Direct reports per manager, median."),
        Column("span_max", BIGINT, nullable=True, help="Most direct reports of one manager."),
        Column("levels", ListOf(LAYER), help="Employees per level."),
        Column(
            "spans",
            ListOf(MANAGER_SPAN),
            help="Managers, widest span first; as many as `limit` says.",
        ),
    ),
    help="Headcount, layers and span of control of a chart.",
    example={
        "org_id": 7,
        "headcount": 3,
        "layers": 2,
        "managers": 1,
        "individual_contributors": 2,
        "span_average": 2.0,
        "span_median": 2,
        "span_max": 2,
        "levels": [{"level": 1, "employees": 1}, {"level": 2, "employees": 2}],
        "spans": [
            {"employee_id": 1, "name": "Cy Ott", "level": 1, "direct_reports": 2, "all_reports": 2},
        ],
    },
)

EMPLOYMENT_PERIOD = RowType(
    "employment_period",
    (
        Column("id", BIGINT, help="Employee."),
        Column("org_id", BIGINT, help="Organization chart."),
        Column("name", TEXT, help="Full name."),
        Column("title", TEXT, nullable=True, help="Job title."),
        Column(
            "manager_id",
            BIGINT,
            nullable=True,
            help="Whom the employee answered to; null for the CEO.",
        ),
        Column("email", TEXT, nullable=True, help="Work address."),
        Column("external_key", TEXT, help="Key for imports and exports."),
        Column("version", BIGINT, help="Version of the employee."),
        Column("valid_from", TIMESTAMPTZ, help="From this instant on."),
        Column(
            "valid_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until just before this instant; null: still true.",
        ),
    ),
    help="What was true of an employee, from when to when.",
    example={
        "id": 42,
        "org_id": 7,
        "name": "Ana Diaz",
        "title": "Analyst",
        "manager_id": 41,
        "email": None,
        "external_key": "E-1042",
        "version": 1,
        "valid_from": "2026-03-02T09:30:00+00:00",
        "valid_until": "2026-04-01T08:00:00+00:00",
    },
)

POSITION = RowType(
    "position",
    (
        Column("id", BIGINT, help="Employee."),
        Column("org_id", BIGINT, help="Organization chart."),
        Column("name", TEXT, help="Full name."),
        Column("title", TEXT, nullable=True, help="Job title."),
        Column(
            "manager_id",
            BIGINT,
            nullable=True,
            help="Whom the employee answers to; null for the CEO.",
        ),
        Column(
            "distance",
            INTEGER,
            help="Steps up (chain) or down (subtree) from the employee that was asked about.",
        ),
    ),
    help="An employee and how many steps away they are from the one that was asked about.",
    example={
        "id": 40,
        "org_id": 7,
        "name": "Bo Lind",
        "title": "CTO",
        "manager_id": 1,
        "distance": 1,
    },
)

TREE_NODE = RowType(
    "tree_node",
    (
        Column("id", BIGINT, help="Employee."),
        Column("name", TEXT, help="Full name."),
        Column("title", TEXT, nullable=True, help="Job title."),
    ),
    help="An employee with everyone below.",
    example={
        "id": 1,
        "name": "Cy Ott",
        "title": "CEO",
        "reports": [{"id": 40, "name": "Bo Lind", "title": "CTO", "reports": []}],
    },
)

get_common_manager = Function(
    "get_common_manager",
    "Get the nearest manager to whom two employees both answer.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="one employee"),
        Argument("other_id", BIGINT, help="the other"),
    ),
    returns=one(EMPLOYEE),
    volatility="stable",
    help="When one of them answers to the other, it is that other's manager.",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM007", "no_common_manager")),
)

get_statistics = Function(
    "get_statistics",
    "Get headcount, layers and span of control of a chart.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "limit",
            PAGE_LIMIT,
            default="1000",
            help="how many managers to list, widest span first",
        ),
    ),
    returns=one(CHART_STATISTICS),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

get_tree = Function(
    "get_tree",
    "Get the whole chart as a nested tree, from the CEO down; null when the chart is empty.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "depth",
            DEPTH,
            default="null",
            nullable=True,
            help="only so many levels below the CEO",
        ),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was at this instant",
        ),
    ),
    returns=document(TreeOf(TREE_NODE), nullable=True),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_direct_reports = Function(
    "list_direct_reports",
    "List the direct reports of an employee, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the manager"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was at this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(EMPLOYEE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_employee_history = Function(
    "list_employee_history",
    "List the history of an employee: who they were and to whom they reported, from when to when.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee"),
    ),
    returns=many(EMPLOYMENT_PERIOD),
    volatility="stable",
    help="Periods follow one another without gaps or overlaps; employees who left have one too.",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_manager_chain = Function(
    "list_manager_chain",
    "List the managers of an employee, from the direct manager to the CEO.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was at this instant",
        ),
    ),
    returns=many(POSITION),
    volatility="stable",
    help="Empty for the CEO.",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_subtree = Function(
    "list_subtree",
    "List an employee and everyone below, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee at the top"),
        Argument("depth", DEPTH, default="null", nullable=True, help="only so many levels down"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was at this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="1000", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(POSITION),
    volatility="stable",
    help="Managers come before their reports; `distance` is 0 for the employee.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("23514", "invalid_limit"),
    ),
)
