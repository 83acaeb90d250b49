"""What schema api offers about catalogue: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CATALOGUE_IMPORT, LABEL, PAGE_LIMIT
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    INTEGER,
    JSONB,
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
