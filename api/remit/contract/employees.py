"""What schema api offers about employees: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import EMAIL, EMPLOYEE, LABEL, PAGE_LIMIT, ROW_ID
from remit.contracts.types import (
    BIGINT,
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

LEAVE_OPTION = Domain(
    "leave_option",
    TEXT,
    {"enum": ["lift", "flatten"]},
    help="What happens to the reports of a leaver.",
)

PROMOTE_OPTION = Domain(
    "promote_option",
    TEXT,
    {"enum": ["keep", "lift"]},
    help="What happens to the reports of who becomes CEO.",
)

EMPLOYEE_CHANGES = RowType(
    "employee_changes",
    (
        Column("name", LABEL, help="New name."),
        Column("title", LABEL, nullable=True, help="New title."),
        Column(
            "manager_id",
            ROW_ID,
            nullable=True,
            help="New manager; null only for the CEO: use promote.",
        ),
        Column("email", EMAIL, nullable=True, help="New work address."),
        Column("external_key", LABEL, help="New key."),
    ),
    help="Changes of an employee; what is absent stays, null clears.",
    example={"title": "Chief Data Officer", "manager_id": 1},
)

create_employee = Function(
    "create_employee",
    "Hire an employee.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("name", LABEL, help="full name"),
        Argument("title", LABEL, default="null", nullable=True, help="job title"),
        Argument(
            "manager_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="whom the employee answers to",
        ),
        Argument(
            "email",
            EMAIL,
            default="null",
            nullable=True,
            help="work address, unique in the chart",
        ),
        Argument(
            "external_key",
            LABEL,
            default="null",
            nullable=True,
            help="key for imports and exports, unique in the chart; made up when absent",
        ),
    ),
    returns=one(EMPLOYEE),
    volatility="volatile",
    help=(
        "The first employee of a chart has no manager and becomes the CEO; every other one needs a "
        "`manager_id`."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23P01", "chart_has_ceo"),
        ("23503", "unknown_manager"),
        ("23P01", "email_taken"),
        ("23505", "external_key_taken"),
        ("23514", "chart_too_deep"),
        ("23514", "unreadable_label"),
    ),
    example={"name": "Ana Diaz", "title": "Head of Data", "manager_id": 40},
)

delete_employee = Function(
    "delete_employee",
    "Delete an employee.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee"),
        Argument("reports", LEAVE_OPTION, default="'lift'", help="lift or flatten"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the employee is at another version",
        ),
    ),
    returns=nothing(),
    volatility="volatile",
    help=(
        "In one transaction the direct reports go to the employee's own manager and bring everyone "
        "below along\n(`lift`), or everyone below goes to that manager directly (`flatten`). The "
        "CEO cannot be deleted."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM005", "ceo_stays"),
    ),
)

get_employee = Function(
    "get_employee",
    "Get one employee.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as they were at this instant",
        ),
    ),
    returns=one(EMPLOYEE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_employees = Function(
    "list_employees",
    "List the employees of a chart, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "search",
            LABEL,
            default="null",
            nullable=True,
            help="part of the name, in any case",
        ),
        Argument("title", LABEL, default="null", nullable=True, help="exact title"),
        Argument(
            "manager_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only who reports to this employee",
        ),
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

promote_employee = Function(
    "promote_employee",
    "Make an employee the CEO.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee"),
        Argument("reports", PROMOTE_OPTION, default="'keep'", help="keep or lift"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the employee is at another version",
        ),
    ),
    returns=one(EMPLOYEE),
    volatility="volatile",
    help=(
        "In one transaction the employee loses the manager and the former CEO reports to the "
        "employee. The employee's\nown reports stay theirs (`keep`), or go to the employee's "
        "former manager (`lift`). Everyone else stays where they\nare. Promoting the CEO changes "
        "nothing."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23514", "chart_too_deep"),
    ),
)

replace_employee = Function(
    "replace_employee",
    "Replace an employee.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee"),
        Argument("name", LABEL, help="full name"),
        Argument("title", LABEL, default="null", nullable=True, help="job title"),
        Argument(
            "manager_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="whom the employee answers to; absent or null only for the CEO",
        ),
        Argument(
            "email",
            EMAIL,
            default="null",
            nullable=True,
            help="work address, unique in the chart",
        ),
        Argument(
            "external_key",
            LABEL,
            default="null",
            nullable=True,
            help="key for imports and exports, unique in the chart",
        ),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the employee is at another version",
        ),
    ),
    returns=one(EMPLOYEE),
    volatility="volatile",
    help=(
        "What is absent is cleared, except the external key, which every employee has. A new "
        "`manager_id` moves the employee with everyone below."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM003", "reporting_cycle"),
        ("RM006", "promote_instead"),
        ("23503", "unknown_manager"),
        ("23P01", "email_taken"),
        ("23505", "external_key_taken"),
        ("23514", "chart_too_deep"),
        ("23514", "unreadable_label"),
    ),
    example={"name": "Ana Diaz", "title": "Chief Data Officer", "manager_id": 1},
)

update_employee = Function(
    "update_employee",
    "Change an employee.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employee_id", BIGINT, help="the employee"),
        Argument("changes", EMPLOYEE_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the employee is at another version",
        ),
    ),
    returns=one(EMPLOYEE),
    volatility="volatile",
    help=(
        "What is absent stays, null clears. A new `manager_id` moves the employee with everyone "
        "below."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM003", "reporting_cycle"),
        ("RM006", "promote_instead"),
        ("23503", "unknown_manager"),
        ("23P01", "email_taken"),
        ("23505", "external_key_taken"),
        ("23502", "missing_value"),
        ("23514", "chart_too_deep"),
        ("23514", "unreadable_label"),
    ),
)
