"""What schema api offers about adoptions: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import LABEL, PAGE_LIMIT, ROW_ID, SCOPE_RULE
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    INTEGER,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    ListOf,
    RowType,
    many,
    one,
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
