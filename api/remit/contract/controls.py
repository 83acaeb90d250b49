"""What schema api offers about controls: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import LABEL, PAGE_LIMIT, PROSE, ROW_ID, TITLE
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    INTEGER,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Domain,
    Function,
    ListOf,
    RowType,
    many,
    one,
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
