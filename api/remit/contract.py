"""What schema api offers: its functions, their types, and the errors they raise.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words are the
comments in db/, which is where to change them.
"""

from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    BYTEA,
    INTEGER,
    JSONB,
    NUMERIC,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Domain,
    ErrorCode,
    Function,
    ListOf,
    RowType,
    TreeOf,
    document,
    many,
    nothing,
    one,
)

CHANGE_ACTION = Domain(
    "change_action",
    TEXT,
    {"enum": ["hire", "move", "rename", "leave", "promote"]},
    help="Steps of a reorganization.",
)

DEPTH = Domain("depth", INTEGER, {"minimum": 0, "maximum": 100}, help="Levels down, 0 to 100.")

EMAIL = Domain(
    "email",
    TEXT,
    {
        "maxLength": 254,
        "pattern": "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$",
    },
    help="An e-mail address of at most 254 characters (syntax of the HTML standard).",
)

LABEL = Domain(
    "label",
    TEXT,
    {
        "minLength": 1,
        "maxLength": 200,
        "pattern": (
            "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*"
            "[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u"
            "200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff]"
            "[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
        ),
    },
    help="One readable line of 1 to 200 characters: no control characters, and not only spaces.",
)

LEAVE_OPTION = Domain(
    "leave_option",
    TEXT,
    {"enum": ["lift", "flatten"]},
    help="What happens to the reports of a leaver.",
)

MEMBER_ROLE = Domain(
    "member_role",
    TEXT,
    {"enum": ["viewer", "editor", "owner"]},
    help="What a person may do in an organization.",
)

PAGE_LIMIT = Domain(
    "page_limit",
    INTEGER,
    {"minimum": 1, "maximum": 1000},
    help="Rows a page, 1 to 1,000.",
)

PROMOTE_OPTION = Domain(
    "promote_option",
    TEXT,
    {"enum": ["keep", "lift"]},
    help="What happens to the reports of who becomes CEO.",
)

REPORTS_OPTION = Domain(
    "reports_option",
    TEXT,
    {"enum": ["keep", "lift", "flatten"]},
    help="What happens to the reports in a step of a reorganization.",
)

ROW_ID = Domain(
    "row_id",
    BIGINT,
    {"minimum": 1, "maximum": 9223372036854775807},
    help="A positive whole number that fits a bigint.",
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

CHART_CHANGES = RowType(
    "chart_changes",
    (Column("name", LABEL, help="New name."),),
    help="Changes of an organization chart; what is absent stays.",
    example={"name": "Northwind Traders"},
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

EMPLOYEE = RowType(
    "employee",
    (
        Column("id", BIGINT, help="Number, unique in the chart."),
        Column("org_id", BIGINT, help="Organization chart."),
        Column("name", TEXT, help="Full name."),
        Column("title", TEXT, nullable=True, help="Job title."),
        Column(
            "manager_id",
            BIGINT,
            nullable=True,
            help="Whom the employee answers to; null for the CEO.",
        ),
        Column("email", TEXT, nullable=True, help="Work address."),
        Column("external_key", TEXT, help="Key for imports and exports."),
        Column("version", BIGINT, help="Counts the changes of this employee; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When the employee was created."),
        Column("updated_at", TIMESTAMPTZ, help="When the employee last changed."),
    ),
    help="An employee.",
    example={
        "id": 42,
        "org_id": 7,
        "name": "Ana Diaz",
        "title": "Head of Data",
        "manager_id": 40,
        "email": "ana@example.com",
        "external_key": "E-1042",
        "version": 2,
        "created_at": "2026-03-02T09:30:00+00:00",
        "updated_at": "2026-04-01T08:00:00+00:00",
    },
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

ERROR_CODE = RowType(
    "error_code",
    (
        Column("code", TEXT, help="SQLSTATE; own codes are RM and three digits."),
        Column("constraint_name", TEXT, help="Constraint that the row is about; empty for any."),
        Column("name", TEXT, help="Stable name in snake_case."),
        Column("title", TEXT, help="Short sentence, the same for every occurrence."),
        Column("status", INTEGER, help="HTTP status."),
        Column("help", TEXT, help="What to do about it."),
    ),
    help="What an SQLSTATE (and a constraint, where it matters) means over HTTP.",
)

MEMBERSHIP = RowType(
    "membership",
    (
        Column("org_id", BIGINT, help="Organization chart."),
        Column("role", TEXT, help="viewer, editor or owner."),
        Column(
            "employee_id",
            BIGINT,
            nullable=True,
            help="The employee with the person's e-mail address.",
        ),
    ),
    help="An organization in which the person has a role, and the employee they are there.",
)

IDENTITY = RowType(
    "identity",
    (
        Column("actor", TEXT, help="The person."),
        Column("email", TEXT, nullable=True, help="Their verified e-mail address."),
        Column(
            "platform_roles",
            ListOf(TEXT),
            help="Roles on the whole installation: admin, creator.",
        ),
        Column(
            "memberships",
            ListOf(MEMBERSHIP),
            help="Organizations in which they have a role of their own.",
        ),
    ),
    help="Who the caller is and where they may act.",
    example={"actor": "developer", "email": None, "platform_roles": ["admin"], "memberships": []},
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

JOURNAL_ENTRY = RowType(
    "journal_entry",
    (
        Column("org_id", BIGINT, help="Organization chart."),
        Column(
            "seq",
            BIGINT,
            help="Position in the journal of this organization, from 1, without gaps.",
        ),
        Column(
            "recorded_at",
            TIMESTAMPTZ,
            help="Instant of the change; one instant per transaction, strictly increasing.",
        ),
        Column("event", TEXT, help="What happened: org_chart.created, employees.updated, ..."),
        Column("operation", TEXT, help="API function that did it; sql for direct SQL."),
        Column("actor", TEXT, help="Who did it: the token's subject, or the database login."),
        Column("request_id", TEXT, nullable=True, help="X-Request-Id of the call."),
        Column("changes", JSONB, help="Each changed row with its id, its old and its new values."),
        Column("hash", TEXT, help="SHA-256 (hex) over this entry and the hash of the one before."),
    ),
    help="One entry of an organization's journal: what one statement changed.",
    example={
        "org_id": 7,
        "seq": 12,
        "recorded_at": "2026-03-02T09:30:00+00:00",
        "event": "employees.updated",
        "operation": "promote_employee",
        "actor": "developer",
        "request_id": "0197f5a2",
        "changes": [{"id": 3, "old": {"manager_id": 1}, "new": {"manager_id": None}}],
        "hash": "5f0c",
    },
)

JOURNAL_HEAD = RowType(
    "journal_head",
    (
        Column("org_id", BIGINT, help="Organization chart."),
        Column("seq", BIGINT, help="Last entry."),
    ),
    help="How far an organization's journal has come.",
)

MEMBER = RowType(
    "member",
    (
        Column(
            "principal",
            TEXT,
            help="issuer|subject of the person's token, or their verified e-mail address.",
        ),
        Column("role", TEXT, help="viewer, editor or owner."),
        Column("created_at", TIMESTAMPTZ, help="When the role was given."),
    ),
    help="A person's role in an organization.",
    example={
        "principal": "ana@example.com",
        "role": "editor",
        "created_at": "2026-03-02T09:30:00+00:00",
    },
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

STORED_ANSWER = RowType(
    "stored_answer",
    (
        Column("fresh", BOOLEAN, help="True: the key is yours, go ahead."),
        Column("status", INTEGER, nullable=True, help="HTTP status of the first answer."),
        Column("headers", JSONB, nullable=True, help="Headers of the first answer."),
        Column("body", TEXT, nullable=True, help="Body of the first answer."),
    ),
    help="What a claim of an Idempotency-Key finds: nothing (fresh), or the first answer.",
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

claim_idempotency_key = Function(
    "claim_idempotency_key",
    "Claim an Idempotency-Key for the current actor, or return the first answer to it.",
    arguments=(
        Argument("route", TEXT),
        Argument("org_id", BIGINT),
        Argument("idempotency_key", TEXT),
        Argument("body_hash", BYTEA),
    ),
    returns=one(STORED_ANSWER),
    volatility="volatile",
    help="Call it first in the transaction of the request, and `store_idempotent_answer` last.",
    raises=(("RM002", "idempotency_key_reused"), ("42501", "forbidden")),
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

delete_member = Function(
    "delete_member",
    "Take a person's role in an organization away.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "principal",
            LABEL,
            help="issuer|subject of the person's token, or their verified e-mail address",
        ),
    ),
    returns=nothing(),
    volatility="volatile",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM001", "stale_version")),
)

export_employees = Function(
    "export_employees",
    "Export a chart: what import takes, managers before their reports.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=many(IMPORTED_EMPLOYEE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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

get_org_chart = Function(
    "get_org_chart",
    "Get one organization chart.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=one(ORG_CHART),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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

list_error_codes = Function(
    "list_error_codes",
    "List every error code with its HTTP status and what to do about it.",
    arguments=(),
    returns=many(ERROR_CODE),
    volatility="stable",
)

list_journal = Function(
    "list_journal",
    "List what changed in an organization, oldest first, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="seq after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(JOURNAL_ENTRY),
    volatility="stable",
    help="The journal stays when the chart is deleted.",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_journal_heads = Function(
    "list_journal_heads",
    "How far the journals of some organizations have come.",
    arguments=(Argument("org_ids", ListOf(BIGINT), sql="bigint[]"),),
    returns=many(JOURNAL_HEAD),
    volatility="stable",
    help=(
        "For services only: one call serves every live stream of a process. What they show their "
        "clients is read with\n`list_journal`, under the client's own rights."
    ),
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

list_members = Function(
    "list_members",
    "List the people who have a role in an organization.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=many(MEMBER),
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

purge_idempotency_keys = Function(
    "purge_idempotency_keys",
    "Forget answers to Idempotency-Keys older than a day; returns how many.",
    arguments=(),
    returns=document(BIGINT),
    volatility="volatile",
)

put_member = Function(
    "put_member",
    "Give a person a role in an organization.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "principal",
            LABEL,
            help="issuer|subject of the person's token, or their verified e-mail address",
        ),
        Argument("role", MEMBER_ROLE, help="viewer, editor or owner"),
    ),
    returns=one(MEMBER),
    volatility="volatile",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "unknown_role")),
    example={"role": "editor"},
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

store_idempotent_answer = Function(
    "store_idempotent_answer",
    "Keep the answer to a claimed Idempotency-Key; it commits together with the call.",
    arguments=(
        Argument("route", TEXT),
        Argument("org_id", BIGINT),
        Argument("idempotency_key", TEXT),
        Argument("status", INTEGER),
        Argument("headers", JSONB),
        Argument("body", TEXT),
    ),
    returns=nothing(),
    volatility="volatile",
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

whoami = Function(
    "whoami",
    (
        "Get who is calling: the person, their platform roles, their organizations and the "
        "employees they are there."
    ),
    arguments=(),
    returns=one(IDENTITY),
    volatility="stable",
    raises=(("42501", "forbidden"),),
)

FUNCTIONS = (
    claim_idempotency_key,
    create_employee,
    create_org_chart,
    delete_employee,
    delete_member,
    delete_org_chart,
    export_employees,
    get_common_manager,
    get_employee,
    get_org_chart,
    get_statistics,
    get_tree,
    import_employees,
    list_direct_reports,
    list_employee_history,
    list_employees,
    list_error_codes,
    list_journal,
    list_journal_heads,
    list_manager_chain,
    list_members,
    list_org_charts,
    list_subtree,
    promote_employee,
    purge_idempotency_keys,
    put_member,
    reorganize_chart,
    replace_employee,
    store_idempotent_answer,
    update_employee,
    update_org_chart,
    whoami,
)

ERROR_CODES = (
    ErrorCode(
        "22023",
        "invalid_argument",
        "An argument has no valid value",
        400,
        help="The detail names the argument and what it may be.",
    ),
    ErrorCode(
        "23502",
        "missing_value",
        "A value is missing",
        400,
        help="The detail names the field, which cannot be empty.",
    ),
    ErrorCode(
        "23503",
        "manager_not_there_then",
        "The manager was not in the chart all the time",
        409,
        help="Leave the constraints of the history deferred.",
        constraint="employee_history_manager_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_chart",
        "The organization chart does not exist",
        409,
        help="Create the chart first.",
        constraint="employees_chart_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_manager",
        "The manager is not in the chart",
        409,
        help="Give the id of an employee of the same chart as manager_id.",
        constraint="employees_manager_exists",
    ),
    ErrorCode(
        "23505",
        "ids_used_twice",
        "One statement deletes and creates the same employee",
        409,
        help="Delete and create in two statements.",
        constraint="employee_paths_pkey",
    ),
    ErrorCode(
        "23505",
        "external_key_taken",
        "Another employee has this external key",
        409,
        help="External keys are unique in a chart.",
        constraint="employees_external_key",
    ),
    ErrorCode(
        "23505",
        "employee_id_taken",
        "Another employee has this id",
        409,
        help="Leave the id out: the database gives the next free one.",
        constraint="employees_pkey",
    ),
    ErrorCode(
        "23505",
        "chart_id_taken",
        "Another chart has this id",
        409,
        help="Leave the id out: the database gives the next free one.",
        constraint="org_charts_pkey",
    ),
    ErrorCode(
        "23514",
        "unknown_action",
        "There is no such action",
        400,
        help="Give hire, move, rename, leave or promote.",
        constraint="change_action_is_known",
    ),
    ErrorCode(
        "23514",
        "invalid_depth",
        "The depth is out of range",
        400,
        help="Give a depth of 0 to 100.",
        constraint="depth_is_sane",
    ),
    ErrorCode(
        "23514",
        "invalid_email",
        "An e-mail address is not one",
        400,
        help="Give an address such as ana@example.com.",
        constraint="email_is_an_address",
    ),
    ErrorCode(
        "23514",
        "chart_too_deep",
        "The chart would have more than 100 levels",
        409,
        help="Move the employees below a manager who is nearer to the CEO.",
        constraint="employees_depth",
    ),
    ErrorCode(
        "23514",
        "invalid_id",
        "An id is out of range",
        400,
        help="Ids are positive whole numbers.",
        constraint="employees_id_is_positive",
    ),
    ErrorCode(
        "23514",
        "identity_is_fixed",
        "Ids never change",
        409,
        help="Hire the employee in the other chart instead.",
        constraint="employees_identity",
    ),
    ErrorCode(
        "23514",
        "unreadable_label",
        "A text is blank, too long or has control characters",
        400,
        help="Give one readable line of 1 to 200 characters.",
        constraint="label_is_readable",
    ),
    ErrorCode(
        "23514",
        "unknown_option",
        "There is no such option",
        400,
        help="Give lift or flatten.",
        constraint="leave_option_is_known",
    ),
    ErrorCode(
        "23514",
        "unknown_role",
        "There is no such role",
        400,
        help="Give viewer, editor or owner.",
        constraint="member_role_is_known",
    ),
    ErrorCode(
        "23514",
        "invalid_id",
        "An id is out of range",
        400,
        help="Ids are positive whole numbers.",
        constraint="org_charts_id_is_positive",
    ),
    ErrorCode(
        "23514",
        "identity_is_fixed",
        "Ids never change",
        409,
        help="Create another chart instead.",
        constraint="org_charts_identity",
    ),
    ErrorCode(
        "23514",
        "invalid_limit",
        "The page size is out of range",
        400,
        help="Give a limit of 1 to 1000.",
        constraint="page_limit_is_sane",
    ),
    ErrorCode(
        "23514",
        "unknown_option",
        "There is no such option",
        400,
        help="Give keep or lift.",
        constraint="promote_option_is_known",
    ),
    ErrorCode(
        "23514",
        "unknown_option",
        "There is no such option",
        400,
        help="Give keep, lift or flatten.",
        constraint="reports_option_is_known",
    ),
    ErrorCode(
        "23514",
        "invalid_id",
        "An id is out of range",
        400,
        help="Ids are positive whole numbers.",
        constraint="row_id_is_positive",
    ),
    ErrorCode(
        "23P01",
        "ids_used_twice",
        "One statement deletes and creates the same employee",
        409,
        help="Delete and create in two statements.",
        constraint="employee_history_pkey",
    ),
    ErrorCode(
        "23P01",
        "email_taken",
        "Another employee has this e-mail address",
        409,
        help="E-mail addresses are unique in a chart.",
        constraint="employees_email",
    ),
    ErrorCode(
        "23P01",
        "chart_has_ceo",
        "The chart has a CEO already",
        409,
        help="Give the employee a manager_id, or use promote to change the CEO.",
        constraint="employees_one_ceo",
    ),
    ErrorCode(
        "40001",
        "serialization_failure",
        "Others changed the same rows",
        503,
        help="Repeat the request.",
    ),
    ErrorCode("40P01", "deadlock", "Others hold the same rows", 503, help="Repeat the request."),
    ErrorCode(
        "42501",
        "forbidden",
        "Not allowed",
        403,
        help="Ask an owner of the organization for a role that allows it.",
    ),
    ErrorCode(
        "55P03",
        "lock_timeout",
        "The rows stayed locked for too long",
        503,
        help="Repeat the request in a moment.",
    ),
    ErrorCode(
        "57014",
        "timeout",
        "The statement took too long",
        504,
        help="Ask for less at once, or repeat the request.",
    ),
    ErrorCode("P0002", "not_found", "No such resource", 404, help="Check the ids in the path."),
    ErrorCode(
        "RM001",
        "stale_version",
        "The resource has changed",
        412,
        help="Read it again and repeat the change with its new ETag in If-Match.",
    ),
    ErrorCode(
        "RM002",
        "idempotency_key_reused",
        "The Idempotency-Key belongs to another request",
        409,
        help="Use a new key for a new request, or repeat the first request unchanged.",
    ),
    ErrorCode(
        "RM003",
        "reporting_cycle",
        "An employee would report to themselves",
        409,
        help=(
            "Choose a manager who is not below the employee; to put someone above the CEO use "
            "promote."
        ),
    ),
    ErrorCode(
        "RM005",
        "ceo_stays",
        "The CEO cannot be deleted",
        409,
        help="Promote another employee first, or delete the whole chart.",
    ),
    ErrorCode(
        "RM006",
        "promote_instead",
        "Only promotion makes a CEO",
        409,
        help=(
            "PUT /orgcharts/{org_id}/employees/{employee_id}/promote makes an employee the CEO in "
            "one step."
        ),
    ),
    ErrorCode(
        "RM007",
        "no_common_manager",
        "Nobody manages both",
        404,
        help="The CEO answers to nobody, so nobody is above the CEO and another employee.",
    ),
    ErrorCode(
        "RM008",
        "changes_refused",
        "Some changes were refused, so none was made",
        409,
        help="violations names every one; correct them and send all changes again.",
    ),
    ErrorCode(
        "RM009",
        "import_refused",
        "The import has errors, so nothing was imported",
        400,
        help="violations names row and column of every error; correct them and import again.",
    ),
    ErrorCode(
        "RM011",
        "append_only",
        "The record cannot be changed",
        409,
        help="The journal and the history are written by the rules alone and never changed.",
    ),
)
