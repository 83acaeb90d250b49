"""What schema api offers about costs: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CODE_WORD, LABEL, ROW_ID
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    NUMERIC,
    TEXT,
    Argument,
    Column,
    Function,
    RowType,
    many,
)

COST = RowType(
    "cost",
    (
        Column("month", DATE, help="First day of the month, in UTC."),
        Column("environment", TEXT, help="Code of the environment."),
        Column("blueprint", TEXT, help="Code of the blueprint."),
        Column("resources", BIGINT, help="Resources that cost something in it."),
        Column("cost", NUMERIC, help="What they cost; of the present month until now."),
        Column("currency", TEXT, help="ISO 4217."),
    ),
    help="What resources cost in a month, by environment and blueprint.",
    example={
        "month": "2026-11-01",
        "environment": "staging",
        "blueprint": "aws/s3-bucket",
        "resources": 12,
        "cost": 14.7,
        "currency": "USD",
    },
)

TEAM_COST = RowType(
    "team_cost",
    (
        Column("employee_id", BIGINT, help="Employee."),
        Column("name", TEXT, help="Name."),
        Column("title", TEXT, nullable=True, help="Job title."),
        Column(
            "own",
            BOOLEAN,
            help=(
                "Whether the row is what the head of the list holds personally; the others are "
                "direct reports with everyone below."
            ),
        ),
        Column("month", DATE, help="First day of the month, in UTC."),
        Column("resources", BIGINT, help="Resources that cost something in it."),
        Column("cost", NUMERIC, help="What they cost; of the present month until now."),
        Column("currency", TEXT, nullable=True, help="ISO 4217."),
    ),
    help="What an employee holds and costs, with everyone below.",
    example={
        "employee_id": 42,
        "name": "Cyd",
        "title": "Data engineer",
        "own": False,
        "month": "2026-11-01",
        "resources": 12,
        "cost": 14.7,
        "currency": "USD",
    },
)

list_costs = Function(
    "list_costs",
    (
        "List what resources cost, by month, environment and blueprint; of the present month until "
        "now."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only what this employee and everyone below answered for",
        ),
        Argument(
            "environment",
            CODE_WORD,
            default="null",
            nullable=True,
            help="only in the environment with this code",
        ),
        Argument(
            "blueprint",
            LABEL,
            default="null",
            nullable=True,
            help="only of the blueprint with this code (provider/name)",
        ),
        Argument(
            "from_month",
            DATE,
            default="null",
            nullable=True,
            help="a day in the first month; two months before the last when absent",
        ),
        Argument(
            "until_month",
            DATE,
            default="null",
            nullable=True,
            help="a day in the last month; the present one when absent",
        ),
    ),
    returns=many(COST),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("23514", "invalid_code"),
        ("23514", "unreadable_label"),
        ("23514", "invalid_id"),
    ),
)

list_team_costs = Function(
    "list_team_costs",
    (
        "List what an employee's own resources cost in a month, and those of each direct report "
        "with everyone below."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "employee_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="head of the team; the CEO when absent",
        ),
        Argument(
            "month",
            DATE,
            default="null",
            nullable=True,
            help="a day in the month; the present one when absent",
        ),
    ),
    returns=many(TEAM_COST),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("23514", "invalid_id"),
    ),
)
