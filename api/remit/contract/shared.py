"""Types that several parts of the contract use.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    JSONB,
    NUMERIC,
    TEXT,
    TIMESTAMPTZ,
    Column,
    Domain,
    ListOf,
    RowType,
)

CODE_WORD = Domain(
    "code_word",
    TEXT,
    {"minLength": 1, "maxLength": 60, "pattern": "^[a-z][a-z0-9_-]*$"},
    help=(
        "1 to 60 characters: lower-case letters, digits, hyphens and underscores, beginning with a "
        "letter."
    ),
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

PAGE_LIMIT = Domain(
    "page_limit",
    INTEGER,
    {"minimum": 1, "maximum": 1000},
    help="Rows a page, 1 to 1,000.",
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

REQUEST_KIND = Domain(
    "request_kind",
    TEXT,
    {"enum": ["create", "change", "extend", "delete", "transfer"]},
    help="What a request asks for.",
)

RESOURCE_NAME = Domain(
    "resource_name",
    TEXT,
    {"minLength": 2, "maxLength": 40, "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
    help=(
        "2 to 40 characters: lower-case letters, digits and single hyphens, beginning with a "
        "letter and not ending with a hyphen."
    ),
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

TRANSITION = RowType(
    "transition",
    (
        Column("action", TEXT, help="What may be done."),
        Column("to_state", TEXT, help="State that follows."),
        Column("by_whom", ListOf(TEXT), help="requester, approver, editor, worker or system."),
        Column("message", TEXT, help="What it means."),
    ),
    help="One thing that may be done now, and by whom.",
    example={
        "action": "cancel",
        "to_state": "cancelled",
        "by_whom": ["requester", "editor"],
        "message": "It is no longer wanted.",
    },
)

REQUEST = RowType(
    "request",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("kind", TEXT, help="create, change, extend, delete or transfer."),
        Column(
            "state",
            TEXT,
            help="draft, pending, applying, done, rejected, failed, cancelled or abandoned.",
        ),
        Column(
            "requester_id",
            BIGINT,
            help=(
                "Employee who asks; their manager since they left. Of an ended request, by the "
                "number they had then."
            ),
        ),
        Column("requester_name", TEXT, nullable=True, help="Their name, while they are there."),
        Column("requested_by", TEXT, help="Person who asked."),
        Column(
            "owner_id",
            BIGINT,
            nullable=True,
            help=(
                "Who will own the resource (create, transfer); null for the requester, or where it "
                "does not change."
            ),
        ),
        Column(
            "resource_id",
            BIGINT,
            nullable=True,
            help="Resource; of a create, since it was submitted.",
        ),
        Column("environment", TEXT, help="Code of the environment."),
        Column("blueprint", TEXT, help="Code of the blueprint: provider/name."),
        Column("blueprint_version", INTEGER, help="Version of the blueprint."),
        Column("name", TEXT, help="Name of the resource."),
        Column(
            "parameters",
            JSONB,
            help="Parameters as they were given; the plan has the effective ones.",
        ),
        Column(
            "lifetime",
            TEXT,
            nullable=True,
            help=(
                "How long it is wanted, as an ISO 8601 duration; null for as long as the blueprint "
                "allows."
            ),
        ),
        Column("reason", TEXT, nullable=True, help="Why it is wanted."),
        Column(
            "monthly_cost",
            NUMERIC,
            nullable=True,
            help="Cost of a month by the plan that was submitted.",
        ),
        Column("currency", TEXT, nullable=True, help="ISO 4217."),
        Column(
            "failure",
            JSONB,
            nullable=True,
            help=(
                "{class, code, message, attempts, at}: why it failed; {reason, by} of one that was "
                "abandoned; null otherwise."
            ),
        ),
        Column(
            "allowed",
            ListOf(TRANSITION),
            help="What may be done now, and by whom; empty when it has ended.",
        ),
        Column("submitted_at", TIMESTAMPTZ, nullable=True, help="When it was submitted."),
        Column(
            "decided_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When the last approval was given, or it was rejected.",
        ),
        Column(
            "ended_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When it was done, rejected, cancelled or abandoned.",
        ),
        Column("version", BIGINT, help="Counts the changes; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="What somebody asked for, and where it stands.",
    example={
        "id": 5,
        "org_id": 7,
        "kind": "create",
        "state": "pending",
        "requester_id": 42,
        "requester_name": "Cyd",
        "requested_by": "https://idp.example.com|cyd",
        "owner_id": 42,
        "resource_id": 9,
        "environment": "staging",
        "blueprint": "aws/s3-bucket",
        "blueprint_version": 1,
        "name": "reports",
        "parameters": {"storage_gb": 50},
        "lifetime": "P90D",
        "reason": "Monthly reports",
        "monthly_cost": 1.225,
        "currency": "USD",
        "failure": None,
        "allowed": [
            {
                "action": "cancel",
                "to_state": "cancelled",
                "by_whom": ["requester", "editor"],
                "message": "It is no longer wanted.",
            },
        ],
        "submitted_at": "2026-11-22T09:00:00+00:00",
        "decided_at": None,
        "ended_at": None,
        "version": 2,
        "created_at": "2026-11-22T08:59:00+00:00",
        "updated_at": "2026-11-22T09:00:00+00:00",
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
        "baseline": None,
        "requirement": "1.3",
        "justification": "There is no software development.",
    },
)
