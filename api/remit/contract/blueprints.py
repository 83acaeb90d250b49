"""What schema api offers about blueprints: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CODE_WORD, LABEL, PAGE_LIMIT
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    JSONB,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    RowType,
    document,
    many,
    one,
)

BLUEPRINT = RowType(
    "blueprint",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("provider", TEXT, help="Provider: aws or kubernetes."),
        Column("name", TEXT, help="Name; provider/name is its code."),
        Column("title", TEXT, help="Title."),
        Column("summary", TEXT, nullable=True, help="What the latest version gives."),
        Column(
            "version",
            INTEGER,
            nullable=True,
            help="Latest version on offer; null when there is none.",
        ),
        Column(
            "versions",
            INTEGER,
            help="How many versions there are, drafts and retired ones included.",
        ),
        Column("created_at", TIMESTAMPTZ, help="When it was first imported."),
        Column("updated_at", TIMESTAMPTZ, help="When an import last changed its title."),
    ),
    help="Something that may be asked for.",
    example={
        "id": 1,
        "org_id": None,
        "provider": "aws",
        "name": "s3-bucket",
        "title": "S3 bucket",
        "summary": "A private, encrypted, versioned bucket.",
        "version": 1,
        "versions": 1,
        "created_at": "2026-11-22T09:00:00+00:00",
        "updated_at": "2026-11-22T09:00:00+00:00",
    },
)

BLUEPRINT_VERSION = RowType(
    "blueprint_version",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("provider", TEXT, help="Provider: aws or kubernetes."),
        Column("name", TEXT, help="Name; provider/name is its code."),
        Column("version", INTEGER, help="Version, from 1."),
        Column("title", TEXT, help="Title."),
        Column("summary", TEXT, help="What it gives."),
        Column("state", TEXT, help="draft, published or retired."),
        Column("parameters", JSONB, help="Declared parameters, in order."),
        Column("parameter_schema", JSONB, help="The same as JSON Schema (2020-12)."),
        Column("objects", JSONB, help="Templates of what is made, in the order of creation."),
        Column(
            "guardrails",
            JSONB,
            help="What holds of everything that is made, whatever the parameters.",
        ),
        Column("usage", JSONB, help="Metric to jsonpath over {parameters}."),
        Column("cost", JSONB, help="Meters and how much of each: jsonpath over {parameters}."),
        Column("evidence", JSONB, help="Which guardrails are evidence for which controls."),
        Column("outputs", JSONB, help="What its users are told, as templates."),
        Column(
            "lifecycle",
            JSONB,
            help="{retention, final_snapshot, default_ttl, maximum_ttl}, each optional.",
        ),
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
        Column(
            "retired_at",
            TIMESTAMPTZ,
            nullable=True,
            help="Since when nothing new is made of it.",
        ),
        Column("created_at", TIMESTAMPTZ, help="When it was imported."),
    ),
    help="A version of a blueprint, with everything that it says.",
    example={
        "id": 1,
        "org_id": None,
        "provider": "aws",
        "name": "sqs-queue",
        "version": 1,
        "title": "SQS queue",
        "summary": "A queue.",
        "state": "published",
        "parameters": [
            {
                "name": "delay_seconds",
                "type": "integer",
                "title": "Delay",
                "default": 0,
                "minimum": 0,
                "maximum": 900,
            },
        ],
        "parameter_schema": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "required": [],
            "properties": {
                "delay_seconds": {
                    "type": ["integer", "null"],
                    "title": "Delay",
                    "default": 0,
                    "minimum": 0,
                    "maximum": 900,
                },
            },
            "additionalProperties": False,
        },
        "objects": [
            {
                "id": "queue",
                "type": "AWS::SQS::Queue",
                "name": "${resource.physical_name}",
                "body": {
                    "QueueName": "${resource.physical_name}",
                    "DelaySeconds": "${parameters.delay_seconds}",
                    "SqsManagedSseEnabled": True,
                },
            },
        ],
        "guardrails": [
            {
                "code": "encryption",
                "title": "Messages are encrypted",
                "holds": "$.queue.SqsManagedSseEnabled == true",
            },
        ],
        "usage": {},
        "cost": [],
        "evidence": [
            {
                "code": "encryption",
                "title": "Encryption of the queue",
                "guardrails": ["encryption"],
                "controls": ["encryption-at-rest"],
            },
        ],
        "outputs": {"queue": "${resource.physical_name}"},
        "lifecycle": {"default_ttl": "P30D"},
        "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "published_at": "2026-11-22T09:00:00+00:00",
        "retired_at": None,
        "created_at": "2026-11-22T09:00:00+00:00",
    },
)

get_blueprint = Function(
    "get_blueprint",
    (
        "Get a version of a blueprint: its parameters and their JSON Schema, guardrails, cost, and "
        "what it is evidence for."
    ),
    arguments=(
        Argument("provider", CODE_WORD, help="aws or kubernetes"),
        Argument("name", CODE_WORD, help="name of the blueprint"),
        Argument(
            "version",
            INTEGER,
            default="null",
            nullable=True,
            help="its version; the latest on offer when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own blueprints",
        ),
    ),
    returns=one(BLUEPRINT_VERSION),
    volatility="stable",
    help="An organization's own comes before the shared one of the same name.",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_code")),
)

get_blueprint_schema = Function(
    "get_blueprint_schema",
    "Get the JSON Schema of the parameters of a blueprint, made from what it declares.",
    arguments=(
        Argument("provider", CODE_WORD, help="aws or kubernetes"),
        Argument("name", CODE_WORD, help="name of the blueprint"),
        Argument(
            "version",
            INTEGER,
            default="null",
            nullable=True,
            help="its version; the latest on offer when absent",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own blueprints",
        ),
    ),
    returns=document(JSONB),
    volatility="stable",
    help="The database refuses what the schema excludes, and names every violation.",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_code")),
)

import_blueprint = Function(
    "import_blueprint",
    "Import a version of a blueprint from its configuration.",
    arguments=(
        Argument(
            "document",
            JSONB,
            help=(
                "the configuration: blueprint, version, title, summary, parameters, objects, "
                "guardrails, usage, cost, evidence, outputs, lifecycle"
            ),
        ),
        Argument(
            "publish",
            BOOLEAN,
            default="false",
            help="make it immutable, and offer it, at once",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own it shall be; without it the shared catalogue's",
        ),
    ),
    returns=one(BLUEPRINT_VERSION),
    volatility="volatile",
    help=(
        "All or nothing: errors name the place in the document. A draft is replaced; a published "
        "version accepts the same content again, and a\nchange as its next version."
    ),
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("RM012", "document_refused"),
        ("RM013", "published_is_final"),
    ),
    example={
        "blueprint": "aws/plain-queue",
        "version": 1,
        "title": "Plain queue",
        "summary": "An encrypted queue and nothing else.",
        "parameters": [
            {
                "name": "delay_seconds",
                "type": "integer",
                "title": "Delay",
                "minimum": 0,
                "maximum": 900,
                "default": 0,
            },
        ],
        "objects": [
            {
                "id": "queue",
                "type": "AWS::SQS::Queue",
                "name": "${resource.physical_name}",
                "body": {
                    "QueueName": "${resource.physical_name}",
                    "DelaySeconds": "${parameters.delay_seconds}",
                    "SqsManagedSseEnabled": True,
                },
            },
        ],
        "guardrails": [
            {
                "code": "encryption",
                "title": "Messages are encrypted",
                "holds": "$.queue.SqsManagedSseEnabled == true",
            },
        ],
    },
)

list_blueprint_versions = Function(
    "list_blueprint_versions",
    (
        "List the versions of a blueprint, a page at a time; an organization's own beside the "
        "shared ones."
    ),
    arguments=(
        Argument("provider", CODE_WORD, help="aws or kubernetes"),
        Argument("name", CODE_WORD, help="name of the blueprint"),
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
    returns=many(BLUEPRINT_VERSION),
    volatility="stable",
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("23514", "invalid_limit"),
        ("23514", "invalid_code"),
    ),
)

list_blueprints = Function(
    "list_blueprints",
    (
        "List what may be asked for, a page at a time: blueprints of the shared catalogue, and an "
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
            help="part of the code or the title, in any case",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(BLUEPRINT),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
)

publish_blueprint = Function(
    "publish_blueprint",
    "Publish a draft of a blueprint; it never changes again.",
    arguments=(
        Argument("provider", CODE_WORD, help="aws or kubernetes"),
        Argument("name", CODE_WORD, help="name of the blueprint"),
        Argument("version", INTEGER, help="its version"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own it is; without it the shared catalogue's",
        ),
    ),
    returns=one(BLUEPRINT_VERSION),
    volatility="volatile",
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("RM013", "published_is_final"),
        ("23514", "invalid_code"),
    ),
)

retire_blueprint = Function(
    "retire_blueprint",
    "Retire a published version of a blueprint: nothing new is made of it.",
    arguments=(
        Argument("provider", CODE_WORD, help="aws or kubernetes"),
        Argument("name", CODE_WORD, help="name of the blueprint"),
        Argument("version", INTEGER, help="its version"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own it is; without it the shared catalogue's",
        ),
    ),
    returns=one(BLUEPRINT_VERSION),
    volatility="volatile",
    help=(
        "Resources that were made of it stay and can be changed. A version that is retired already "
        "stays as it is."
    ),
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("RM037", "not_offered"),
        ("23514", "invalid_code"),
    ),
)
