"""What schema api offers: its functions, their types, and the errors they raise.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words are the
comments in db/, which is where to change them.
"""

from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    BYTEA,
    DATE,
    DOUBLE,
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

CONTROL_STATUS = Domain(
    "control_status",
    TEXT,
    {"enum": ["planned", "implemented", "retired"]},
    help="How far a control is: planned, implemented, or no longer kept.",
)

COVERAGE = Domain(
    "coverage",
    TEXT,
    {"enum": ["full", "part"]},
    help="Whether a control satisfies a requirement in full or in part.",
)

DECISION = Domain("decision", TEXT, {"enum": ["approve", "reject"]}, help="What an approver says.")

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

EXCEPTION_STATE = Domain(
    "exception_state",
    TEXT,
    {"enum": ["pending", "approved", "rejected", "revoked"]},
    help="Where the acceptance of a risk stands; expiry is a date, not a state.",
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

PROSE = Domain(
    "prose",
    TEXT,
    {
        "minLength": 1,
        "maxLength": 20000,
        "pattern": (
            "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u"
            "007f]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2"
            "000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\"
            "ufeff][^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$"
        ),
    },
    help="Text of 1 to 20,000 characters, over several lines if need be.",
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

SCOPE_ACTION = Domain(
    "scope_action",
    TEXT,
    {"enum": ["include", "exclude"]},
    help="What a scope rule does with the requirements that it names.",
)

TITLE = Domain(
    "title",
    TEXT,
    {
        "minLength": 1,
        "maxLength": 1000,
        "pattern": (
            "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*"
            "[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u"
            "200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff]"
            "[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
        ),
    },
    help="One readable line of 1 to 1,000 characters: no control characters, and not only spaces.",
)

ADOPTION = RowType(
    "adoption",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column("edition", INTEGER, help="Edition of the version."),
        Column("title", TEXT, help="Title of the framework version."),
        Column(
            "system_id",
            BIGINT,
            nullable=True,
            help="System that it is adopted for; null for the whole organization.",
        ),
        Column("predecessor_id", BIGINT, nullable=True, help="Adoption that it was upgraded from."),
        Column("adopted_on", DATE, help="From when."),
        Column("target_on", DATE, nullable=True, help="Until when it shall be ready."),
        Column(
            "observation_from",
            TIMESTAMPTZ,
            nullable=True,
            help="Begin of the period that an auditor looks at.",
        ),
        Column(
            "observation_until",
            TIMESTAMPTZ,
            nullable=True,
            help="End of that period, itself outside of it.",
        ),
        Column("retired", BOOLEAN, help="Whether it is no longer kept up."),
        Column("version", BIGINT, help="Counts the changes of this adoption; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was adopted here."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A framework version that an organization holds itself to.",
    example={
        "id": 5,
        "org_id": 7,
        "code": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "edition": 1,
        "title": "Acme Security Standard 2.1",
        "system_id": None,
        "predecessor_id": None,
        "adopted_on": "2026-01-01",
        "target_on": "2026-12-31",
        "observation_from": "2026-07-01T00:00:00+00:00",
        "observation_until": "2027-01-01T00:00:00+00:00",
        "retired": False,
        "version": 1,
        "created_at": "2026-01-01T09:00:00+00:00",
        "updated_at": "2026-01-01T09:00:00+00:00",
    },
)

ADOPTION_CHANGES = RowType(
    "adoption_changes",
    (
        Column("target_on", DATE, nullable=True, help="Until when it shall be ready."),
        Column(
            "observation_from",
            TIMESTAMPTZ,
            nullable=True,
            help="Begin of the period that an auditor looks at.",
        ),
        Column("observation_until", TIMESTAMPTZ, nullable=True, help="End of that period."),
        Column("retired", BOOLEAN, help="Whether it is no longer kept up."),
    ),
    help="Changes of an adoption; what is absent stays, null clears.",
    example={"target_on": "2026-12-31"},
)

ADOPTION_READINESS = RowType(
    "adoption_readiness",
    (
        Column("adoption_id", BIGINT, help="Adoption."),
        Column("code", TEXT, help="Code of the adoption."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column("title", TEXT, help="Title of the framework version."),
        Column("as_of", TIMESTAMPTZ, help="What had been recorded by then counts."),
        Column("effective_at", TIMESTAMPTZ, help="Instant that the answer is about."),
        Column("status", TEXT, help="ready, partial, not_ready or not_applicable."),
        Column("ready", INTEGER, help="Assessable requirements in scope that are ready."),
        Column("partial", INTEGER, help="Those that are partly so."),
        Column("not_ready", INTEGER, help="Those that are not."),
        Column("not_applicable", INTEGER, help="Those that are out of scope."),
        Column("exceptions", INTEGER, help="Requirements with an accepted risk in force."),
        Column("target_on", DATE, nullable=True, help="Until when it shall be ready."),
    ),
    help="How ready an organization is for one of the frameworks it adopted.",
    example={
        "adoption_id": 5,
        "code": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "title": "Acme Security Standard 2.1",
        "as_of": "2026-04-01T08:00:00+00:00",
        "effective_at": "2026-04-01T08:00:00+00:00",
        "status": "partial",
        "ready": 40,
        "partial": 1,
        "not_ready": 1,
        "not_applicable": 0,
        "exceptions": 1,
        "target_on": "2026-12-31",
    },
)

APPLICABILITY = RowType(
    "applicability",
    (
        Column("id", INTEGER, help="Position in the framework version."),
        Column("key", TEXT, help="Key of the requirement."),
        Column("code", TEXT, help="Identifier as this version prints it."),
        Column("title", TEXT, help="Title."),
        Column("applicable", BOOLEAN, help="Whether it is in scope."),
        Column("justification", TEXT, nullable=True, help="Why it is in or out of scope."),
        Column("status", TEXT, help="Derived status."),
        Column("controls", ListOf(TEXT), help="Codes of the controls that satisfy it."),
        Column(
            "exception_until",
            TIMESTAMPTZ,
            nullable=True,
            help="End of an accepted risk in force.",
        ),
    ),
    help="One line of a statement of applicability.",
    example={
        "id": 8,
        "key": "1.3",
        "code": "1.3",
        "title": "Software is reviewed",
        "applicable": False,
        "justification": "There is no software development.",
        "status": "not_applicable",
        "controls": [],
        "exception_until": None,
    },
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

CONTROL = RowType(
    "control",
    (
        Column("id", BIGINT, help="Number."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization."),
        Column("title", TEXT, help="Title of the version in force."),
        Column("description", TEXT, nullable=True, help="What is done."),
        Column("status", TEXT, help="planned, implemented or retired."),
        Column(
            "owner_id",
            BIGINT,
            help="Employee who answers for it; the manager when they leave.",
        ),
        Column("template_code", TEXT, nullable=True, help="Template that it was made from."),
        Column("number", INTEGER, help="Version that is in force, or the first to come."),
        Column("valid_from", TIMESTAMPTZ, help="Since when that version is in force."),
        Column("version", BIGINT, help="Counts the changes of the control; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A control: what it says now, and who answers for it.",
    example={
        "id": 12,
        "org_id": 7,
        "code": "access-review",
        "title": "Access is reviewed every quarter",
        "description": "Owners of systems review every account each quarter.",
        "status": "implemented",
        "owner_id": 42,
        "template_code": "access-review",
        "number": 2,
        "valid_from": "2026-04-01T00:00:00+00:00",
        "version": 3,
        "created_at": "2026-03-02T09:30:00+00:00",
        "updated_at": "2026-04-01T08:00:00+00:00",
    },
)

CONTROL_CHANGES = RowType(
    "control_changes",
    (
        Column("title", TITLE, help="New title."),
        Column("description", PROSE, nullable=True, help="New description."),
        Column("status", CONTROL_STATUS, help="New status: planned, implemented or retired."),
        Column("owner_id", ROW_ID, help="Employee who answers for it from now on."),
    ),
    help="Changes of a control; what is absent stays, null clears.",
    example={"status": "implemented"},
)

CONTROL_IMPORT = RowType(
    "control_import",
    (
        Column("created", INTEGER, help="Controls whose code was new."),
        Column("updated", INTEGER, help="Controls that were changed."),
        Column("unchanged", INTEGER, help="Controls that were as asked already."),
        Column(
            "skipped",
            ListOf(TEXT),
            help=(
                "Framework versions and requirements that templates name and that are not "
                "published here."
            ),
        ),
    ),
    help="What an import of controls did.",
    example={"created": 58, "updated": 1, "unchanged": 2, "skipped": ["acme-security 3.0"]},
)

CONTROL_SUGGESTION = RowType(
    "control_suggestion",
    (
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column("edition", INTEGER, help="Edition of the version."),
        Column("requirement", TEXT, help="Key of the requirement."),
        Column("requirement_code", TEXT, help="Identifier as the version prints it."),
        Column("requirement_title", TEXT, help="Title of the requirement."),
        Column("coverage", TEXT, help="full or part, as far as the origin can tell."),
        Column("origin", TEXT, help="mapping or template."),
        Column(
            "because_framework",
            TEXT,
            nullable=True,
            help="Framework of the requirement that the control satisfies already.",
        ),
        Column("because_version", TEXT, nullable=True, help="Its version."),
        Column("because_requirement", TEXT, nullable=True, help="Its key."),
        Column(
            "relation",
            TEXT,
            nullable=True,
            help=(
                "What the satisfied requirement is to this one: equal, equivalent, subset, "
                "superset or intersects."
            ),
        ),
        Column("rationale", TEXT, nullable=True, help="Why."),
        Column(
            "not_covered",
            TEXT,
            nullable=True,
            help="What of this requirement the satisfied one does not ask for.",
        ),
        Column("source", TEXT, help="Whose mapping it is; the template's code."),
        Column("source_date", DATE, nullable=True, help="Date of the mapping."),
        Column(
            "adopted",
            BOOLEAN,
            help="Whether the organization has adopted that framework version.",
        ),
    ),
    help=(
        "A requirement that a control may satisfy as well: a mapping or the control's template "
        "says so, and a person decides."
    ),
    example={
        "framework": "acme-payments",
        "framework_version": "4",
        "edition": 1,
        "requirement": "7.2",
        "requirement_code": "7.2",
        "requirement_title": "Access is reviewed twice a year",
        "coverage": "full",
        "origin": "mapping",
        "because_framework": "acme-security",
        "because_version": "2.1",
        "because_requirement": "1.4",
        "relation": "superset",
        "rationale": "Both ask for a review.",
        "not_covered": None,
        "source": "Acme",
        "source_date": "2026-01-31",
        "adopted": True,
    },
)

CONTROL_VERSION = RowType(
    "control_version",
    (
        Column("control_id", BIGINT, help="Control."),
        Column("number", INTEGER, help="Version of the control, from 1."),
        Column("title", TEXT, help="Title."),
        Column("description", TEXT, nullable=True, help="What is done."),
        Column("status", TEXT, help="planned, implemented or retired."),
        Column("valid_from", TIMESTAMPTZ, help="From when it is in force."),
        Column(
            "valid_until",
            TIMESTAMPTZ,
            nullable=True,
            help="When the next version takes over; null while none does.",
        ),
        Column(
            "recorded_at",
            TIMESTAMPTZ,
            help="When it was recorded to be in force during just this time.",
        ),
    ),
    help="A version of a control: what it said, and from when until when.",
    example={
        "control_id": 12,
        "number": 1,
        "title": "Access is reviewed every year",
        "description": None,
        "status": "implemented",
        "valid_from": "2026-03-02T09:30:00+00:00",
        "valid_until": "2026-04-01T00:00:00+00:00",
        "recorded_at": "2026-03-28T14:00:00+00:00",
    },
)

TIME_SPAN = RowType(
    "time_span",
    (Column("begins_at", TIMESTAMPTZ, help="Begin."), Column("ends_at", TIMESTAMPTZ, help="End.")),
    help="A span of time; the end itself is outside of it.",
    example={"begins_at": "2026-08-01T00:00:00+00:00", "ends_at": "2026-08-09T00:00:00+00:00"},
)

COVERAGE_GAP = RowType(
    "coverage_gap",
    (
        Column("id", INTEGER, help="Position in the framework version."),
        Column("key", TEXT, help="Key of the requirement."),
        Column("code", TEXT, help="Identifier as this version prints it."),
        Column("title", TEXT, help="Title."),
        Column("covered_share", DOUBLE, help="Share of the period in which it was ready, 0 to 1."),
        Column("gaps", ListOf(TIME_SPAN), help="When it was not."),
    ),
    help="How much of a period a requirement was ready, and when it was not.",
    example={
        "id": 7,
        "key": "1.2",
        "code": "1.2",
        "title": "Access is granted by role",
        "covered_share": 0.95,
        "gaps": [
            {"begins_at": "2026-08-01T00:00:00+00:00", "ends_at": "2026-08-09T00:00:00+00:00"},
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

FRAMEWORK_VERSION = RowType(
    "framework_version",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_name", TEXT, help="Name of the framework."),
        Column("version", TEXT, help="Version, as the publisher writes it."),
        Column("edition", INTEGER, help="Edition of the content, from 1."),
        Column("title", TEXT, help="Title."),
        Column("publisher", TEXT, nullable=True, help="Who publishes it."),
        Column("language", TEXT, help="Language of titles and texts (BCP 47)."),
        Column("published_on", DATE, nullable=True, help="When the publisher published it."),
        Column("source", TEXT, help="Where the identifiers come from."),
        Column("text_rights", TEXT, help="Whose its texts are."),
        Column("vocabulary", JSONB, help="Kinds of requirements, and further words."),
        Column("requirements", INTEGER, help="How many requirements and headings it has."),
        Column("state", TEXT, help="draft or published."),
        Column(
            "content_hash",
            TEXT,
            nullable=True,
            help="SHA-256 of the content; null for a draft.",
        ),
        Column(
            "published_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When it became immutable; null for a draft.",
        ),
    ),
    help="A version of a framework.",
    example={
        "id": 3,
        "org_id": None,
        "framework": "acme-security",
        "framework_name": "Acme Security Standard",
        "version": "2.1",
        "edition": 1,
        "title": "Acme Security Standard 2.1",
        "publisher": "Acme",
        "language": "en",
        "published_on": "2026-01-31",
        "source": "The standard itself, as of 2026-02-01.",
        "text_rights": "Acme holds the rights; titles are ours.",
        "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": True}]},
        "requirements": 42,
        "state": "published",
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "published_at": "2026-02-01T09:00:00+00:00",
    },
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

SATISFIES = RowType(
    "satisfies",
    (
        Column("framework", LABEL, required=True, help="Code of the framework."),
        Column("version", LABEL, required=True, help="Version of the framework."),
        Column(
            "edition",
            INTEGER,
            nullable=True,
            help="Edition of the version; without it the adopted one, or else the latest published.",
        ),
        Column("requirement", LABEL, required=True, help="Key of the requirement."),
        Column("coverage", COVERAGE, required=True, help="full or part."),
        Column("rationale", PROSE, nullable=True, help="Why, and what remains."),
    ),
    help="A requirement that a control satisfies.",
    example={
        "framework": "acme-security",
        "version": "2.1",
        "requirement": "1.4",
        "coverage": "part",
        "rationale": "Covers staff; contractors are another control.",
    },
)

IMPORTED_CONTROL = RowType(
    "imported_control",
    (
        Column("code", LABEL, nullable=True, help="Code; without one the template's."),
        Column("title", TITLE, nullable=True, help="Title; without one the template's."),
        Column(
            "description",
            PROSE,
            nullable=True,
            help="What is done; without one the template's.",
        ),
        Column(
            "status",
            CONTROL_STATUS,
            nullable=True,
            help="planned (default), implemented or retired.",
        ),
        Column(
            "owner",
            LABEL,
            nullable=True,
            help="Who answers for it, by the employee's external key.",
        ),
        Column("owner_id", ROW_ID, nullable=True, help="Who answers for it, by number."),
        Column("template", LABEL, nullable=True, help="Template to make it from."),
        Column(
            "valid_from",
            TIMESTAMPTZ,
            nullable=True,
            help="From when it is in force; default: now.",
        ),
        Column(
            "satisfies",
            ListOf(SATISFIES),
            nullable=True,
            help="Requirements that it satisfies, instead of the template's.",
        ),
    ),
    help="One control of an import.",
    example={
        "code": "access-review",
        "template": "access-review",
        "owner": "E-1042",
        "status": "implemented",
        "valid_from": "2026-01-01T00:00:00+00:00",
    },
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

READINESS_REASON = RowType(
    "readiness_reason",
    (
        Column(
            "reason",
            TEXT,
            help=(
                "out_of_scope, no_control, control_not_in_force, control_not_implemented, "
                "no_evidence, evidence_expired, evidence_not_yet, evidence_stale, test_failed, "
                "test_error, test_not_run, partly_covered or carried_not_reviewed."
            ),
        ),
        Column("message", TEXT, help="The same in a sentence."),
        Column("control", TEXT, nullable=True, help="Code of the control that it is about."),
        Column("evidence", TEXT, nullable=True, help="Code of the evidence that it is about."),
        Column("test", TEXT, nullable=True, help="Code of the test that it is about."),
        Column("since", TIMESTAMPTZ, nullable=True, help="Since when, where that is known."),
    ),
    help="One reason why a requirement is not ready.",
    example={
        "reason": "evidence_expired",
        "message": "evidence access-review-q1 of control AC-1 expired on 2026-04-01",
        "control": "AC-1",
        "evidence": "access-review-q1",
        "test": None,
        "since": "2026-04-01T00:00:00+00:00",
    },
)

REQUIREMENT_READINESS = RowType(
    "requirement_readiness",
    (
        Column("id", INTEGER, help="Position in the framework version."),
        Column("parent_id", INTEGER, nullable=True, help="Requirement or heading above."),
        Column("key", TEXT, help="Key, the same in every version."),
        Column("code", TEXT, help="Identifier as this version prints it."),
        Column("title", TEXT, help="Title."),
        Column("kind", TEXT, nullable=True, help="Word of the framework for this level."),
        Column("assessable", BOOLEAN, help="Whether it is assessed itself, or is a heading."),
        Column(
            "status",
            TEXT,
            help=(
                "ready, partial, not_ready or not_applicable; of a heading, what is below it "
                "together."
            ),
        ),
        Column("controls", ListOf(TEXT), help="Codes of the controls that satisfy it."),
        Column("reasons", ListOf(READINESS_REASON), help="Why it is not ready, or out of scope."),
        Column(
            "exception_id",
            BIGINT,
            nullable=True,
            help="Accepted risk in force; it does not change the status.",
        ),
        Column("exception_until", TIMESTAMPTZ, nullable=True, help="When that ends."),
        Column("exception_reason", TEXT, nullable=True, help="Why the risk is accepted."),
        Column("ready", INTEGER, help="Assessable requirements here and below that are ready."),
        Column("partial", INTEGER, help="Those that are partly so."),
        Column("not_ready", INTEGER, help="Those that are not."),
        Column("not_applicable", INTEGER, help="Those that are out of scope."),
    ),
    help="A requirement with its derived status, and what is below it.",
    example={
        "id": 7,
        "parent_id": 6,
        "key": "1.2",
        "code": "1.2",
        "title": "Access is granted by role",
        "kind": "rule",
        "assessable": True,
        "status": "partial",
        "controls": ["AC-1"],
        "reasons": [
            {
                "reason": "partly_covered",
                "message": "no control satisfies it in full",
                "control": None,
                "evidence": None,
                "test": None,
                "since": None,
            },
        ],
        "exception_id": None,
        "exception_until": None,
        "exception_reason": None,
        "ready": 0,
        "partial": 1,
        "not_ready": 0,
        "not_applicable": 0,
    },
)

READINESS = RowType(
    "readiness",
    (
        Column("adoption_id", BIGINT, help="Adoption."),
        Column("code", TEXT, help="Code of the adoption."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column(
            "as_of",
            TIMESTAMPTZ,
            help=(
                "What had been recorded by then counts; asked with it again, the answer is the "
                "same."
            ),
        ),
        Column("effective_at", TIMESTAMPTZ, help="Instant that the answer is about."),
        Column(
            "status",
            TEXT,
            help="ready, partial, not_ready or not_applicable, of all requirements together.",
        ),
        Column("ready", INTEGER, help="Assessable requirements in scope that are ready."),
        Column("partial", INTEGER, help="Those that are partly so."),
        Column("not_ready", INTEGER, help="Those that are not."),
        Column("not_applicable", INTEGER, help="Those that are out of scope."),
        Column(
            "requirements",
            ListOf(REQUIREMENT_READINESS),
            help="Every requirement and heading, in the publisher's order.",
        ),
    ),
    help=(
        "Readiness of an adoption at an instant: how many requirements are ready, and each with "
        "its status and why."
    ),
    example={
        "adoption_id": 5,
        "code": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "as_of": "2026-04-01T08:00:00+00:00",
        "effective_at": "2026-04-01T08:00:00+00:00",
        "status": "partial",
        "ready": 40,
        "partial": 1,
        "not_ready": 1,
        "not_applicable": 0,
        "requirements": [],
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

RISK_EXCEPTION = RowType(
    "risk_exception",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("adoption_id", BIGINT, help="Adoption of the framework version."),
        Column("requirement", TEXT, help="Key of the requirement that may be unmet."),
        Column("title", TEXT, help="Title of the requirement."),
        Column("control_id", BIGINT, nullable=True, help="Control that it is about."),
        Column("reason", TEXT, help="Why the risk is accepted."),
        Column("requested_by", TEXT, help="Person who asked."),
        Column(
            "requester_id",
            BIGINT,
            nullable=True,
            help="Employee who asked, by the number they had then.",
        ),
        Column(
            "approver_id",
            BIGINT,
            nullable=True,
            help=(
                "Employee who has to decide, or who decided; null where it was somebody outside "
                "the chart, or was pending at a past instant."
            ),
        ),
        Column("starts_at", TIMESTAMPTZ, help="From when."),
        Column("expires_at", TIMESTAMPTZ, help="Until when."),
        Column("state", TEXT, help="pending, approved, rejected or revoked."),
        Column("decided_by", TEXT, nullable=True, help="Person who decided last."),
        Column("decided_at", TIMESTAMPTZ, nullable=True, help="When that was recorded."),
        Column("note", TEXT, nullable=True, help="What they said."),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was asked for."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A risk that somebody asked to accept.",
    example={
        "id": 3,
        "org_id": 7,
        "adoption_id": 1,
        "requirement": "8.3.1",
        "title": "Every user proves who they are",
        "control_id": 12,
        "reason": "The terminals at the gate are replaced in March.",
        "requested_by": "https://idp.example.com|ana",
        "requester_id": 42,
        "approver_id": 40,
        "starts_at": "2026-01-02T09:00:00+00:00",
        "expires_at": "2026-04-01T00:00:00+00:00",
        "state": "approved",
        "decided_by": "https://idp.example.com|cy",
        "decided_at": "2026-01-03T08:00:00+00:00",
        "note": "Until March, not longer.",
        "version": 2,
        "created_at": "2026-01-02T09:00:00+00:00",
        "updated_at": "2026-01-03T08:00:00+00:00",
    },
)

SATISFACTION = RowType(
    "satisfaction",
    (
        Column("id", BIGINT, help="Number of the record."),
        Column("control_id", BIGINT, help="Control."),
        Column("number", INTEGER, help="Version of the control."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column("edition", INTEGER, help="Edition of the version."),
        Column("requirement", TEXT, help="Key of the requirement."),
        Column("requirement_code", TEXT, help="Identifier as the version prints it."),
        Column("requirement_title", TEXT, help="Title of the requirement."),
        Column("coverage", TEXT, help="full or part."),
        Column("rationale", TEXT, nullable=True, help="Why, and what remains."),
        Column(
            "review",
            TEXT,
            help="reviewed, or carried over by an upgrade and not reviewed yet.",
        ),
        Column("upgrade_id", BIGINT, nullable=True, help="Upgrade that carried it over."),
        Column(
            "carried_from",
            BIGINT,
            nullable=True,
            help="Record of the earlier framework version that it was carried over from.",
        ),
        Column("recorded_at", TIMESTAMPTZ, help="When it was recorded."),
    ),
    help="A requirement that a version of a control satisfies.",
    example={
        "id": 90,
        "control_id": 12,
        "number": 2,
        "framework": "acme-security",
        "framework_version": "2.1",
        "edition": 1,
        "requirement": "1.4",
        "requirement_code": "1.4",
        "requirement_title": "Access is reviewed",
        "coverage": "full",
        "rationale": "Every account is looked at.",
        "review": "reviewed",
        "upgrade_id": None,
        "carried_from": None,
        "recorded_at": "2026-03-02T09:30:00+00:00",
    },
)

SCOPE_RULE = RowType(
    "scope_rule",
    (
        Column("action", SCOPE_ACTION, required=True, help="include or exclude."),
        Column(
            "baseline",
            LABEL,
            nullable=True,
            help="Code of a baseline of the framework version.",
        ),
        Column(
            "requirement",
            LABEL,
            nullable=True,
            help="Key of a requirement, which stands for everything below too.",
        ),
        Column("justification", PROSE, nullable=True, help="Why; an exclusion needs one."),
    ),
    help=(
        "A rule that includes or excludes requirements: those of a baseline, one with everything "
        "below, or all (neither is given)."
    ),
    example={
        "action": "exclude",
        "requirement": "1.3",
        "justification": "There is no software development.",
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

SYSTEM = RowType(
    "system",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization."),
        Column("title", TEXT, help="Name."),
        Column("description", TEXT, nullable=True, help="What it does, and its boundary."),
        Column("owner_id", BIGINT, help="Employee who answers for it."),
        Column("categorization", JSONB, help="Level by objective, in the framework's words."),
        Column("authorization_state", TEXT, help="none, authorized, expired or denied."),
        Column("authorization_id", BIGINT, nullable=True, help="Decision that says so."),
        Column(
            "authorized_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is authorized, or was.",
        ),
        Column("version", BIGINT, help="Counts the changes of this system; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A system that is authorized to operate, or waits for it.",
    example={
        "id": 2,
        "org_id": 7,
        "code": "shop",
        "title": "Web shop",
        "description": "Sells to the public; ends at the payment provider.",
        "owner_id": 42,
        "categorization": {
            "confidentiality": "moderate",
            "integrity": "moderate",
            "availability": "low",
        },
        "authorization_state": "authorized",
        "authorization_id": 1,
        "authorized_until": "2029-01-01T00:00:00+00:00",
        "version": 2,
        "created_at": "2026-01-02T09:00:00+00:00",
        "updated_at": "2026-01-03T08:00:00+00:00",
    },
)

SYSTEM_AUTHORIZATION = RowType(
    "system_authorization",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("system_id", BIGINT, help="System."),
        Column("audit_id", BIGINT, help="Audit that the decision rests on."),
        Column("decision", TEXT, help="approve or reject."),
        Column("terms", TEXT, nullable=True, help="Conditions."),
        Column("valid_from", TIMESTAMPTZ, help="From when."),
        Column(
            "valid_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when; null for a refusal, which stands until another decision.",
        ),
        Column(
            "approver_id",
            BIGINT,
            nullable=True,
            help=(
                "Employee who decided, by the number they had then; null for a platform admin "
                "outside the chart."
            ),
        ),
        Column("decided_by", TEXT, help="Person who decided."),
        Column("recorded_at", TIMESTAMPTZ, help="When it was recorded."),
    ),
    help="A decision to let a system operate, on the strength of an audit.",
    example={
        "id": 1,
        "org_id": 7,
        "system_id": 2,
        "audit_id": 4,
        "decision": "approve",
        "terms": "Logs are read every day.",
        "valid_from": "2026-01-04T08:00:00+00:00",
        "valid_until": "2029-01-01T00:00:00+00:00",
        "approver_id": 40,
        "decided_by": "https://idp.example.com|cy",
        "recorded_at": "2026-01-04T08:00:00+00:00",
    },
)

SYSTEM_CHANGES = RowType(
    "system_changes",
    (
        Column("title", TITLE, help="New name."),
        Column("description", PROSE, nullable=True, help="New description."),
        Column("owner_id", ROW_ID, help="Employee who shall answer for it."),
        Column("categorization", JSONB, help="Level by objective, in the framework's words."),
    ),
    help="Changes of a system; what is absent stays, null clears.",
    example={
        "categorization": {
            "confidentiality": "high",
            "integrity": "moderate",
            "availability": "low",
        },
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

authorize_system = Function(
    "authorize_system",
    "Let a system operate until an instant, or refuse to, on the strength of an audit.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument("audit_id", ROW_ID, help="audit that the decision rests on"),
        Argument("decision", DECISION, help="approve or reject"),
        Argument(
            "valid_until",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="until when it may operate; absent for a refusal",
        ),
        Argument("terms", PROSE, default="null", nullable=True, help="conditions"),
    ),
    returns=one(SYSTEM_AUTHORIZATION),
    volatility="volatile",
    help=(
        "Only an employee above the system's owner may, signed in with the e-mail address of their "
        "employee record, or a platform admin.\nA later decision takes the place of an earlier one."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM018", "not_the_approver"),
        ("RM022", "audit_of_another_system"),
        ("23503", "unknown_audit"),
        ("23514", "authorization_ends"),
        ("23514", "unknown_decision"),
        ("23514", "unreadable_text"),
    ),
    example={
        "audit_id": 4,
        "decision": "approve",
        "valid_until": "2029-01-01T00:00:00+00:00",
        "terms": "Logs are read every day.",
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

create_adoption = Function(
    "create_adoption",
    "Adopt a framework version.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("code", LABEL, help="short name of this adoption, unique in the organization"),
        Argument("framework", LABEL, help="code of the framework"),
        Argument("framework_version", LABEL, help="its version"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="its edition; the latest published one when absent",
        ),
        Argument(
            "scope",
            ListOf(SCOPE_RULE),
            default="'[]'",
            sql="jsonb",
            help="rules that include and exclude requirements",
        ),
        Argument(
            "system_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="system that it is adopted for",
        ),
        Argument(
            "adopted_on",
            DATE,
            default="null",
            nullable=True,
            help="from when; today when absent",
        ),
        Argument(
            "target_on",
            DATE,
            default="null",
            nullable=True,
            help="until when it shall be ready",
        ),
        Argument(
            "observation_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="begin of the period that an auditor looks at",
        ),
        Argument(
            "observation_until",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="end of that period",
        ),
    ),
    returns=one(ADOPTION),
    volatility="volatile",
    help=(
        "Without `scope` every requirement is in. Rules apply in order, the last that names a "
        "requirement decides; an exclusion needs\na justification, which the statement of "
        "applicability prints."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM012", "document_refused"),
        ("RM014", "not_published"),
        ("23505", "code_taken"),
        ("23503", "unknown_system"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_label"),
    ),
    example={
        "code": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "scope": [
            {"action": "include", "baseline": "core"},
            {
                "action": "exclude",
                "requirement": "1.3",
                "justification": "There is no software development.",
            },
        ],
    },
)

create_control = Function(
    "create_control",
    "Create a control.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("owner_id", ROW_ID, help="employee who answers for it"),
        Argument(
            "code",
            LABEL,
            default="null",
            nullable=True,
            help="code, unique in the organization; default: the template's",
        ),
        Argument(
            "title",
            TITLE,
            default="null",
            nullable=True,
            help="title; default: the template's",
        ),
        Argument(
            "description",
            PROSE,
            default="null",
            nullable=True,
            help="what is done; default: the template's",
        ),
        Argument(
            "status",
            CONTROL_STATUS,
            default="'planned'",
            help="planned, implemented or retired",
        ),
        Argument(
            "template_code",
            LABEL,
            default="null",
            nullable=True,
            help="template to make it from",
        ),
        Argument(
            "valid_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="from when it is in force; default: now",
        ),
        Argument(
            "satisfies",
            ListOf(SATISFIES),
            default="null",
            nullable=True,
            sql="jsonb",
            help="requirements that it satisfies, instead of the template's",
        ),
    ),
    returns=one(CONTROL),
    volatility="volatile",
    help=(
        "From a template it takes what is not given: code, title, description, the requirements it "
        "satisfies (those of framework\nversions that are published here) and tests. Later changes "
        "of the template do not reach it."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM012", "document_refused"),
        ("23503", "unknown_owner"),
        ("23505", "code_taken"),
        ("23502", "missing_value"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_label"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_text"),
        ("23514", "unknown_status"),
    ),
    example={
        "owner_id": 42,
        "code": "access-review",
        "title": "Access is reviewed every quarter",
        "satisfies": [
            {
                "framework": "acme-security",
                "version": "2.1",
                "requirement": "1.4",
                "coverage": "full",
            },
        ],
    },
)

create_control_version = Function(
    "create_control_version",
    "Create the next version of a control.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument("title", TITLE, default="null", nullable=True, help="title"),
        Argument("description", PROSE, default="null", nullable=True, help="what is done"),
        Argument(
            "status",
            CONTROL_STATUS,
            default="null",
            nullable=True,
            help="planned, implemented or retired",
        ),
        Argument(
            "valid_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="from when it is in force, in the past or to come; default: now",
        ),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the control is at another version",
        ),
    ),
    returns=one(CONTROL_VERSION),
    volatility="volatile",
    help=(
        "It takes over at `valid_from`, in place of whatever would have been in force from then "
        "on, and satisfies what the version\nbefore satisfies. What is not given stays as that "
        "version says. What was known until now can still be asked for: as_of."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_text"),
        ("23514", "unknown_status"),
    ),
    example={"status": "implemented", "valid_from": "2026-04-01T00:00:00+00:00"},
)

create_controls = Function(
    "create_controls",
    "Create controls from templates, many at once.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("owner_id", ROW_ID, help="employee who answers for them"),
        Argument(
            "framework",
            LABEL,
            default="null",
            nullable=True,
            help="only templates that satisfy something of this framework",
        ),
        Argument(
            "framework_version",
            LABEL,
            default="null",
            nullable=True,
            help="only templates that satisfy something of this version",
        ),
        Argument(
            "templates",
            ListOf(TEXT),
            default="NULL::text[]",
            nullable=True,
            sql="text[]",
            help="only templates with these codes",
        ),
        Argument(
            "status",
            CONTROL_STATUS,
            default="'planned'",
            help="planned, implemented or retired",
        ),
        Argument(
            "valid_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="from when they are in force; default: now",
        ),
    ),
    returns=one(CONTROL_IMPORT),
    volatility="volatile",
    help=(
        "From all templates, or from those that help to satisfy a framework, or from those named. "
        "A template is skipped where there is a\ncontrol with its code or made from it, so the "
        "same call again changes nothing."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM012", "document_refused"),
        ("23503", "unknown_owner"),
        ("23514", "unknown_status"),
    ),
    example={"owner_id": 42, "framework": "acme-security", "framework_version": "2.1"},
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

create_exception = Function(
    "create_exception",
    "Ask that a risk be accepted for a requirement.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("adoption_id", ROW_ID, help="the adoption"),
        Argument("requirement", LABEL, help="key of the requirement that may be unmet"),
        Argument("reason", PROSE, help="why the risk is accepted"),
        Argument("expires_at", TIMESTAMPTZ, help="until when"),
        Argument(
            "starts_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="from when; now when absent",
        ),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="control that it is about",
        ),
        Argument(
            "requester_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="employee who asks; the caller when absent",
        ),
        Argument(
            "approver_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="another employee further up, who shall decide",
        ),
    ),
    returns=one(RISK_EXCEPTION),
    volatility="volatile",
    help=(
        "It waits for the manager of the control's owner, or else of the employee who asks, and "
        "never for the one who asks. What the CEO\nanswers for the CEO decides; what the CEO asks "
        "for needs a control that somebody else owns, with a manager between them."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM019", "not_in_scope"),
        ("RM020", "no_approver"),
        ("23503", "unknown_adoption"),
        ("23503", "unknown_requirement"),
        ("23503", "unknown_control"),
        ("23503", "unknown_employee"),
        ("23514", "exception_expires"),
        ("23514", "unreadable_text"),
    ),
    example={
        "adoption_id": 1,
        "requirement": "8.3.1",
        "reason": "The terminals at the gate are replaced in March.",
        "expires_at": "2026-04-01T00:00:00+00:00",
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

create_system = Function(
    "create_system",
    "Name a system that shall be authorized to operate.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("code", LABEL, help="short name, unique in the organization"),
        Argument("title", TITLE, help="name"),
        Argument("owner_id", ROW_ID, help="employee who answers for it"),
        Argument(
            "description",
            PROSE,
            default="null",
            nullable=True,
            help="what it does, and its boundary",
        ),
        Argument("categorization", JSONB, default="'{}'", help="level by objective"),
    ),
    returns=one(SYSTEM),
    volatility="volatile",
    help=(
        "Its categorization is a level by objective. Where a framework adopted for the system has "
        "words for them, only these are taken."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23503", "unknown_owner"),
        ("23505", "code_taken"),
        ("22023", "invalid_argument"),
        ("23514", "invalid_categorization"),
        ("23514", "unreadable_label"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_text"),
    ),
    example={
        "code": "shop",
        "title": "Web shop",
        "owner_id": 42,
        "categorization": {"confidentiality": "moderate"},
    },
)

decide_exception = Function(
    "decide_exception",
    "Approve or reject an exception.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("exception_id", BIGINT, help="the exception"),
        Argument("decision", DECISION, help="approve or reject"),
        Argument("note", PROSE, default="null", nullable=True, help="why, or on which terms"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the exception is at another version",
        ),
    ),
    returns=one(RISK_EXCEPTION),
    volatility="volatile",
    help=(
        "Only the approver may, signed in with the e-mail address of their employee record, or a "
        "platform admin; never who asked."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM017", "already_decided"),
        ("RM018", "not_the_approver"),
        ("23514", "exception_expires"),
        ("23514", "unknown_decision"),
        ("23514", "unreadable_text"),
    ),
    example={"decision": "approve", "note": "Until March, not longer."},
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

get_adoption = Function(
    "get_adoption",
    "Get an adoption.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
    ),
    returns=one(ADOPTION),
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

get_control = Function(
    "get_control",
    "Get a control.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
    ),
    returns=one(CONTROL),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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

get_exception = Function(
    "get_exception",
    "Get one exception.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("exception_id", BIGINT, help="the exception"),
    ),
    returns=one(RISK_EXCEPTION),
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

get_readiness = Function(
    "get_readiness",
    "Get the readiness of an adoption: every requirement with its status and why.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the answer is about; as_of, or now, when absent",
        ),
    ),
    returns=one(READINESS),
    volatility="stable",
    help=(
        "It is derived from what had been recorded by `as_of`, so the same question has the same "
        "answer next year; `effective_at` is the instant that it is\nabout, and what arrived late "
        "counts there from when it was recorded."
    ),
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

get_system = Function(
    "get_system",
    (
        "Get one system, with its authorization at an instant. What it is called and who owns it "
        "is told as it is now."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="decisions that had been recorded by then count; all when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the authorization is about; as_of, or now, when absent",
        ),
    ),
    returns=one(SYSTEM),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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

import_controls = Function(
    "import_controls",
    "Import controls.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("controls", ListOf(IMPORTED_CONTROL), sql="jsonb", help="the controls"),
        Argument(
            "owner_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="who answers for new controls that name no owner",
        ),
    ),
    returns=one(CONTROL_IMPORT),
    volatility="volatile",
    help=(
        "A code that is new makes a control, from a template where one is named; of a known one "
        "what is given and differs is changed,\nwhich makes a version of it. What is not in the "
        "list stays as it is. All or nothing: errors name their place."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM012", "document_refused"),
        ("23503", "unknown_owner"),
    ),
    example=[
        {"template": "access-review", "owner": "E-1042"},
        {
            "code": "visitors",
            "title": "Visitors are accompanied",
            "owner": "E-1040",
            "satisfies": [
                {
                    "framework": "acme-security",
                    "version": "2.1",
                    "requirement": "4.2",
                    "coverage": "full",
                },
            ],
        },
    ],
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

import_framework = Function(
    "import_framework",
    "Import a framework version from its configuration.",
    arguments=(
        Argument(
            "document",
            JSONB,
            help=(
                "the configuration: framework, version, vocabulary, requirements, baselines, "
                "lineage"
            ),
        ),
        Argument("publish", BOOLEAN, default="false", help="make it immutable at once"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own it shall be; without it the shared catalogue's",
        ),
    ),
    returns=one(FRAMEWORK_VERSION),
    volatility="volatile",
    help=(
        "All or nothing: errors name the place in the document. A draft is replaced; a published "
        "version accepts the same content\nagain, and a correction as its next edition."
    ),
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("RM012", "document_refused"),
        ("RM013", "published_is_final"),
    ),
    example={
        "framework": {
            "code": "acme-security",
            "name": "Acme Security Standard",
            "text_rights": "Ours.",
        },
        "version": {
            "version": "1",
            "title": "Acme Security Standard 1",
            "language": "en",
            "source": "The intranet, 2026.",
        },
        "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": True}]},
        "requirements": [{"key": "1", "kind": "rule", "title": "Access is granted by role"}],
    },
)

list_adoptions = Function(
    "list_adoptions",
    "List the adoptions of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "retired",
            BOOLEAN,
            default="null",
            nullable=True,
            help="only those that are, or are not, retired",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(ADOPTION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_applicability = Function(
    "list_applicability",
    (
        "List the statement of applicability of an adoption: every assessable requirement, whether "
        "it applies and why, and its controls."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the statuses are about; as_of, or now, when absent",
        ),
    ),
    returns=many(APPLICABILITY),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_authorizations = Function(
    "list_authorizations",
    "List the decisions on a system, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as was recorded by this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(SYSTEM_AUTHORIZATION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_compliance = Function(
    "list_compliance",
    "List all adopted frameworks of an organization with their readiness.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the answer is about; as_of, or now, when absent",
        ),
    ),
    returns=many(ADOPTION_READINESS),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_control_suggestions = Function(
    "list_control_suggestions",
    (
        "List requirements that a control may satisfy as well, those of adopted framework versions "
        "first."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument(
            "framework",
            LABEL,
            default="null",
            nullable=True,
            help="only requirements of this framework",
        ),
        Argument(
            "framework_version",
            LABEL,
            default="null",
            nullable=True,
            help="only requirements of this version",
        ),
    ),
    returns=many(CONTROL_SUGGESTION),
    volatility="stable",
    help=(
        "They follow from mappings of the requirements that the control satisfies already, and "
        "from its template. To accept one, add\nit to what the control satisfies."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_control_versions = Function(
    "list_control_versions",
    "List the versions of a control in the order in which they are in force.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was known at this instant",
        ),
    ),
    returns=many(CONTROL_VERSION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_controls = Function(
    "list_controls",
    "List the controls of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "search",
            LABEL,
            default="null",
            nullable=True,
            help="part of code, title or description, in any case",
        ),
        Argument(
            "owner_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those that this employee answers for",
        ),
        Argument(
            "status",
            CONTROL_STATUS,
            default="null",
            nullable=True,
            help="only planned, implemented or retired ones",
        ),
        Argument(
            "framework",
            LABEL,
            default="null",
            nullable=True,
            help="only those that satisfy something of this framework",
        ),
        Argument(
            "framework_version",
            LABEL,
            default="null",
            nullable=True,
            help="only those that satisfy something of this version",
        ),
        Argument(
            "requirement",
            LABEL,
            default="null",
            nullable=True,
            help="only those that satisfy the requirement with this key",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(CONTROL),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
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

list_exceptions = Function(
    "list_exceptions",
    "List the exceptions of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "state",
            EXCEPTION_STATE,
            default="null",
            nullable=True,
            help="pending, approved, rejected or revoked",
        ),
        Argument(
            "approver_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those that this employee has to decide or decided",
        ),
        Argument(
            "adoption_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this adoption",
        ),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as was recorded by this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(RISK_EXCEPTION),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "unknown_state"),
        ("23514", "invalid_limit"),
    ),
)

list_gaps = Function(
    "list_gaps",
    "List how much of a period each requirement in scope was ready, and when it was not.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "period_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="begin of the period; that of the observation period when absent",
        ),
        Argument(
            "period_until",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="end of the period",
        ),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="what had been recorded by then counts; everything when absent",
        ),
    ),
    returns=many(COVERAGE_GAP),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("22023", "invalid_argument")),
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

list_satisfactions = Function(
    "list_satisfactions",
    "List the requirements that a control satisfies, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument(
            "number",
            INTEGER,
            default="null",
            nullable=True,
            help="version of the control; default: the one in force",
        ),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was known, and in force, at this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(SATISFACTION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_scope = Function(
    "list_scope",
    "List the rules that say which requirements an adoption is about, in order.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as they were known at this instant",
        ),
    ),
    returns=many(SCOPE_RULE),
    volatility="stable",
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

list_systems = Function(
    "list_systems",
    "List the systems of an organization with their authorization at an instant, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="decisions that had been recorded by then count; all when absent",
        ),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that the authorizations are about; as_of, or now, when absent",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(SYSTEM),
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

replace_satisfactions = Function(
    "replace_satisfactions",
    "Replace the list of requirements that a control satisfies.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument("satisfies", ListOf(SATISFIES), sql="jsonb", help="the whole list"),
        Argument(
            "number",
            INTEGER,
            default="null",
            nullable=True,
            help="version of the control; default: the one in force and those to come",
        ),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the control is at another version",
        ),
    ),
    returns=many(SATISFACTION),
    volatility="volatile",
    help="What stays the same stays on record as it is, also whether anybody has reviewed it.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM012", "document_refused"),
    ),
    example=[
        {"framework": "acme-security", "version": "2.1", "requirement": "1.4", "coverage": "full"},
    ],
)

replace_scope = Function(
    "replace_scope",
    "Replace the scope of an adoption.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument("scope", ListOf(SCOPE_RULE), sql="jsonb", help="the rules"),
    ),
    returns=many(SCOPE_RULE),
    volatility="volatile",
    help=(
        "Rules apply in order, the last that names a requirement decides. Without rules everything "
        "is in; what no rule names\nis out when the first rule includes, and in when it excludes."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM012", "document_refused")),
    example=[{"action": "include", "baseline": "core"}],
)

review_satisfactions = Function(
    "review_satisfactions",
    "Mark links that an upgrade carried over as reviewed.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only links of this control",
        ),
        Argument(
            "framework",
            LABEL,
            default="null",
            nullable=True,
            help="only links to this framework",
        ),
        Argument(
            "framework_version",
            LABEL,
            default="null",
            nullable=True,
            help="only links to this version",
        ),
        Argument(
            "requirement",
            LABEL,
            default="null",
            nullable=True,
            help="only links to the requirement with this key",
        ),
    ),
    returns=many(SATISFACTION),
    volatility="volatile",
    help=(
        "All carried links that fit what is given; at least a control, a framework or a "
        "requirement. The answer lists them."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("22023", "invalid_argument")),
    example={"control_id": 12, "framework": "acme-security", "framework_version": "2.1"},
)

revoke_exception = Function(
    "revoke_exception",
    "Revoke an exception; from now on it is not in force, and that it was stays on record.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("exception_id", BIGINT, help="the exception"),
        Argument("note", PROSE, default="null", nullable=True, help="why"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the exception is at another version",
        ),
    ),
    returns=one(RISK_EXCEPTION),
    volatility="volatile",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM017", "already_decided"),
        ("23514", "unreadable_text"),
    ),
    example={"note": "The terminals were replaced."},
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

update_adoption = Function(
    "update_adoption",
    "Change the dates of an adoption, or retire it.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument("changes", ADOPTION_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the adoption is at another version",
        ),
    ),
    returns=one(ADOPTION),
    volatility="volatile",
    help="What is absent stays, null clears.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("22023", "invalid_argument"),
        ("23502", "missing_value"),
    ),
)

update_control = Function(
    "update_control",
    "Change a control.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument("changes", CONTROL_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the control is at another version",
        ),
    ),
    returns=one(CONTROL),
    volatility="volatile",
    help=(
        "What is absent stays, null clears. Another title, description or status makes a version "
        "that is in force from now on; for\nanother instant create the version."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23503", "unknown_owner"),
        ("23502", "missing_value"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_text"),
        ("23514", "unknown_status"),
        ("23514", "invalid_id"),
    ),
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

update_system = Function(
    "update_system",
    "Change a system.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("system_id", BIGINT, help="the system"),
        Argument("changes", SYSTEM_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the system is at another version",
        ),
    ),
    returns=one(SYSTEM),
    volatility="volatile",
    help="What is absent stays, null clears.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM021", "unknown_category"),
        ("22023", "invalid_argument"),
        ("23502", "missing_value"),
        ("23503", "unknown_owner"),
        ("23514", "invalid_categorization"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_text"),
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
    authorize_system,
    claim_idempotency_key,
    create_adoption,
    create_control,
    create_control_version,
    create_controls,
    create_employee,
    create_exception,
    create_org_chart,
    create_system,
    decide_exception,
    delete_employee,
    delete_member,
    delete_org_chart,
    export_employees,
    get_adoption,
    get_common_manager,
    get_control,
    get_employee,
    get_exception,
    get_org_chart,
    get_readiness,
    get_statistics,
    get_system,
    get_tree,
    import_controls,
    import_employees,
    import_framework,
    list_adoptions,
    list_applicability,
    list_authorizations,
    list_compliance,
    list_control_suggestions,
    list_control_versions,
    list_controls,
    list_direct_reports,
    list_employee_history,
    list_employees,
    list_error_codes,
    list_exceptions,
    list_gaps,
    list_journal,
    list_journal_heads,
    list_manager_chain,
    list_members,
    list_org_charts,
    list_satisfactions,
    list_scope,
    list_subtree,
    list_systems,
    promote_employee,
    purge_idempotency_keys,
    put_member,
    reorganize_chart,
    replace_employee,
    replace_satisfactions,
    replace_scope,
    review_satisfactions,
    revoke_exception,
    store_idempotent_answer,
    update_adoption,
    update_control,
    update_employee,
    update_org_chart,
    update_system,
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
        "records_are_kept",
        "The organization has records of compliance",
        409,
        help="A chart with controls, evidence or audits is kept.",
        constraint="adoptions_chart_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_system",
        "The organization has no such system",
        409,
        help="Create the system first.",
        constraint="adoptions_system_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_audit",
        "There is no such audit",
        409,
        help="Give the id of an audit of the same organization.",
        constraint="authorizations_audit_exists",
    ),
    ErrorCode(
        "23503",
        "records_are_kept",
        "The organization has records of compliance",
        409,
        help="A chart with controls, evidence or audits is kept.",
        constraint="controls_chart_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_owner",
        "The owner is not in the chart",
        409,
        help="Give the id of an employee of the same chart.",
        constraint="controls_owner_exists",
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
        "23503",
        "records_are_kept",
        "The organization has records of compliance",
        409,
        help="A chart with controls, evidence or audits is kept.",
        constraint="evidence_chart_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_adoption",
        "There is no such adoption",
        409,
        help="Give the id of an adoption of the same organization.",
        constraint="exceptions_adoption_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_control",
        "There is no such control",
        409,
        help="Give the id of a control of the same organization.",
        constraint="exceptions_control_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_employee",
        "There is no such employee",
        409,
        help="Give the id of an employee of the same chart.",
        constraint="exceptions_requester_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_requirement",
        "There is no such requirement",
        409,
        help="Give a key of the adopted framework version.",
        constraint="exceptions_requirement_exists",
    ),
    ErrorCode(
        "23503",
        "unknown_control_version",
        "The control has no such version",
        409,
        help="Links belong to a version of the control that is known now.",
        constraint="satisfactions_known_version",
    ),
    ErrorCode(
        "23503",
        "records_are_kept",
        "The organization has records of compliance",
        409,
        help="A chart with controls, evidence or audits is kept.",
        constraint="systems_chart_exists",
    ),
    ErrorCode(
        "23505",
        "code_taken",
        "Another one has this code",
        409,
        help="Codes are unique in an organization.",
        constraint="adoptions_code",
    ),
    ErrorCode(
        "23505",
        "code_taken",
        "Another one has this code",
        409,
        help="Codes are unique in an organization.",
        constraint="controls_code",
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
        "code_taken",
        "Another one has this code",
        409,
        help="Codes are unique in an organization.",
        constraint="evidence_code",
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
        "23505",
        "code_taken",
        "Another one has this code",
        409,
        help="Codes are unique in an organization.",
        constraint="systems_code",
    ),
    ErrorCode(
        "23505",
        "code_taken",
        "Another one has this code",
        409,
        help="Codes of tests are unique in a control.",
        constraint="tests_code",
    ),
    ErrorCode(
        "23514",
        "invalid_period",
        "A period ends after it begins",
        400,
        help="Give observation_until after observation_from.",
        constraint="adoptions_observation_ends",
    ),
    ErrorCode(
        "23514",
        "authorization_ends",
        "An authorization has an end, a refusal has none",
        400,
        help="Give valid_until in the future to approve, and leave it out to reject.",
        constraint="authorizations_ends",
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
        "unknown_status",
        "There is no such status",
        400,
        help="Give planned, implemented or retired.",
        constraint="control_status_is_known",
    ),
    ErrorCode(
        "23514",
        "versions_gap",
        "The versions of a control leave a gap",
        409,
        help=(
            "A control says something at every instant from its first version on; retire it with a "
            "version."
        ),
        constraint="control_versions_no_gap",
    ),
    ErrorCode(
        "23514",
        "unknown_coverage",
        "There is no such coverage",
        400,
        help="Give full or part.",
        constraint="coverage_is_known",
    ),
    ErrorCode(
        "23514",
        "unknown_decision",
        "There is no such decision",
        400,
        help="Give approve or reject.",
        constraint="decision_is_known",
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
        "evidence_ends_before_it_starts",
        "Evidence ends before it starts",
        400,
        help="Give effective_until after effective_from.",
        constraint="evidence_revisions_effective",
    ),
    ErrorCode(
        "23514",
        "payload_too_large",
        "A payload has more than 1 MB",
        400,
        help="Send what tests read, and keep the rest in a file that the hash names.",
        constraint="evidence_revisions_payload_is_small",
    ),
    ErrorCode(
        "23514",
        "unknown_state",
        "There is no such state",
        400,
        help="Give pending, approved, rejected or revoked.",
        constraint="exception_state_is_known",
    ),
    ErrorCode(
        "23514",
        "exception_expires",
        "An exception has an end",
        400,
        help="Give expires_at in the future.",
        constraint="exceptions_expires",
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
        "unknown_origin",
        "There is no such origin",
        400,
        help="Give publisher, configuration or overlay.",
        constraint="lineage_origin_is_known",
    ),
    ErrorCode(
        "23514",
        "unknown_relation",
        "There is no such relation",
        400,
        help="Give same, reworded, moved, merged, split, withdrawn, reinstated or new.",
        constraint="lineage_relation_is_known",
    ),
    ErrorCode(
        "23514",
        "unknown_relation",
        "There is no such relation",
        400,
        help="Give equal, equivalent, subset, superset or intersects.",
        constraint="mapping_relation_is_known",
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
        "unreadable_text",
        "A text is blank, too long or has control characters",
        400,
        help="Give 1 to 20,000 characters.",
        constraint="prose_is_readable",
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
        "unknown_status",
        "There is no such status",
        400,
        help="Give ready, partial, not_ready or not_applicable.",
        constraint="requirement_status_is_known",
    ),
    ErrorCode(
        "23514",
        "unknown_state",
        "There is no such state",
        400,
        help="Give reviewed or carried.",
        constraint="review_state_is_known",
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
        "23514",
        "not_assessable",
        "The requirement is a heading",
        409,
        help="Name the requirements below it.",
        constraint="satisfactions_assessable",
    ),
    ErrorCode(
        "23514",
        "unknown_action",
        "There is no such action",
        400,
        help="Give include or exclude.",
        constraint="scope_action_is_known",
    ),
    ErrorCode(
        "23514",
        "exclusion_unjustified",
        "An exclusion needs a justification",
        400,
        help="Say why the requirement does not apply.",
        constraint="scope_rules_exclusion_is_justified",
    ),
    ErrorCode(
        "23514",
        "invalid_hash",
        "A hash is not SHA-256",
        400,
        help="Give 64 lowercase hexadecimal digits.",
        constraint="sha256_is_hex",
    ),
    ErrorCode(
        "23514",
        "invalid_categorization",
        "A categorization is an object",
        400,
        help="Give one level by objective.",
        constraint="systems_categorization_is_an_object",
    ),
    ErrorCode(
        "23514",
        "unknown_result",
        "There is no such result",
        400,
        help="Give pass, fail, error, not_run or not_applicable.",
        constraint="test_result_is_known",
    ),
    ErrorCode(
        "23514",
        "one_question",
        "A test asks a predicate or a named check",
        400,
        help="Give predicate or check, not both.",
        constraint="test_versions_one_question",
    ),
    ErrorCode(
        "23514",
        "unreadable_title",
        "A title is blank, too long or has control characters",
        400,
        help="Give one readable line of 1 to 1,000 characters.",
        constraint="title_is_readable",
    ),
    ErrorCode(
        "23P01",
        "versions_overlap",
        "Two versions of a control would be in force at once",
        409,
        help="A version begins where the one before ends.",
        constraint="control_versions_no_overlap",
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
    ErrorCode(
        "RM012",
        "document_refused",
        "The document has errors, so nothing was imported",
        400,
        help="violations names the place of every error; correct them and import again.",
    ),
    ErrorCode(
        "RM013",
        "published_is_final",
        "What is published never changes",
        409,
        help="Import the correction as the next edition.",
    ),
    ErrorCode(
        "RM014",
        "not_published",
        "The framework version is a draft",
        409,
        help="Publish it first.",
    ),
    ErrorCode(
        "RM015",
        "no_upgrade",
        "There is no such upgrade",
        409,
        help="An adoption is upgraded once, to another published version of the same framework.",
    ),
    ErrorCode(
        "RM016",
        "built_upon",
        "Something was built on it",
        409,
        help="The detail names what; what was built on an upgrade keeps it from being reverted.",
    ),
    ErrorCode(
        "RM017",
        "already_decided",
        "It is decided already",
        409,
        help="Ask for a new exception instead.",
    ),
    ErrorCode(
        "RM018",
        "not_the_approver",
        "Another employee has to decide",
        403,
        help="Only the approver decides, signed in with the e-mail address of their employee record.",
    ),
    ErrorCode(
        "RM019",
        "not_in_scope",
        "The requirement is not in scope",
        409,
        help="Choose a requirement that the adoption includes.",
    ),
    ErrorCode(
        "RM020",
        "no_approver",
        "Nobody could approve it",
        409,
        help=(
            "An approver is above the control's owner, or above who asks, and is never who asks: "
            "let somebody else ask, or name a control."
        ),
    ),
    ErrorCode(
        "RM021",
        "unknown_category",
        "The categorization is not in the framework's words",
        409,
        help=(
            "Use the objectives and levels of the vocabulary of the framework that the system has "
            "adopted."
        ),
    ),
    ErrorCode(
        "RM022",
        "audit_of_another_system",
        "The audit is about another system",
        409,
        help="Freeze an audit of an adoption for this system or for the organization.",
    ),
)
