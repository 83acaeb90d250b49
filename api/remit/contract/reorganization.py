"""What schema api offers about reorganization: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import EMAIL, LABEL, ROW_ID
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    JSONB,
    TEXT,
    Argument,
    Column,
    Domain,
    Function,
    ListOf,
    RowType,
    many,
    one,
)

CHANGE_ACTION = Domain(
    "change_action",
    TEXT,
    {"enum": ["hire", "move", "rename", "leave", "promote"]},
    help="Steps of a reorganization.",
)

REPORTS_OPTION = Domain(
    "reports_option",
    TEXT,
    {"enum": ["keep", "lift", "flatten"]},
    help="What happens to the reports in a step of a reorganization.",
)

CHART_CHANGE = RowType(
    "chart_change",
    (
        Column(
            "action",
            CHANGE_ACTION,
            required=True,
            help="hire, move, rename, leave or promote.",
        ),
        Column("employee_id", ROW_ID, help="The employee, by number (not for hire)."),
        Column(
            "employee_key",
            LABEL,
            help="The employee, by external key; for hire the key of the new employee.",
        ),
        Column("name", LABEL, help="Name (hire, rename)."),
        Column("title", LABEL, nullable=True, help="Title (hire, rename)."),
        Column("manager_id", ROW_ID, help="New manager, by number (hire, move)."),
        Column("manager_key", LABEL, help="New manager, by external key (hire, move)."),
        Column("email", EMAIL, nullable=True, help="Work address (hire)."),
        Column(
            "reports",
            REPORTS_OPTION,
            help=(
                "What happens to the reports: lift (default) or flatten for leave, keep (default) "
                "or lift for promote."
            ),
        ),
    ),
    help=(
        "One step of a reorganization.\n\nAn employee is named by `employee_id` or by "
        "`employee_key` (the external key), a manager by `manager_id` or\n`manager_key`; a hire's "
        "`employee_key` lets later steps name the new employee."
    ),
    example={"action": "move", "employee_id": 42, "manager_id": 40},
)

EMPLOYEE_DIFFERENCE = RowType(
    "employee_difference",
    (
        Column("employee_id", BIGINT, help="Employee."),
        Column("change", TEXT, help="created, updated or deleted."),
        Column("old", JSONB, nullable=True, help="Before; null when created."),
        Column("new", JSONB, nullable=True, help="After; null when deleted."),
    ),
    help="How one employee differs before and after a reorganization or an import.",
)

IMPORTED_EMPLOYEE = RowType(
    "imported_employee",
    (
        Column("key", TEXT, required=True, help="Key of the employee, unique in the file."),
        Column("name", TEXT, required=True, help="Full name."),
        Column("title", TEXT, nullable=True, help="Job title."),
        Column("email", TEXT, nullable=True, help="Work address."),
        Column(
            "manager_key",
            TEXT,
            nullable=True,
            help="Key of the manager, in the file or already in the chart; null for the CEO.",
        ),
    ),
    help="One employee of an import or an export.",
    example={
        "key": "E-1042",
        "name": "Ana Diaz",
        "title": "Head of Data",
        "email": "ana@example.com",
        "manager_key": "E-1040",
    },
)

IMPORT_RESULT = RowType(
    "import_result",
    (
        Column("created", BIGINT, help="Employees whose key was new."),
        Column("updated", BIGINT, help="Employees who were changed."),
        Column("unchanged", BIGINT, help="Employees who were as the file says already."),
        Column("version", BIGINT, help="Version of the chart afterwards."),
    ),
    help="What an import did.",
    example={"created": 12, "updated": 3, "unchanged": 85, "version": 9},
)

VIOLATION = RowType(
    "violation",
    (
        Column(
            "row",
            INTEGER,
            help="Which one: position in the list from 1, or line of the spreadsheet for CSV.",
        ),
        Column("column", TEXT, nullable=True, help="Field that is wrong."),
        Column("code", TEXT, help="SQLSTATE."),
        Column("message", TEXT, help="What is wrong."),
    ),
    help="One thing that is wrong with a list of changes.",
    example={
        "row": 3,
        "column": "manager_key",
        "code": "23503",
        "message": "no employee has the key E-77",
    },
)

REORGANIZATION = RowType(
    "reorganization",
    (
        Column("applied", BOOLEAN, help="Whether the changes were kept."),
        Column("version", BIGINT, help="Version of the chart as it is now."),
        Column(
            "differences",
            ListOf(EMPLOYEE_DIFFERENCE),
            help="Employees that differ, each once.",
        ),
        Column(
            "violations",
            ListOf(VIOLATION),
            help="Every step that was refused, with the reason; empty when applied.",
        ),
    ),
    help=(
        "Result of a reorganization: what differs afterwards and, for a dry run, everything that "
        "stands against it."
    ),
    example={
        "applied": True,
        "version": 5,
        "differences": [
            {
                "employee_id": 42,
                "change": "updated",
                "old": {"manager_id": 1},
                "new": {"manager_id": 40},
            },
        ],
        "violations": [],
    },
)

export_employees = Function(
    "export_employees",
    "Export a chart: what import takes, managers before their reports.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=many(IMPORTED_EMPLOYEE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

import_employees = Function(
    "import_employees",
    "Import employees.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("employees", ListOf(IMPORTED_EMPLOYEE), sql="jsonb", help="the rows"),
        Argument("first_row", INTEGER, default="1", help="number of the first row, for messages"),
    ),
    returns=one(IMPORT_RESULT),
    volatility="volatile",
    help=(
        "Rows may come in any order; each names its manager by key. A key that the chart knows "
        "updates that employee,\nanother one is hired; who is not in the file stays as they are. "
        "All or nothing: errors name row and column."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM009", "import_refused"),
        ("22023", "invalid_argument"),
    ),
    example=[
        {"key": "E-1", "name": "Cy Ott", "title": "CEO"},
        {"key": "E-2", "name": "Ana Diaz", "manager_key": "E-1"},
    ],
)

reorganize_chart = Function(
    "reorganize_chart",
    "Reorganize a chart: hire, move, rename, leave and promote, all or nothing.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("changes", ListOf(CHART_CHANGE), sql="jsonb", help="steps in their order"),
        Argument("dry_run", BOOLEAN, default="false", help="only tell what would happen"),
    ),
    returns=one(REORGANIZATION),
    volatility="volatile",
    help=(
        "Changes are applied in their order. With `dry_run` nothing is kept: the answer shows the "
        "resulting differences and\nevery violation. Without it, one violation refuses all changes."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM008", "changes_refused"),
        ("22023", "invalid_argument"),
    ),
    example={
        "changes": [
            {
                "action": "hire",
                "employee_key": "cto",
                "name": "Bo Lind",
                "title": "CTO",
                "manager_id": 1,
            },
            {"action": "move", "employee_id": 42, "manager_key": "cto"},
        ],
        "dry_run": True,
    },
)
