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
    Scalar,
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

DURATION = Domain(
    "duration",
    TEXT,
    {"pattern": "^P([0-9]{1,5}[YMWD])+(T([0-9]{1,5}[HMS])+)?$|^PT([0-9]{1,5}[HMS])+$"},
    help="A duration of ISO 8601, such as P90D.",
)

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

LINEAGE_ORIGIN = Domain(
    "lineage_origin",
    TEXT,
    {"enum": ["proposal", "publisher", "configuration", "overlay"]},
    help=(
        "Who says how requirements are related; a later one in this list outweighs an earlier one."
    ),
)

LINEAGE_RELATION = Domain(
    "lineage_relation",
    TEXT,
    {"enum": ["same", "reworded", "moved", "merged", "split", "withdrawn", "reinstated", "new"]},
    help="How a requirement of one version came from one of another version of the framework.",
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

SHA256 = Domain(
    "sha256",
    TEXT,
    {"pattern": "^[0-9a-f]{64}$"},
    help="SHA-256 in 64 lowercase hexadecimal digits.",
)

TEST_RESULT = Domain(
    "test_result",
    TEXT,
    {"enum": ["pass", "fail", "error", "not_run", "not_applicable"]},
    help="What a run of a test says; not_run and error are never pass.",
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

AUDIT = RowType(
    "audit",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("adoption_id", BIGINT, help="Adoption."),
        Column("adoption", TEXT, help="Code of the adoption."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Its version."),
        Column("title", TEXT, help="Title."),
        Column("as_of", TIMESTAMPTZ, help="What had been recorded by then counts."),
        Column("effective_at", TIMESTAMPTZ, help="Instant that it is about."),
        Column(
            "observation_from",
            TIMESTAMPTZ,
            nullable=True,
            help="Begin of the period that was looked at.",
        ),
        Column("observation_until", TIMESTAMPTZ, nullable=True, help="End of that period."),
        Column("ready", INTEGER, help="Requirements that were ready."),
        Column("partial", INTEGER, help="Requirements that were partly so."),
        Column("not_ready", INTEGER, help="Requirements that were not."),
        Column("not_applicable", INTEGER, help="Requirements out of scope."),
        Column("content_hash", TEXT, help="SHA-256 of the document."),
        Column("frozen_by", TEXT, help="Person who froze it."),
        Column("recorded_at", TIMESTAMPTZ, help="When it was recorded."),
    ),
    help="A frozen assessment of an adoption.",
    example={
        "id": 4,
        "org_id": 7,
        "adoption_id": 5,
        "adoption": "acme-2026",
        "framework": "acme-security",
        "framework_version": "2.1",
        "title": "Before the visit in May",
        "as_of": "2026-05-01T08:00:00+00:00",
        "effective_at": "2026-05-01T08:00:00+00:00",
        "observation_from": "2026-01-01T00:00:00+00:00",
        "observation_until": "2026-07-01T00:00:00+00:00",
        "ready": 40,
        "partial": 1,
        "not_ready": 1,
        "not_applicable": 0,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "frozen_by": "https://idp.example.com|ana",
        "recorded_at": "2026-05-01T08:00:00+00:00",
    },
)

AUDITED_EVIDENCE = RowType(
    "audited_evidence",
    (
        Column("evidence", TEXT, help="Code of the evidence."),
        Column("revision", INTEGER, help="Revision."),
        Column("kind", TEXT, help="Kind."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
        Column(
            "payload_hash",
            TEXT,
            nullable=True,
            help="SHA-256 of the payload as the database writes it; null without one.",
        ),
        Column("source", TEXT, help="System or person that it comes from."),
        Column("location", TEXT, nullable=True, help="Where the file is kept."),
        Column("media_type", TEXT, nullable=True, help="Media type of the file."),
        Column("collected_at", TIMESTAMPTZ, help="When it was collected."),
        Column("collected_by", TEXT, help="Person or service who handed it in."),
        Column("received_at", TIMESTAMPTZ, help="When it was recorded."),
        Column("effective_from", TIMESTAMPTZ, help="From when it is evidence."),
        Column("effective_until", TIMESTAMPTZ, nullable=True, help="Until when; null for no end."),
        Column("controls", ListOf(TEXT), help="Codes of the controls that it supports."),
    ),
    help="A revision of evidence that an audit rests on.",
    example={
        "evidence": "access-review",
        "revision": 3,
        "kind": "access-review",
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "payload_hash": None,
        "source": "Identity provider",
        "location": "s3://evidence/review-3.pdf",
        "media_type": "application/pdf",
        "collected_at": "2026-04-01T08:00:00+00:00",
        "collected_by": "https://idp.example.com|ana",
        "received_at": "2026-04-01T08:05:00+00:00",
        "effective_from": "2026-04-01T00:00:00+00:00",
        "effective_until": "2026-07-10T00:00:00+00:00",
        "controls": ["AC-1"],
    },
)

AUDIT_DIFFERENCE = RowType(
    "audit_difference",
    (
        Column(
            "part",
            TEXT,
            help=(
                "Part of the document: requirements, controls, evidence, tests, runs, exceptions, "
                "scope, framework; or document, journal."
            ),
        ),
        Column("name", TEXT, nullable=True, help="Which one, such as the key of a requirement."),
        Column(
            "problem",
            TEXT,
            help="changed, missing (frozen, and no longer there) or added (there, and not frozen).",
        ),
        Column("detail", TEXT, nullable=True, help="What of it."),
    ),
    help="One thing in which a frozen audit and the records that it rests on differ.",
    example={
        "part": "requirements",
        "name": "1.2",
        "problem": "changed",
        "detail": "basis, status",
    },
)

AUDIT_FILE = RowType(
    "audit_file",
    (
        Column("audit_id", BIGINT, help="The audit."),
        Column("content", TEXT, help="The document."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
    ),
    help=(
        "The document of a frozen audit to the byte: sha256sum of the content, as UTF-8, is "
        "content_hash."
    ),
    example={
        "audit_id": 4,
        "content": "{}",
        "content_hash": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
    },
)

AUDIT_VERIFICATION = RowType(
    "audit_verification",
    (
        Column("audit_id", BIGINT, help="The audit."),
        Column("verified", BOOLEAN, help="Whether nothing differs."),
        Column("content_hash", TEXT, help="SHA-256 that was recorded with the audit."),
        Column("recomputed_hash", TEXT, help="SHA-256 of the document computed from the records."),
        Column("differences", ListOf(AUDIT_DIFFERENCE), help="Everything that differs."),
    ),
    help=(
        "Whether a frozen audit is what the records say, computed again from what had been "
        "recorded then."
    ),
    example={
        "audit_id": 4,
        "verified": True,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "recomputed_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "differences": [],
    },
)

BASELINE = RowType(
    "baseline",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column("edition", INTEGER, help="Edition of the version."),
        Column("code", TEXT, help="Code, unique in the version and catalogue."),
        Column("title", TEXT, help="Title."),
        Column("source", TEXT, nullable=True, help="Where it comes from."),
        Column("requirements", BIGINT, help="How many requirements and headings it selects."),
        Column("content_hash", TEXT, help="SHA-256 of the title and the selected keys."),
        Column("created_at", TIMESTAMPTZ, help="When it was imported."),
    ),
    help="A named selection of requirements of a framework version.",
    example={
        "id": 2,
        "org_id": None,
        "framework": "acme-security",
        "framework_version": "2.1",
        "edition": 1,
        "code": "core",
        "title": "Core",
        "source": None,
        "requirements": 2,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "created_at": "2026-02-01T09:00:00+00:00",
    },
)

BASELINE_SELECTION = RowType(
    "baseline_selection",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("framework", TEXT, help="Code of the framework."),
        Column("framework_version", TEXT, help="Version of the framework."),
        Column("edition", INTEGER, help="Edition of the version."),
        Column("code", TEXT, help="Code, unique in the version and catalogue."),
        Column("title", TEXT, help="Title."),
        Column("source", TEXT, nullable=True, help="Where it comes from."),
        Column(
            "requirements",
            ListOf(TEXT),
            help="Keys of what it selects, headings above included, in the publisher's order.",
        ),
        Column("content_hash", TEXT, help="SHA-256 of the title and the selected keys."),
        Column("created_at", TIMESTAMPTZ, help="When it was imported."),
    ),
    help="A named selection of requirements of a framework version, with their keys.",
    example={
        "id": 2,
        "org_id": None,
        "framework": "acme-security",
        "framework_version": "2.1",
        "edition": 1,
        "code": "core",
        "title": "Core",
        "source": None,
        "requirements": ["1", "1.1"],
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "created_at": "2026-02-01T09:00:00+00:00",
    },
)

CATALOGUE_IMPORT = RowType(
    "catalogue_import",
    (
        Column("created", BIGINT, help="Entries that were not there."),
        Column("updated", BIGINT, help="Entries that were changed."),
        Column("deleted", BIGINT, help="Entries that the document no longer has."),
        Column("unchanged", BIGINT, help="Entries that were as the document says already."),
    ),
    help="What an import into the catalogue did.",
    example={"created": 12, "updated": 3, "deleted": 1, "unchanged": 85},
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
        Column("control_id", BIGINT, help="Control."),
        Column("control", TEXT, help="Code of the control."),
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
        "control_id": 12,
        "control": "access-review",
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

TEMPLATE_SATISFACTION = RowType(
    "template_satisfaction",
    (
        Column("framework", TEXT, help="Code of the framework."),
        Column("version", TEXT, help="Its version."),
        Column("requirement", TEXT, help="Key of the requirement."),
        Column(
            "title",
            TEXT,
            nullable=True,
            help="Title of the requirement; null while the framework version is not here.",
        ),
        Column("coverage", TEXT, help="full or part."),
        Column("rationale", TEXT, nullable=True, help="Why, and what remains."),
    ),
    help="A requirement that a control made of a template satisfies.",
    example={
        "framework": "acme-security",
        "version": "2.1",
        "requirement": "1.1",
        "title": "Access is granted by role",
        "coverage": "part",
        "rationale": "Says who may do what; how people prove who they are is another control.",
    },
)

TEMPLATE_TEST = RowType(
    "template_test",
    (
        Column("code", TEXT, help="Code, unique in the template."),
        Column("title", TEXT, help="Title."),
        Column("evidence_kind", TEXT, help="Kind of evidence that it reads."),
        Column("freshness", TEXT, help="How old evidence may be: ISO 8601 duration."),
        Column(
            "requires",
            ListOf(TEXT),
            help="jsonpaths that must each find a value that is not null.",
        ),
        Column(
            "applies",
            TEXT,
            nullable=True,
            help="jsonpath predicate: where it is false the test is not applicable.",
        ),
        Column("predicate", TEXT, nullable=True, help="jsonpath predicate over the payload."),
        Column(
            "check",
            TEXT,
            nullable=True,
            help="Named check of the database, instead of a predicate.",
        ),
    ),
    help="A test that a control made of a template begins with.",
    example={
        "code": "review-complete",
        "title": "The last review left nothing open",
        "evidence_kind": "access-review",
        "freshness": "P100D",
        "requires": ["$.completed_at", "$.open_items"],
        "applies": None,
        "predicate": "$.open_items == 0",
        "check": None,
    },
)

CONTROL_TEMPLATE = RowType(
    "control_template",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("code", TEXT, help="Code, unique in its catalogue."),
        Column("title", TEXT, help="Title."),
        Column("family", TEXT, nullable=True, help="Word to group by."),
        Column("description", TEXT, help="What is done, by whom, how often."),
        Column("satisfies", ListOf(TEMPLATE_SATISFACTION), help="Requirements that it satisfies."),
        Column("tests", ListOf(TEMPLATE_TEST), help="Tests that prove it."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
        Column("created_at", TIMESTAMPTZ, help="When it was imported."),
        Column("updated_at", TIMESTAMPTZ, help="When an import last changed it."),
    ),
    help=(
        "A control to begin with: what to do, which requirements it satisfies, which tests prove "
        "it."
    ),
    example={
        "id": 4,
        "org_id": None,
        "code": "access-review",
        "title": "Access is reviewed every quarter",
        "family": "access",
        "description": "Owners of systems look through the accounts and remove what is not needed.",
        "satisfies": [
            {
                "framework": "acme-security",
                "version": "2.1",
                "requirement": "1.1",
                "title": "Access is granted by role",
                "coverage": "part",
                "rationale": "Finds what should not be.",
            },
        ],
        "tests": [
            {
                "code": "review-complete",
                "title": "The last review left nothing open",
                "evidence_kind": "access-review",
                "freshness": "P100D",
                "requires": ["$.completed_at", "$.open_items"],
                "applies": None,
                "predicate": "$.open_items == 0",
                "check": None,
            },
        ],
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "created_at": "2026-02-01T09:00:00+00:00",
        "updated_at": "2026-02-01T09:00:00+00:00",
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

EVIDENCE = RowType(
    "evidence",
    (
        Column("id", BIGINT, help="Number."),
        Column("org_id", BIGINT, help="Organization."),
        Column("code", TEXT, help="Code, unique in the organization."),
        Column("kind", TEXT, help="Kind, by which tests find it."),
        Column("title", TEXT, help="Title."),
        Column("owner_id", BIGINT, help="Employee whose duty it is."),
        Column("controls", ListOf(TEXT), help="Codes of the controls that it supports."),
        Column(
            "revision",
            INTEGER,
            nullable=True,
            help="Latest revision that stands; null when every one was withdrawn.",
        ),
        Column("content_hash", TEXT, nullable=True, help="SHA-256 of its content."),
        Column("source", TEXT, nullable=True, help="System or person that it comes from."),
        Column("location", TEXT, nullable=True, help="Where the file is kept."),
        Column("media_type", TEXT, nullable=True, help="Media type of the file."),
        Column("collected_at", TIMESTAMPTZ, nullable=True, help="When it was collected."),
        Column("collected_by", TEXT, nullable=True, help="Person or service who handed it in."),
        Column("effective_from", TIMESTAMPTZ, nullable=True, help="From when it is evidence."),
        Column(
            "effective_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is evidence; null: open.",
        ),
        Column("received_at", TIMESTAMPTZ, nullable=True, help="When it was recorded."),
        Column(
            "version",
            BIGINT,
            help="Counts the changes of this evidence, its revisions and its links; the ETag.",
        ),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A piece of evidence with its latest revision.",
    example={
        "id": 12,
        "org_id": 7,
        "code": "mfa-2026-11",
        "kind": "account-list",
        "title": "Accounts of the identity provider",
        "owner_id": 42,
        "controls": ["AC-1"],
        "revision": 1,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "source": "identity provider",
        "location": None,
        "media_type": None,
        "collected_at": "2026-11-02T06:00:00+00:00",
        "collected_by": "collector",
        "effective_from": "2026-11-02T06:00:00+00:00",
        "effective_until": None,
        "received_at": "2026-11-02T06:00:05+00:00",
        "version": 1,
        "created_at": "2026-11-02T06:00:05+00:00",
        "updated_at": "2026-11-02T06:00:05+00:00",
    },
)

EVIDENCE_CHANGES = RowType(
    "evidence_changes",
    (
        Column("title", TITLE, help="New title."),
        Column("owner_id", ROW_ID, help="Employee whose duty it is from now on."),
    ),
    help="Changes of evidence; what is absent stays.",
    example={"owner_id": 42},
)

EVIDENCE_LINK = RowType(
    "evidence_link",
    (
        Column("control_id", BIGINT, help="Number of the control."),
        Column("control", TEXT, help="Its code."),
        Column("linked_at", TIMESTAMPTZ, help="When the link was recorded."),
    ),
    help="A control that a piece of evidence supports.",
    example={"control_id": 3, "control": "AC-1", "linked_at": "2026-11-02T06:00:05+00:00"},
)

EVIDENCE_RECEIPT = RowType(
    "evidence_receipt",
    (
        Column("id", BIGINT, help="Number of the evidence."),
        Column(
            "code",
            TEXT,
            help="Its code; another one than was sent when the content was known already.",
        ),
        Column("number", INTEGER, help="Revision."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
        Column(
            "recognized",
            BOOLEAN,
            help="Whether the content was there before, so that only links were added.",
        ),
    ),
    help="The evidence and revision that hold a content that was handed in.",
    example={
        "id": 12,
        "code": "mfa-2026-11",
        "number": 1,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "recognized": False,
    },
)

EVIDENCE_REVISION = RowType(
    "evidence_revision",
    (
        Column("evidence_id", BIGINT, help="Evidence."),
        Column("number", INTEGER, help="Revision, from 1."),
        Column("content_hash", TEXT, help="SHA-256 of the content."),
        Column("source", TEXT, help="System or person that it comes from."),
        Column("location", TEXT, nullable=True, help="Where the file is kept."),
        Column("media_type", TEXT, nullable=True, help="Media type of the file."),
        Column("has_payload", BOOLEAN, help="Whether it has a structured content."),
        Column("collected_at", TIMESTAMPTZ, help="When it was collected."),
        Column("collected_by", TEXT, help="Person or service who handed it in."),
        Column("effective_from", TIMESTAMPTZ, help="From when it is evidence."),
        Column(
            "effective_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is evidence; null: open.",
        ),
        Column("received_at", TIMESTAMPTZ, help="When it was recorded."),
        Column("withdrawn_at", TIMESTAMPTZ, nullable=True, help="When it was withdrawn."),
    ),
    help="What was collected once, without the payload.",
    example={
        "evidence_id": 12,
        "number": 2,
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "source": "identity provider",
        "location": None,
        "media_type": None,
        "has_payload": True,
        "collected_at": "2026-11-02T06:00:00+00:00",
        "collected_by": "collector",
        "effective_from": "2026-11-02T06:00:00+00:00",
        "effective_until": None,
        "received_at": "2026-11-02T06:00:05+00:00",
        "withdrawn_at": None,
    },
)

FRAMEWORK_EDITION = RowType(
    "framework_edition",
    (
        Column("version", TEXT, help="Version, as the publisher writes it."),
        Column("edition", INTEGER, help="Edition of the content, from 1."),
        Column("title", TEXT, help="Title."),
        Column("published_on", DATE, nullable=True, help="When the publisher published it."),
        Column("requirements", INTEGER, help="How many requirements and headings it has."),
        Column("state", TEXT, help="draft or published."),
    ),
    help="A version of a framework, in brief.",
    example={
        "version": "2.1",
        "edition": 1,
        "title": "Acme Security Standard 2.1",
        "published_on": "2026-01-31",
        "requirements": 42,
        "state": "published",
    },
)

FRAMEWORK = RowType(
    "framework",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("code", TEXT, help="Code, unique in its catalogue."),
        Column("name", TEXT, help="Name."),
        Column("publisher", TEXT, nullable=True, help="Who publishes it."),
        Column("text_rights", TEXT, help="Whose its texts are, and what is here instead."),
        Column("description", TEXT, nullable=True, help="What it is about."),
        Column("versions", ListOf(FRAMEWORK_EDITION), help="Its versions and their editions."),
    ),
    help="A framework with its versions, the earliest first.",
    example={
        "id": 2,
        "org_id": None,
        "code": "acme-security",
        "name": "Acme Security Standard",
        "publisher": "Acme",
        "text_rights": "Acme holds the rights; titles are ours.",
        "description": "What Acme asks of its suppliers.",
        "versions": [
            {
                "version": "2.1",
                "edition": 1,
                "title": "Acme Security Standard 2.1",
                "published_on": "2026-01-31",
                "requirements": 42,
                "state": "published",
            },
        ],
    },
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

FROZEN_AUDIT = RowType(
    "frozen_audit",
    (
        Column("audit", AUDIT, help="The audit."),
        Column("document", JSONB, help="What was frozen; the hash is over its text."),
    ),
    help=(
        "A frozen assessment with its document: framework, scope, and every requirement, control, "
        "evidence revision, test, run and exception that it rests on, with hashes."
    ),
    example={
        "audit": {
            "id": 4,
            "org_id": 7,
            "adoption_id": 5,
            "adoption": "acme-2026",
            "framework": "acme-security",
            "framework_version": "2.1",
            "title": "Before the visit in May",
            "as_of": "2026-05-01T08:00:00+00:00",
            "effective_at": "2026-05-01T08:00:00+00:00",
            "observation_from": None,
            "observation_until": None,
            "ready": 1,
            "partial": 0,
            "not_ready": 0,
            "not_applicable": 0,
            "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "frozen_by": "https://idp.example.com|ana",
            "recorded_at": "2026-05-01T08:00:00+00:00",
        },
        "document": {"format": 1, "requirements": []},
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
            help=(
                "Edition of the version; without it the adopted one, or else the latest published."
            ),
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
            "owner_key",
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
        "owner_key": "E-1042",
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

LINEAGE_ENTRY = RowType(
    "lineage_entry",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization that says so for itself; null for everyone.",
        ),
        Column(
            "origin",
            TEXT,
            help="publisher, configuration or overlay; the later outweighs the earlier.",
        ),
        Column(
            "relation",
            TEXT,
            help="same, reworded, moved, merged, split, withdrawn, reinstated or new.",
        ),
        Column("from_version", TEXT, help="Earlier version."),
        Column("from_edition", INTEGER, help="Edition of the earlier version."),
        Column(
            "from_key",
            TEXT,
            nullable=True,
            help="Requirement of the earlier version; null for one that is new.",
        ),
        Column("to_version", TEXT, help="Later version."),
        Column("to_edition", INTEGER, help="Edition of the later version."),
        Column(
            "to_key",
            TEXT,
            nullable=True,
            help="Requirement of the later version; null for one that was withdrawn.",
        ),
        Column("note", TEXT, nullable=True, help="What a reader should know."),
    ),
    help="One entry of lineage, as it was imported.",
    example={
        "id": 31,
        "org_id": None,
        "origin": "configuration",
        "relation": "merged",
        "from_version": "2.0",
        "from_edition": 1,
        "from_key": "1.3",
        "to_version": "2.1",
        "to_edition": 1,
        "to_key": "1.1",
        "note": None,
    },
)

MAPPING = RowType(
    "mapping",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column(
            "framework",
            TEXT,
            help="Framework that was asked for; else the first of the mapping.",
        ),
        Column("version", TEXT, help="Its version."),
        Column("edition", INTEGER, help="Edition of the version."),
        Column("requirement", TEXT, help="Key of its requirement."),
        Column("title", TEXT, help="Title of the requirement."),
        Column(
            "relation",
            TEXT,
            help=(
                "What the requirement is to the other: equal, equivalent, subset, superset or "
                "intersects."
            ),
        ),
        Column("other_framework", TEXT, help="The other framework."),
        Column("other_version", TEXT, help="Its version."),
        Column("other_edition", INTEGER, help="Edition of that version."),
        Column("other_requirement", TEXT, help="Key of its requirement."),
        Column("other_title", TEXT, help="Title of that requirement."),
        Column("inverted", BOOLEAN, help="Whether the source says it the other way round."),
        Column("rationale", TEXT, help="Why."),
        Column(
            "not_covered",
            TEXT,
            nullable=True,
            help="What of the source's second requirement its first does not ask for.",
        ),
        Column("source", TEXT, help="Whose mapping it is."),
        Column("source_date", DATE, help="Its date."),
    ),
    help="How a requirement is related to one of another framework. It suggests; it never decides.",
    example={
        "id": 8,
        "org_id": None,
        "framework": "acme-security",
        "version": "2.1",
        "edition": 1,
        "requirement": "1.1",
        "title": "Access is granted by role",
        "relation": "superset",
        "other_framework": "acme-payments",
        "other_version": "4",
        "other_edition": 1,
        "other_requirement": "7.2",
        "other_title": "Roles decide who sees card data",
        "inverted": False,
        "rationale": "Both ask for roles.",
        "not_covered": None,
        "source": "Acme",
        "source_date": "2026-01-31",
    },
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

NEW_EVIDENCE = RowType(
    "new_evidence",
    (
        Column(
            "code",
            LABEL,
            required=True,
            help="Code, unique in the organization; a known one makes the next revision.",
        ),
        Column(
            "kind",
            LABEL,
            nullable=True,
            help="Kind, by which tests find it; needed for new evidence.",
        ),
        Column(
            "title",
            TITLE,
            nullable=True,
            help="Title; needed for new evidence, and no change to what is there.",
        ),
        Column(
            "owner_id",
            ROW_ID,
            nullable=True,
            help="Employee whose duty it is; this or owner_key is needed for new evidence.",
        ),
        Column("owner_key", LABEL, nullable=True, help="The same by the employee's key."),
        Column("source", TITLE, required=True, help="System or person that it comes from."),
        Column("collected_at", TIMESTAMPTZ, required=True, help="When it was collected."),
        Column(
            "effective_from",
            TIMESTAMPTZ,
            nullable=True,
            help="From when it is evidence; when it was collected, if absent.",
        ),
        Column(
            "effective_until",
            TIMESTAMPTZ,
            nullable=True,
            help="Until when it is evidence; open if absent.",
        ),
        Column(
            "content_hash",
            SHA256,
            nullable=True,
            help="SHA-256 of the file; that of the payload if absent.",
        ),
        Column(
            "payload",
            JSONB,
            nullable=True,
            help="Structured content, which tests read; at most 1 MB.",
        ),
        Column("location", TITLE, nullable=True, help="Where the file is kept."),
        Column("media_type", LABEL, nullable=True, help="Media type of the file."),
        Column(
            "controls",
            ListOf(TEXT),
            nullable=True,
            help="Codes of the controls that it supports; links are added, never taken away.",
        ),
    ),
    help="Evidence as it is handed in.",
    example={
        "code": "mfa-2026-11",
        "kind": "account-list",
        "title": "Accounts of the identity provider",
        "owner_key": "E-1042",
        "source": "identity provider",
        "collected_at": "2026-11-02T06:00:00Z",
        "payload": {"accounts": [{"email": "ana@example.com", "mfa": True}]},
        "controls": ["AC-1", "AC-2"],
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

REQUIREMENT = RowType(
    "requirement",
    (
        Column("id", INTEGER, help="Position in the document, from 1, parents first."),
        Column(
            "parent_id",
            INTEGER,
            nullable=True,
            help="Position of the one above; null at the top.",
        ),
        Column("parent", TEXT, nullable=True, help="Key of the one above; null at the top."),
        Column("level", INTEGER, help="Level in the tree, from 1."),
        Column("key", TEXT, help="Key, the same in every version."),
        Column("code", TEXT, help="Identifier as this version prints it."),
        Column(
            "kind",
            TEXT,
            nullable=True,
            help="Word of the version's vocabulary for this level.",
        ),
        Column("title", TEXT, help="Title."),
        Column("text", TEXT, nullable=True, help="Text, where it may be shipped."),
        Column(
            "assessable",
            BOOLEAN,
            help="Whether it is assessed itself, and is not only a heading.",
        ),
        Column("withdrawn", BOOLEAN, help="Whether the publisher withdrew it."),
        Column("properties", JSONB, help="What else the publisher says of it."),
    ),
    help="A requirement of a framework version, or a heading above some.",
    example={
        "id": 2,
        "parent_id": 1,
        "parent": "1",
        "level": 2,
        "key": "1.1",
        "code": "1.1",
        "kind": "rule",
        "title": "Access is granted by role",
        "text": None,
        "assessable": True,
        "withdrawn": False,
        "properties": {},
    },
)

REQUIREMENT_DIFFERENCE = RowType(
    "requirement_difference",
    (
        Column(
            "relation",
            TEXT,
            help="same, reworded, moved, merged, split, withdrawn, reinstated or new.",
        ),
        Column(
            "origin",
            TEXT,
            help="Who says so: publisher, configuration, overlay, or proposal by comparison.",
        ),
        Column("note", TEXT, nullable=True, help="What a reader should know."),
        Column(
            "from_key",
            TEXT,
            nullable=True,
            help="Key in the earlier version; null for what is new.",
        ),
        Column(
            "from_code",
            TEXT,
            nullable=True,
            help="Identifier as the earlier version prints it.",
        ),
        Column("from_title", TEXT, nullable=True, help="Its title."),
        Column("from_text", TEXT, nullable=True, help="Its text, where the words changed."),
        Column(
            "to_key",
            TEXT,
            nullable=True,
            help="Key in the later version; null for what was withdrawn.",
        ),
        Column("to_code", TEXT, nullable=True, help="Identifier as the later version prints it."),
        Column("to_title", TEXT, nullable=True, help="Its title."),
        Column("to_text", TEXT, nullable=True, help="Its text, where the words changed."),
        Column(
            "words_changed",
            BOOLEAN,
            help="Whether title or text differ; true where one side is missing.",
        ),
    ),
    help="What became of a requirement from one version of a framework to another.",
    example={
        "relation": "reworded",
        "origin": "proposal",
        "note": None,
        "from_key": "1.1",
        "from_code": "1.1",
        "from_title": "Access is granted by role",
        "from_text": None,
        "to_key": "1.1",
        "to_code": "1.1",
        "to_title": "Access is granted by role and need",
        "to_text": None,
        "words_changed": True,
    },
)

REQUIREMENT_NODE = RowType(
    "requirement_node",
    (
        Column("id", INTEGER, help="Position in the document, from 1, parents first."),
        Column("key", TEXT, help="Key, the same in every version."),
        Column("code", TEXT, help="Identifier as this version prints it."),
        Column(
            "kind",
            TEXT,
            nullable=True,
            help="Word of the version's vocabulary for this level.",
        ),
        Column("title", TEXT, help="Title."),
        Column(
            "assessable",
            BOOLEAN,
            help="Whether it is assessed itself, and is not only a heading.",
        ),
        Column("withdrawn", BOOLEAN, help="Whether the publisher withdrew it."),
        Column("children", JSONB, help="Those right below, of the same shape."),
    ),
    help="A requirement with everything below.",
    example={
        "id": 1,
        "key": "1",
        "code": "1",
        "kind": "chapter",
        "title": "Access",
        "assessable": False,
        "withdrawn": False,
        "children": [
            {
                "id": 2,
                "key": "1.1",
                "code": "1.1",
                "kind": "rule",
                "title": "Access is granted by role",
                "assessable": True,
                "withdrawn": False,
                "children": [],
            },
        ],
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

TEST = RowType(
    "test",
    (
        Column("id", BIGINT, help="Number."),
        Column("org_id", BIGINT, help="Organization."),
        Column("control_id", BIGINT, help="Control."),
        Column("code", TEXT, help="Code, unique in the control."),
        Column("number", INTEGER, help="Version of what it asks, from 1."),
        Column("title", TEXT, help="Title."),
        Column("evidence_kind", TEXT, help="Kind of evidence that it reads."),
        Column("predicate", TEXT, nullable=True, help="jsonpath predicate over the payload."),
        Column("check_name", TEXT, nullable=True, help="Named check, instead of a predicate."),
        Column(
            "applies",
            TEXT,
            nullable=True,
            help="jsonpath predicate: where it is false the test is not applicable.",
        ),
        Column(
            "requires",
            ListOf(TEXT),
            help="Paths that must each find values, none of them null.",
        ),
        Column("freshness", TEXT, help="How old evidence may be, from its collection (ISO 8601)."),
        Column("retired", BOOLEAN, help="Whether it is no longer asked."),
        Column("asked_since", TIMESTAMPTZ, help="When this version was recorded."),
        Column("version", BIGINT, help="Counts the changes of this test; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A test of a control.",
    example={
        "id": 5,
        "org_id": 7,
        "control_id": 3,
        "code": "review",
        "number": 1,
        "title": "The last review left nothing open",
        "evidence_kind": "access-review",
        "predicate": "$.open_items == 0",
        "check_name": None,
        "applies": None,
        "requires": ["$.open_items"],
        "freshness": "P100D",
        "retired": False,
        "asked_since": "2026-11-02T06:00:05+00:00",
        "version": 1,
        "created_at": "2026-11-02T06:00:05+00:00",
        "updated_at": "2026-11-02T06:00:05+00:00",
    },
)

TEST_CHANGES = RowType(
    "test_changes",
    (
        Column("title", TITLE, help="New title."),
        Column("evidence_kind", LABEL, help="Kind of evidence that it reads."),
        Column(
            "predicate",
            TEXT,
            nullable=True,
            help="jsonpath predicate over the payload; null with a check.",
        ),
        Column("check_name", LABEL, nullable=True, help="Named check; null with a predicate."),
        Column(
            "applies",
            TEXT,
            nullable=True,
            help="jsonpath predicate: where it is false the test is not applicable.",
        ),
        Column(
            "requires",
            ListOf(TEXT),
            help="Paths that must each find values, none of them null.",
        ),
        Column("freshness", DURATION, help="How old evidence may be, from its collection."),
        Column("retired", BOOLEAN, help="Whether it is no longer asked."),
    ),
    help="Changes of a test; what is absent stays, null clears.",
    example={"freshness": "P90D"},
)

TEST_RUN = RowType(
    "test_run",
    (
        Column("id", BIGINT, help="Number."),
        Column("test_id", BIGINT, help="Test."),
        Column("test_number", INTEGER, help="Version of the test."),
        Column("control_id", BIGINT, help="Control that the test is of."),
        Column("test", TEXT, help="Code of the test."),
        Column("evidence_id", BIGINT, help="Evidence."),
        Column("evidence_number", INTEGER, help="Revision of the evidence."),
        Column("evidence", TEXT, help="Code of the evidence."),
        Column("result", TEXT, help="pass, fail, error, not_run or not_applicable."),
        Column("detail", TEXT, nullable=True, help="Why, for what is not a pass."),
        Column("run_by", TEXT, help="Person or service who ran it."),
        Column("recorded_at", TIMESTAMPTZ, help="When it was recorded."),
    ),
    help="What a version of a test said of a revision of evidence.",
    example={
        "id": 99,
        "test_id": 5,
        "test_number": 1,
        "control_id": 3,
        "test": "mfa",
        "evidence_id": 12,
        "evidence_number": 2,
        "evidence": "mfa-2026-11",
        "result": "not_run",
        "detail": "$.accounts[*].mfa is missing",
        "run_by": "collector",
        "recorded_at": "2026-11-02T06:00:05+00:00",
    },
)

TEST_TALLY = RowType(
    "test_tally",
    (
        Column("runs", BIGINT, help="How many runs were made."),
        Column("pass", BIGINT, help="How many passed."),
        Column("fail", BIGINT, help="How many failed."),
        Column("error", BIGINT, help="How many could not be decided."),
        Column("not_run", BIGINT, help="How many lacked what the test needs."),
        Column("not_applicable", BIGINT, help="How many did not apply."),
        Column("recorded_at", TIMESTAMPTZ, help="Instant that the runs carry."),
    ),
    help="What tests said when they were run together.",
    example={
        "runs": 12,
        "pass": 9,
        "fail": 1,
        "error": 0,
        "not_run": 2,
        "not_applicable": 0,
        "recorded_at": "2026-11-02T06:00:05+00:00",
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

UPGRADE_LINK = RowType(
    "upgrade_link",
    (
        Column("control", TEXT, help="Code of the control."),
        Column("number", INTEGER, help="Version of the control."),
        Column(
            "requirement",
            TEXT,
            nullable=True,
            help="Key of the requirement that it leads to now; null when nothing takes the place.",
        ),
        Column(
            "coverage",
            TEXT,
            nullable=True,
            help="full or part, of that requirement; null when nothing takes the place.",
        ),
        Column(
            "outcome",
            TEXT,
            help=(
                "carried: a link is made, to be reviewed. joined: another link of the same control "
                "makes it already. present: the organization has made it\nitself, and it stays. "
                "ended: no requirement takes the place."
            ),
        ),
    ),
    help="What becomes of a link from a control to a requirement of the earlier version.",
    example={
        "control": "access-review",
        "number": 2,
        "requirement": "1.4",
        "coverage": "full",
        "outcome": "carried",
    },
)

UPGRADE_ITEM = RowType(
    "upgrade_item",
    (
        Column(
            "relation",
            TEXT,
            help="same, reworded, moved, merged, split, withdrawn, reinstated or new.",
        ),
        Column(
            "origin",
            TEXT,
            help="Who says so: proposal (a comparison), publisher, configuration or overlay.",
        ),
        Column("note", TEXT, nullable=True, help="What they add."),
        Column(
            "from_requirement",
            TEXT,
            nullable=True,
            help="Key of the requirement in the earlier version.",
        ),
        Column("from_code", TEXT, nullable=True, help="Identifier as that version prints it."),
        Column("from_title", TEXT, nullable=True, help="Its title."),
        Column(
            "from_in_scope",
            BOOLEAN,
            nullable=True,
            help="Whether the adoption asks for it; null for headings and what had been withdrawn.",
        ),
        Column(
            "to_requirement",
            TEXT,
            nullable=True,
            help="Key of the requirement in the later version.",
        ),
        Column("to_code", TEXT, nullable=True, help="Identifier as that version prints it."),
        Column("to_title", TEXT, nullable=True, help="Its title."),
        Column(
            "to_in_scope",
            BOOLEAN,
            nullable=True,
            help="Whether the adoption will ask for it; null for headings.",
        ),
        Column(
            "controls",
            ListOf(TEXT),
            help="Codes of the controls that satisfy the earlier requirement.",
        ),
        Column("evidence", ListOf(TEXT), help="Codes of the evidence of these controls."),
        Column("links", ListOf(UPGRADE_LINK), help="What becomes of each of their links."),
        Column(
            "needs_control",
            BOOLEAN,
            help="Whether the later requirement will be in scope with no control at all.",
        ),
    ),
    help=(
        "What became of a requirement in the later version, or that one is new; who says so, and "
        "what it touches."
    ),
    example={
        "relation": "merged",
        "origin": "publisher",
        "note": None,
        "from_requirement": "1.3",
        "from_code": "1.3",
        "from_title": "Leavers lose access",
        "from_in_scope": True,
        "to_requirement": "1.1",
        "to_code": "1.1",
        "to_title": "Access is managed",
        "to_in_scope": True,
        "controls": ["access-review"],
        "evidence": ["review-report"],
        "links": [
            {
                "control": "access-review",
                "number": 2,
                "requirement": "1.1",
                "coverage": "part",
                "outcome": "carried",
            },
        ],
        "needs_control": False,
    },
)

UPGRADE_PLAN = RowType(
    "upgrade_plan",
    (
        Column("adoption_id", BIGINT, help="Adoption of the earlier version."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("from_version", TEXT, help="Version that is adopted."),
        Column("from_edition", INTEGER, help="Its edition."),
        Column("from_hash", TEXT, help="SHA-256 of its content."),
        Column("to_version", TEXT, help="Version that it leads to."),
        Column("to_edition", INTEGER, help="Its edition."),
        Column("to_hash", TEXT, help="SHA-256 of its content."),
        Column(
            "plan_hash",
            TEXT,
            help=(
                "SHA-256 of scope and items without the evidence; give it to apply what was read "
                "and nothing else."
            ),
        ),
        Column("same", INTEGER, help="Lines of this relation."),
        Column("reworded", INTEGER, help="Lines of this relation."),
        Column("moved", INTEGER, help="Lines of this relation."),
        Column("merged", INTEGER, help="Lines of this relation."),
        Column("split", INTEGER, help="Lines of this relation."),
        Column("withdrawn", INTEGER, help="Lines of this relation."),
        Column("reinstated", INTEGER, help="Lines of this relation."),
        Column("added", INTEGER, help="Lines of the relation new."),
        Column("links", INTEGER, help="Links that controls have with the earlier version."),
        Column("links_ended", INTEGER, help="Those of them that lead nowhere in the later one."),
        Column("carried", INTEGER, help="Links that are made with the later version."),
        Column(
            "present",
            INTEGER,
            help="Links that lead to where the organization has made one itself, which stays.",
        ),
        Column(
            "needs_control",
            INTEGER,
            help="Requirements of the later version that will be in scope with no control at all.",
        ),
        Column(
            "scope",
            ListOf(SCOPE_RULE),
            help="Rules that will say what is in scope; none: everything.",
        ),
        Column(
            "items",
            ListOf(UPGRADE_ITEM),
            help="Every line, in the order of the earlier version, then what is new.",
        ),
    ),
    help=(
        "What an upgrade from one version of a framework to another does: every requirement of "
        "both, what became of it, and what is carried over."
    ),
    example={
        "adoption_id": 5,
        "framework": "acme-security",
        "from_version": "2.0",
        "from_edition": 1,
        "from_hash": "9c3b",
        "to_version": "2.1",
        "to_edition": 1,
        "to_hash": "04fe",
        "plan_hash": "77d1",
        "same": 30,
        "reworded": 8,
        "moved": 1,
        "merged": 2,
        "split": 0,
        "withdrawn": 1,
        "reinstated": 0,
        "added": 1,
        "links": 60,
        "links_ended": 1,
        "carried": 58,
        "present": 0,
        "needs_control": 1,
        "scope": [],
        "items": [],
    },
)

UPGRADE = RowType(
    "upgrade",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("adoption_id", BIGINT, help="Adoption of the earlier version."),
        Column("successor_id", BIGINT, help="Adoption of the later version."),
        Column("successor_code", TEXT, help="Its code."),
        Column("applied_by", TEXT, help="Person who applied it."),
        Column("applied_at", TIMESTAMPTZ, help="When."),
        Column(
            "reverted_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When it was reverted; null while it stands.",
        ),
        Column("plan", UPGRADE_PLAN, help="What it did."),
    ),
    help=(
        "An upgrade of an adoption to another version of its framework, with the plan as it was "
        "applied."
    ),
    example={
        "id": 3,
        "org_id": 7,
        "adoption_id": 5,
        "successor_id": 9,
        "successor_code": "acme-2027",
        "applied_by": "idp|ana",
        "applied_at": "2026-12-01T09:00:00+00:00",
        "reverted_at": None,
        "plan": {
            "adoption_id": 5,
            "framework": "acme-security",
            "from_version": "2.0",
            "from_edition": 1,
            "from_hash": "9c3b",
            "to_version": "2.1",
            "to_edition": 1,
            "to_hash": "04fe",
            "plan_hash": "77d1",
            "same": 30,
            "reworded": 8,
            "moved": 1,
            "merged": 2,
            "split": 0,
            "withdrawn": 1,
            "reinstated": 0,
            "added": 1,
            "links": 60,
            "links_ended": 1,
            "carried": 58,
            "present": 0,
            "needs_control": 1,
            "scope": [],
            "items": [],
        },
    },
)

VERSION_DIFFERENCE = RowType(
    "version_difference",
    (
        Column("framework", TEXT, help="Code of the framework."),
        Column("from_version", TEXT, help="Earlier version."),
        Column("from_edition", INTEGER, help="Edition of the earlier version."),
        Column("to_version", TEXT, help="Later version."),
        Column("to_edition", INTEGER, help="Edition of the later version."),
        Column("same", BIGINT, help="How many entries say that nothing changed."),
        Column("reworded", BIGINT, help="How many have other words."),
        Column("moved", BIGINT, help="How many have another place."),
        Column("merged", BIGINT, help="How many became part of another one."),
        Column("split", BIGINT, help="How many were divided."),
        Column("withdrawn", BIGINT, help="How many are gone."),
        Column("reinstated", BIGINT, help="How many came back."),
        Column("new", BIGINT, help="How many come from none."),
        Column(
            "requirements",
            ListOf(REQUIREMENT_DIFFERENCE),
            help="Each entry, in the order of the later version, what is gone at the end.",
        ),
    ),
    help=(
        "What is different between two versions of a framework: how many requirements of each "
        "relation, and each of them."
    ),
    example={
        "framework": "acme-security",
        "from_version": "2.0",
        "from_edition": 1,
        "to_version": "2.1",
        "to_edition": 1,
        "same": 0,
        "reworded": 1,
        "moved": 0,
        "merged": 0,
        "split": 0,
        "withdrawn": 0,
        "reinstated": 0,
        "new": 0,
        "requirements": [
            {
                "relation": "reworded",
                "origin": "proposal",
                "note": None,
                "from_key": "1.1",
                "from_code": "1.1",
                "from_title": "Access is granted by role",
                "from_text": None,
                "to_key": "1.1",
                "to_code": "1.1",
                "to_title": "Access is granted by role and need",
                "to_text": None,
                "words_changed": True,
            },
        ],
    },
)

apply_upgrade = Function(
    "apply_upgrade",
    "Upgrade an adoption to another version of its framework.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "to_version",
            LABEL,
            help="another version of its framework, or the same with another edition",
        ),
        Argument(
            "to_edition",
            INTEGER,
            default="null",
            nullable=True,
            help="its edition; the latest published one when absent",
        ),
        Argument(
            "code",
            LABEL,
            default="null",
            nullable=True,
            help="code of the new adoption; when absent that of the earlier one with the version",
        ),
        Argument(
            "plan_hash",
            SHA256,
            default="null",
            nullable=True,
            help="the plan that was read; another one is refused",
        ),
    ),
    returns=one(UPGRADE),
    volatility="volatile",
    help=(
        "An adoption of that version is made for the same system, dates and observation period, "
        "with the scope carried over; links of controls are\ncarried as the plan says, marked as "
        "not reviewed. The earlier adoption stays as it is until somebody retires it.\nAfter a "
        "revert the adoption that it had made is taken again."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM014", "not_published"),
        ("RM015", "no_upgrade"),
        ("RM024", "plan_changed"),
        ("23505", "code_taken"),
        ("23514", "unreadable_label"),
        ("23514", "invalid_hash"),
    ),
    example={"to_version": "2.1", "code": "acme-2027"},
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

create_evidence = Function(
    "create_evidence",
    "Hand in evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "evidence",
            ListOf(NEW_EVIDENCE),
            sql="jsonb",
            help="the evidence, up to tens of thousands of items",
        ),
    ),
    returns=many(EVIDENCE_RECEIPT),
    volatility="volatile",
    help=(
        "A list, all or nothing: errors name place and field. A code that is known makes the next "
        "revision of that evidence. A content\nthat is there already, of the same kind, for the "
        "same time and collected no earlier, is not stored again: only links to controls are "
        "added,\nand the evidence that holds it answers. The same content collected later is the "
        "next revision, and fresh again. Tests of the linked controls run at once."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("RM012", "document_refused")),
    example=[
        {
            "code": "backup-report",
            "kind": "backup-report",
            "title": "Weekly backup report",
            "owner_key": "E-1042",
            "source": "backup service",
            "collected_at": "2026-11-02T06:00:00Z",
            "effective_until": "2026-12-02T06:00:00Z",
            "payload": {"restored": True},
            "controls": ["BC-1"],
        },
    ],
)

create_evidence_revision = Function(
    "create_evidence_revision",
    "Hand in the next revision of evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("source", TITLE, help="system or person that it comes from"),
        Argument("collected_at", TIMESTAMPTZ, help="when it was collected"),
        Argument(
            "effective_from",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="from when it is evidence; when it was collected, if absent",
        ),
        Argument(
            "effective_until",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="until when it is evidence; open if absent",
        ),
        Argument(
            "content_hash",
            SHA256,
            default="null",
            nullable=True,
            help="SHA-256 of the file; that of the payload if absent",
        ),
        Argument(
            "payload",
            JSONB,
            default="null",
            nullable=True,
            help="structured content, which tests read",
        ),
        Argument("location", TITLE, default="null", nullable=True, help="where the file is kept"),
        Argument("media_type", LABEL, default="null", nullable=True, help="media type of the file"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the evidence is at another version",
        ),
    ),
    returns=one(EVIDENCE_REVISION),
    volatility="volatile",
    help=(
        "A content that the evidence holds already for the same time is not stored again: its "
        "revision answers. Tests of\nthe linked controls run at once."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM012", "document_refused"),
        ("23514", "unreadable_title"),
        ("23514", "unreadable_label"),
        ("23514", "invalid_hash"),
    ),
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

create_test = Function(
    "create_test",
    "Give a control a test.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument("code", LABEL, help="code, unique in the control"),
        Argument("title", TITLE, help="title"),
        Argument("evidence_kind", LABEL, help="kind of evidence that it reads"),
        Argument(
            "requires",
            ListOf(TEXT),
            sql="text[]",
            help="jsonpaths of members and elements, such as `$.accounts[*].email`",
        ),
        Argument(
            "freshness",
            DURATION,
            help="how old evidence may be, from its collection (ISO 8601, such as P90D)",
        ),
        Argument(
            "predicate",
            TEXT,
            default="null",
            nullable=True,
            help="jsonpath predicate: true passes, false fails, and anything else is an error",
        ),
        Argument(
            "check_name",
            LABEL,
            default="null",
            nullable=True,
            help=(
                "instead of a predicate: accounts_belong_to_employees (each of "
                "`$.accounts[*].email` belongs to an employee now) or owners_are_employed (each of "
                "`$.owners[*].email`)"
            ),
        ),
        Argument(
            "applies",
            TEXT,
            default="null",
            nullable=True,
            help="jsonpath predicate: where it is false the test is not applicable",
        ),
    ),
    returns=one(TEST),
    volatility="volatile",
    help=(
        "A test asks the payload of evidence of its kind a jsonpath predicate, or a named check of "
        "the database. It names the paths\nthat it needs: where one finds nothing or null, the "
        "test is not run, and never passes. Those paths are read strictly, so every\nelement of a "
        "list must have what is asked of it; an empty list proves nothing. The predicate may read "
        "only what `requires` names."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM026", "test_refused"),
        ("23505", "code_taken"),
        ("23502", "missing_value"),
        ("23514", "unreadable_label"),
        ("23514", "unreadable_title"),
        ("23514", "invalid_duration"),
        ("23514", "invalid_freshness"),
    ),
    example={
        "code": "review-complete",
        "title": "The last review left nothing open",
        "evidence_kind": "access-review",
        "freshness": "P100D",
        "requires": ["$.open_items"],
        "predicate": "$.open_items == 0",
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
        "platform admin; never who asked. Who is no longer above whoever answers for it\nmay only "
        "reject it."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM017", "already_decided"),
        ("RM018", "not_the_approver"),
        ("RM020", "no_approver"),
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
    raises=(
        ("P0002", "not_found"),
        ("23503", "records_are_kept"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
    ),
)

export_audit = Function(
    "export_audit",
    "Get the document of a frozen audit to the byte, with its hash, for a package.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=one(AUDIT_FILE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

export_employees = Function(
    "export_employees",
    "Export a chart: what import takes, managers before their reports.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=many(IMPORTED_EMPLOYEE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

export_framework = Function(
    "export_framework",
    (
        "Export a framework version as the configuration that imports it: requirements, baselines, "
        "and lineage of publisher and configuration."
    ),
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="version, as the publisher writes it"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own frameworks",
        ),
    ),
    returns=document(Scalar("json")),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found")),
)

freeze_audit = Function(
    "freeze_audit",
    (
        "Freeze the assessment of an adoption: what is known now, with the hashes of all that it "
        "rests on."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("adoption_id", ROW_ID, help="the adoption"),
        Argument("title", TITLE, help="what the audit is called"),
        Argument(
            "effective_at",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="instant that it is about; now when absent",
        ),
    ),
    returns=one(AUDIT),
    volatility="volatile",
    help="It never changes. That the records still say so can be verified at any time.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("23503", "unknown_adoption"),
        ("23514", "unreadable_title"),
    ),
    example={"adoption_id": 5, "title": "Before the visit in May"},
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

get_audit = Function(
    "get_audit",
    "Get a frozen audit with its document.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=one(FROZEN_AUDIT),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_baseline = Function(
    "get_baseline",
    (
        "Get a baseline with the keys of the requirements that it selects; an organization's own "
        "comes before the shared one of the same code."
    ),
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="version, as the publisher writes it"),
        Argument("baseline", LABEL, help="code of the baseline"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own baselines",
        ),
    ),
    returns=one(BASELINE_SELECTION),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found")),
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

get_control_template = Function(
    "get_control_template",
    "Get a control template; an organization's own comes before the shared one of the same code.",
    arguments=(
        Argument("code", LABEL, help="code of the template"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own templates",
        ),
    ),
    returns=one(CONTROL_TEMPLATE),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found")),
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

get_evidence = Function(
    "get_evidence",
    "Get a piece of evidence with its latest revision.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
    ),
    returns=one(EVIDENCE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

get_evidence_payload = Function(
    "get_evidence_payload",
    "Get the structured content of a revision of evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("number", INTEGER, help="the revision"),
    ),
    returns=document(JSONB),
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

get_framework = Function(
    "get_framework",
    (
        "Get a framework with its versions; an organization's own comes before the shared one of "
        "the same code."
    ),
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own frameworks",
        ),
    ),
    returns=one(FRAMEWORK),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found")),
)

get_framework_version = Function(
    "get_framework_version",
    "Get a version of a framework.",
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="version, as the publisher writes it"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own frameworks",
        ),
    ),
    returns=one(FRAMEWORK_VERSION),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found")),
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

get_requirement_tree = Function(
    "get_requirement_tree",
    "Get the requirements of a framework version as nested trees, in the publisher's order.",
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="version, as the publisher writes it"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "below",
            LABEL,
            default="null",
            nullable=True,
            help="only the requirement with this key and those below it",
        ),
        Argument(
            "depth",
            DEPTH,
            default="null",
            nullable=True,
            help="only so many levels below the top",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own frameworks",
        ),
    ),
    returns=document(ListOf(REQUIREMENT_NODE)),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found")),
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

get_test = Function(
    "get_test",
    "Get a test.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("test_id", BIGINT, help="the test"),
    ),
    returns=one(TEST),
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

get_upgrade_plan = Function(
    "get_upgrade_plan",
    (
        "Get the plan of an upgrade: what became of every requirement, which controls and evidence "
        "it touches, and what will be carried over."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "to_version",
            LABEL,
            help="another version of its framework, or the same with another edition",
        ),
        Argument(
            "to_edition",
            INTEGER,
            default="null",
            nullable=True,
            help="its edition; the latest published one when absent",
        ),
    ),
    returns=one(UPGRADE_PLAN),
    volatility="stable",
    help=(
        "Same, reworded and moved requirements keep the coverage of their controls; what was "
        "merged, split or reinstated is covered in part until\na person says more. Whatever is "
        "carried is marked as not reviewed. What was withdrawn ends; what is new and in scope "
        "needs a control."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM014", "not_published"),
        ("RM015", "no_upgrade"),
    ),
)

get_version_difference = Function(
    "get_version_difference",
    "Get what became of each requirement from one version of a framework to another.",
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="the later version"),
        Argument("from_version", LABEL, help="the earlier version"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the later version; the latest published one when absent",
        ),
        Argument(
            "from_edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the earlier version; the latest published one when absent",
        ),
        Argument(
            "relation",
            LINEAGE_RELATION,
            default="null",
            nullable=True,
            help="only entries of this relation; the counts stay",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own frameworks and overlays",
        ),
    ),
    returns=one(VERSION_DIFFERENCE),
    volatility="stable",
    help=(
        "Overlays outweigh the configuration, this the publisher; what nobody speaks of is "
        "compared by key. Texts are given where the words changed."
    ),
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("22023", "invalid_argument"),
        ("23514", "unknown_relation"),
    ),
)

import_baseline = Function(
    "import_baseline",
    (
        "Import a baseline: a named selection of requirements of a framework version that is here "
        "already."
    ),
    arguments=(
        Argument("document", JSONB, help="the configuration: baseline, with framework and version"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that alone sees it; without it everyone does",
        ),
    ),
    returns=one(BASELINE_SELECTION),
    volatility="volatile",
    help=(
        "The same baseline again changes nothing; a correction is imported under another code. "
        "Parents of what is selected come along."
    ),
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("RM012", "document_refused"),
        ("RM013", "published_is_final"),
    ),
    example={
        "baseline": {
            "code": "core",
            "title": "Core",
            "framework": "acme-security",
            "version": "2.1",
            "include": ["1"],
            "exclude": ["1.2"],
            "with_children": True,
        },
    },
)

import_control_templates = Function(
    "import_control_templates",
    (
        "Import control templates: new ones are created, known ones updated; those that the "
        "document does not name stay."
    ),
    arguments=(
        Argument("document", JSONB, help="the configuration: control_templates"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that alone sees them; without it everyone does",
        ),
    ),
    returns=one(CATALOGUE_IMPORT),
    volatility="volatile",
    help=(
        "All or nothing: errors name the place in the document. Requirements must be known where "
        "their framework version is here; what a template\nsays of another one counts once that is "
        "imported. Controls that were made of a template do not change."
    ),
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("RM012", "document_refused")),
    example={
        "control_templates": [
            {
                "code": "access-review",
                "title": "Access is reviewed every quarter",
                "family": "access",
                "description": "Owners look through the accounts.",
                "satisfies": [
                    {
                        "framework": "acme-security",
                        "version": "2.1",
                        "requirement": "1.1",
                        "coverage": "part",
                        "rationale": "Finds what should not be.",
                    },
                ],
                "tests": [
                    {
                        "code": "review-complete",
                        "title": "The last review left nothing open",
                        "evidence_kind": "access-review",
                        "freshness": "P100D",
                        "requires": ["$.open_items"],
                        "predicate": "$.open_items == 0",
                    },
                ],
            },
        ],
    },
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
        {"template": "access-review", "owner_key": "E-1042"},
        {
            "code": "visitors",
            "title": "Visitors are accompanied",
            "owner_key": "E-1040",
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
        ("22023", "invalid_argument"),
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

import_lineage = Function(
    "import_lineage",
    (
        "Say how a version's requirements came from those of earlier versions: as the publisher "
        "does, as configuration, or as a correction (overlay)."
    ),
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="the later version"),
        Argument(
            "lineage",
            JSONB,
            help="for each earlier version its entries, as in the configuration of a framework",
        ),
        Argument(
            "origin",
            LINEAGE_ORIGIN,
            default="'overlay'",
            help="publisher, configuration or overlay",
        ),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that says so for itself; without it for everyone",
        ),
    ),
    returns=one(CATALOGUE_IMPORT),
    volatility="volatile",
    help=(
        "The entries take the place of what the same origin said about the same two versions; an "
        "empty list takes it back. An organization's\nentries are seen by it alone and outweigh "
        "the shared ones."
    ),
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("RM012", "document_refused"),
        ("RM014", "not_published"),
        ("22023", "invalid_argument"),
        ("23514", "unknown_origin"),
    ),
    example=[
        {
            "from_version": "2.0",
            "entries": [
                {
                    "relation": "moved",
                    "from": "3.1",
                    "to": "1.8",
                    "note": "The publisher's table says 1.7.",
                },
            ],
        },
    ],
)

import_mappings = Function(
    "import_mappings",
    "Import mappings between requirements of two frameworks, or of several pairs.",
    arguments=(
        Argument(
            "document",
            JSONB,
            help="the configuration: mappings, one object or a list of them",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that alone sees them; without it everyone does",
        ),
    ),
    returns=one(CATALOGUE_IMPORT),
    volatility="volatile",
    help=(
        "All or nothing: errors name the place in the document. What one source says between two "
        "versions is one whole: entries that it no longer\nhas are deleted."
    ),
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("RM012", "document_refused")),
    example={
        "mappings": {
            "from": {"framework": "acme-security", "version": "2.1"},
            "to": {"framework": "acme-payments", "version": "4"},
            "source": "Acme",
            "source_date": "2026-01-31",
            "entries": [
                {
                    "from": "1.1",
                    "to": "7.2",
                    "relation": "superset",
                    "rationale": "Both ask for roles.",
                },
            ],
        },
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

list_audit_applicability = Function(
    "list_audit_applicability",
    "List the statement of applicability as a frozen audit has it.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=many(APPLICABILITY),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_audit_evidence = Function(
    "list_audit_evidence",
    "List the evidence that a frozen audit rests on, with hashes.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=many(AUDITED_EVIDENCE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_audits = Function(
    "list_audits",
    "List the frozen audits of an organization, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "adoption_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this adoption",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(AUDIT),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
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

list_baselines = Function(
    "list_baselines",
    "List the baselines of a framework version, a page at a time.",
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="version, as the publisher writes it"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own baselines",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(BASELINE),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
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

list_control_templates = Function(
    "list_control_templates",
    (
        "List control templates, a page at a time; an organization's own stands in for the shared "
        "one of the same code."
    ),
    arguments=(
        Argument(
            "search",
            LABEL,
            default="null",
            nullable=True,
            help="part of code, title or description, in any case",
        ),
        Argument("family", LABEL, default="null", nullable=True, help="only of this family"),
        Argument(
            "framework",
            LABEL,
            default="null",
            nullable=True,
            help="only those that satisfy something of this framework",
        ),
        Argument(
            "version",
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
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own templates",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(CONTROL_TEMPLATE),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
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

list_evidence = Function(
    "list_evidence",
    "List evidence, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("kind", LABEL, default="null", nullable=True, help="only of this kind"),
        Argument(
            "owner_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only what is the duty of this employee",
        ),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only what supports this control",
        ),
        Argument(
            "expiring_before",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="only what has expired or will by this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(EVIDENCE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_evidence_controls = Function(
    "list_evidence_controls",
    "List the controls that evidence supports.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was recorded at this instant",
        ),
    ),
    returns=many(EVIDENCE_LINK),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_evidence_revisions = Function(
    "list_evidence_revisions",
    "List the revisions of evidence, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="as it was recorded at this instant",
        ),
        Argument("withdrawn", BOOLEAN, default="false", help="those that were withdrawn as well"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="number after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(EVIDENCE_REVISION),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
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

list_framework_versions = Function(
    "list_framework_versions",
    (
        "List the versions of a framework and their editions, a page at a time; an organization's "
        "own beside the shared ones."
    ),
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own versions",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(FRAMEWORK_VERSION),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
)

list_frameworks = Function(
    "list_frameworks",
    (
        "List the frameworks, a page at a time: those of the shared catalogue, and an "
        "organization's own."
    ),
    arguments=(
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own are listed too",
        ),
        Argument(
            "search",
            LABEL,
            default="null",
            nullable=True,
            help="part of the code or the name, in any case",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(FRAMEWORK),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
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
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("22023", "invalid_argument"),
        ("RM027", "no_observation_period"),
    ),
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

list_lineage = Function(
    "list_lineage",
    (
        "List what was imported about how a version's requirements came from those of earlier "
        "versions, a page at a time."
    ),
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="the later version"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "from_version",
            LABEL,
            default="null",
            nullable=True,
            help="only from this earlier version",
        ),
        Argument(
            "origin",
            LINEAGE_ORIGIN,
            default="null",
            nullable=True,
            help="only of this origin",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own frameworks and overlays",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(LINEAGE_ENTRY),
    volatility="stable",
    help="What holds after everyone has been heard is in the version's difference.",
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("23514", "invalid_limit"),
        ("23514", "unknown_origin"),
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

list_mappings = Function(
    "list_mappings",
    (
        "List mappings between requirements of frameworks, a page at a time, seen from the side "
        "that is asked for."
    ),
    arguments=(
        Argument(
            "framework",
            LABEL,
            default="null",
            nullable=True,
            help="code of the framework on this side",
        ),
        Argument(
            "version",
            LABEL,
            default="null",
            nullable=True,
            help="its version; mappings of every edition are listed",
        ),
        Argument(
            "requirement",
            LABEL,
            default="null",
            nullable=True,
            help="key of its requirement",
        ),
        Argument(
            "other_framework",
            LABEL,
            default="null",
            nullable=True,
            help="code of the framework on the other side",
        ),
        Argument(
            "other_version",
            LABEL,
            default="null",
            nullable=True,
            help="version of that framework",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own mappings",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(MAPPING),
    volatility="stable",
    help=(
        "Where the source says it the other way round, the relation is inverted: subset is "
        "superset. Mappings suggest; they never decide."
    ),
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
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

list_requirements = Function(
    "list_requirements",
    "List the requirements of a framework version in the publisher's order, a page at a time.",
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="version, as the publisher writes it"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest published one when absent",
        ),
        Argument(
            "search",
            LABEL,
            default="null",
            nullable=True,
            help="part of key, code, title or text, in any case",
        ),
        Argument(
            "below",
            LABEL,
            default="null",
            nullable=True,
            help="only the requirement with this key and those below it",
        ),
        Argument("kind", LABEL, default="null", nullable=True, help="only those of this kind"),
        Argument(
            "assessable",
            BOOLEAN,
            default="null",
            nullable=True,
            help="only those that are, or are not, assessed themselves",
        ),
        Argument(
            "baseline",
            LABEL,
            default="null",
            nullable=True,
            help="only those that the baseline with this code selects",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own frameworks",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(REQUIREMENT),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
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

list_suggestions = Function(
    "list_suggestions",
    "List controls that may satisfy requirements of a framework which they are not linked to.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("framework", LABEL, help="code of the framework"),
        Argument(
            "framework_version",
            LABEL,
            default="null",
            nullable=True,
            help="only requirements of this version",
        ),
        Argument(
            "requirement",
            LABEL,
            default="null",
            nullable=True,
            help="only the requirement with this key",
        ),
    ),
    returns=many(CONTROL_SUGGESTION),
    volatility="stable",
    help=(
        "They follow from mappings of what the controls satisfy already, and from their templates: "
        "where to begin with the next\nframework. To accept one, add it to what the control "
        "satisfies."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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

list_test_runs = Function(
    "list_test_runs",
    "List runs of tests, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("test_id", ROW_ID, default="null", nullable=True, help="only of this test"),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only of tests of this control",
        ),
        Argument(
            "evidence_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only on this evidence",
        ),
        Argument(
            "result",
            TEST_RESULT,
            default="null",
            nullable=True,
            help="only with this result",
        ),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="only what had been recorded at this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(TEST_RUN),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "invalid_limit"),
        ("23514", "unknown_result"),
    ),
)

list_tests = Function(
    "list_tests",
    "List tests, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this control",
        ),
        Argument(
            "evidence_kind",
            LABEL,
            default="null",
            nullable=True,
            help="only those that read this kind of evidence",
        ),
        Argument(
            "retired",
            BOOLEAN,
            default="null",
            nullable=True,
            help="only those that are retired, or that are not",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(TEST),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

list_upgrades = Function(
    "list_upgrades",
    (
        "List the upgrades that an adoption had or came from, a page at a time, each with its plan "
        "as it was applied."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(UPGRADE),
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

publish_framework_version = Function(
    "publish_framework_version",
    "Publish a draft of a framework version; it never changes again.",
    arguments=(
        Argument("code", LABEL, help="code of the framework"),
        Argument("version", LABEL, help="version, as the publisher writes it"),
        Argument(
            "edition",
            INTEGER,
            default="null",
            nullable=True,
            help="edition of the version; the latest draft when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own it is; without it the shared catalogue's",
        ),
    ),
    returns=one(FRAMEWORK_VERSION),
    volatility="volatile",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("RM013", "published_is_final")),
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

replace_evidence_controls = Function(
    "replace_evidence_controls",
    "Replace the controls that evidence supports.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("controls", ListOf(TEXT), sql="text[]", help="codes of the controls"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the evidence is at another version",
        ),
    ),
    returns=many(EVIDENCE_LINK),
    volatility="volatile",
    help="Tests of controls that are new to it run at once.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM012", "document_refused"),
    ),
    example=["AC-1", "AC-2"],
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

revert_upgrade = Function(
    "revert_upgrade",
    "Take the upgrade of an adoption back.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption of the earlier version"),
    ),
    returns=one(UPGRADE),
    volatility="volatile",
    help=(
        "Only while nothing was built on it: no link of the later version reviewed or made by "
        "hand, no exception, audit, change of scope or further upgrade.\nWhat was carried over "
        "ends, and the adoption of the later version is retired. The upgrade can be applied again."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM015", "no_upgrade"),
        ("RM016", "built_upon"),
    ),
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

run_tests = Function(
    "run_tests",
    "Run the tests of an organization, or of one control.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only the tests of this control",
        ),
    ),
    returns=one(TEST_TALLY),
    volatility="volatile",
    help=(
        "Tests run by themselves when evidence arrives or is linked and when a test changes. "
        "Running them again matters for what\nelse changed, such as who is employed."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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

update_evidence = Function(
    "update_evidence",
    "Change the title of evidence, or whose duty it is.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("changes", EVIDENCE_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the evidence is at another version",
        ),
    ),
    returns=one(EVIDENCE),
    volatility="volatile",
    help="What is absent stays.",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("23503", "unknown_owner"),
        ("23502", "missing_value"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_title"),
        ("23514", "invalid_id"),
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

update_test = Function(
    "update_test",
    "Let a test ask something else, or retire it.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("test_id", BIGINT, help="the test"),
        Argument("changes", TEST_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the test is at another version",
        ),
    ),
    returns=one(TEST),
    volatility="volatile",
    help=(
        "What is absent stays, null clears. A change makes the next version, which is asked of the "
        "latest evidence at once."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM026", "test_refused"),
        ("23502", "missing_value"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_label"),
        ("23514", "unreadable_title"),
        ("23514", "invalid_duration"),
        ("23514", "invalid_freshness"),
    ),
)

verify_audit = Function(
    "verify_audit",
    "Verify a frozen audit: compute it again from what had been recorded then, and compare.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument("audit_id", BIGINT, help="the audit"),
    ),
    returns=one(AUDIT_VERIFICATION),
    volatility="stable",
    help=(
        "What the owner of the database changed behind the rules' back shows: in the requirements, "
        "controls, evidence, tests and\nexceptions, in the framework's own text, in the audit's "
        "document, and against the journal."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
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

withdraw_evidence_revision = Function(
    "withdraw_evidence_revision",
    "Withdraw a revision of evidence.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("evidence_id", BIGINT, help="the evidence"),
        Argument("number", INTEGER, help="the revision"),
        Argument("reason", PROSE, help="why"),
    ),
    returns=one(EVIDENCE_REVISION),
    volatility="volatile",
    help=(
        "It counts no longer from now on; answers as of an earlier instant stay as they are. The "
        "journal keeps the reason."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM017", "already_decided"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_text"),
    ),
)

FUNCTIONS = (
    apply_upgrade,
    authorize_system,
    claim_idempotency_key,
    create_adoption,
    create_control,
    create_control_version,
    create_controls,
    create_employee,
    create_evidence,
    create_evidence_revision,
    create_exception,
    create_org_chart,
    create_system,
    create_test,
    decide_exception,
    delete_employee,
    delete_member,
    delete_org_chart,
    export_audit,
    export_employees,
    export_framework,
    freeze_audit,
    get_adoption,
    get_audit,
    get_baseline,
    get_common_manager,
    get_control,
    get_control_template,
    get_employee,
    get_evidence,
    get_evidence_payload,
    get_exception,
    get_framework,
    get_framework_version,
    get_org_chart,
    get_readiness,
    get_requirement_tree,
    get_statistics,
    get_system,
    get_test,
    get_tree,
    get_upgrade_plan,
    get_version_difference,
    import_baseline,
    import_control_templates,
    import_controls,
    import_employees,
    import_framework,
    import_lineage,
    import_mappings,
    list_adoptions,
    list_applicability,
    list_audit_applicability,
    list_audit_evidence,
    list_audits,
    list_authorizations,
    list_baselines,
    list_compliance,
    list_control_suggestions,
    list_control_templates,
    list_control_versions,
    list_controls,
    list_direct_reports,
    list_employee_history,
    list_employees,
    list_error_codes,
    list_evidence,
    list_evidence_controls,
    list_evidence_revisions,
    list_exceptions,
    list_framework_versions,
    list_frameworks,
    list_gaps,
    list_journal,
    list_journal_heads,
    list_lineage,
    list_manager_chain,
    list_mappings,
    list_members,
    list_org_charts,
    list_requirements,
    list_satisfactions,
    list_scope,
    list_subtree,
    list_suggestions,
    list_systems,
    list_test_runs,
    list_tests,
    list_upgrades,
    promote_employee,
    publish_framework_version,
    purge_idempotency_keys,
    put_member,
    reorganize_chart,
    replace_employee,
    replace_evidence_controls,
    replace_satisfactions,
    replace_scope,
    revert_upgrade,
    review_satisfactions,
    revoke_exception,
    run_tests,
    store_idempotent_answer,
    update_adoption,
    update_control,
    update_employee,
    update_evidence,
    update_org_chart,
    update_system,
    update_test,
    verify_audit,
    whoami,
    withdraw_evidence_revision,
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
        "invalid_duration",
        "A duration is not one of ISO 8601",
        400,
        help="Give a duration such as P90D or PT36H.",
        constraint="duration_is_iso_8601",
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
        "collected_in_the_future",
        "Evidence would have been collected in the future",
        400,
        help="Give collected_at in the past.",
        constraint="evidence_revisions_collected",
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
        "number_left_out",
        "A number is left out",
        409,
        help="Revisions are numbered from 1, one after the other.",
        constraint="evidence_revisions_numbered",
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
        "evidence_of_another_kind",
        "The evidence is not of the kind that the test reads",
        409,
        help="Run the test on evidence of its kind.",
        constraint="test_runs_of_one_kind",
    ),
    ErrorCode(
        "23514",
        "invalid_freshness",
        "Evidence would be too old at once",
        400,
        help="Give a freshness of more than nothing, such as P90D.",
        constraint="test_versions_freshness_is_positive",
    ),
    ErrorCode(
        "23514",
        "number_left_out",
        "A number is left out",
        409,
        help="Versions are numbered from 1, one after the other.",
        constraint="test_versions_numbered",
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
        "Some of it is wrong, so nothing was done",
        400,
        help="violations names the place of every fault; correct them and send it all again.",
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
        help=(
            "Only the approver decides, signed in with the e-mail address of their employee record."
        ),
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
    ErrorCode(
        "RM024",
        "plan_changed",
        "The plan is another one now",
        409,
        help="Read the plan again; lineage, links or scope changed since.",
    ),
    ErrorCode(
        "RM026",
        "test_refused",
        "The test cannot be asked",
        400,
        help="violations names every fault; a predicate reads only what requires names.",
    ),
    ErrorCode(
        "RM027",
        "no_observation_period",
        "The adoption has no observation period",
        409,
        help="Give period_from and period_until, or the adoption an observation period.",
    ),
)
