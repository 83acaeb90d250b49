"""What schema api offers about frameworks: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CATALOGUE_IMPORT, DEPTH, LABEL, PAGE_LIMIT
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
    Domain,
    Function,
    ListOf,
    RowType,
    Scalar,
    document,
    many,
    one,
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
