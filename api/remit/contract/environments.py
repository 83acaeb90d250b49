"""What schema api offers about environments: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import CATALOGUE_IMPORT, CODE_WORD, DURATION, LABEL, PAGE_LIMIT, TITLE
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    JSONB,
    NUMERIC,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Domain,
    Function,
    RowType,
    many,
    one,
)

DRIFT_ACTION = Domain(
    "drift_action",
    TEXT,
    {"enum": ["report", "repair"]},
    help="What happens to drift: report it, or repair it.",
)

ENVIRONMENT = RowType(
    "environment",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("code", TEXT, help="Code: dev, staging, production."),
        Column("title", TEXT, help="Title."),
        Column(
            "stage",
            TEXT,
            help=(
                "What policies look at: development, staging or production, or a word of one's own."
            ),
        ),
        Column(
            "place",
            JSONB,
            help=(
                "{account, region, partition, namespace_prefix, cluster}: where it is, as "
                "templates know it."
            ),
        ),
        Column(
            "targets",
            JSONB,
            nullable=True,
            help="What a worker acts on, by provider; null for who has no platform role.",
        ),
        Column(
            "rules",
            JSONB,
            help="Rules that hold here for every organization, as policies are written.",
        ),
        Column(
            "limits",
            JSONB,
            help="{maximum_ttl, retention, blueprints, own_blueprints}, each optional.",
        ),
        Column("drift_action", TEXT, help="What happens to drift: report or repair."),
        Column(
            "observe_every",
            TEXT,
            help="How often what runs is looked at: an ISO 8601 duration.",
        ),
        Column("retired", BOOLEAN, help="Whether nothing new is made in it."),
        Column("version", BIGINT, help="Counts the changes of this environment; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="Where resources run, and the stricter rules there.",
    example={
        "id": 3,
        "org_id": None,
        "code": "production",
        "title": "Production",
        "stage": "production",
        "place": {
            "account": "123456789012",
            "region": "eu-west-1",
            "partition": "aws",
            "namespace_prefix": "",
            "cluster": None,
        },
        "targets": {
            "aws": {"account": "123456789012", "region": "eu-west-1", "profile": "production"},
        },
        "rules": [
            {
                "code": "platform-approves",
                "title": "The platform team approves what goes to production",
                "effect": "require_approval",
                "condition": '$.request.kind == "create"',
                "source": "group",
                "group": "platform",
                "message": "Production needs the platform team.",
            },
        ],
        "limits": {"retention": "P7D"},
        "drift_action": "repair",
        "observe_every": "PT5M",
        "retired": False,
        "version": 1,
        "created_at": "2026-11-22T09:00:00+00:00",
        "updated_at": "2026-11-22T09:00:00+00:00",
    },
)

ENVIRONMENT_CHANGES = RowType(
    "environment_changes",
    (
        Column("title", TITLE, help="New title."),
        Column("stage", CODE_WORD, help="What policies look at."),
        Column("targets", JSONB, help="What a worker acts on, by provider; replaces all of it."),
        Column("rules", JSONB, help="Rules that hold here; replace those there are."),
        Column(
            "limits",
            JSONB,
            help="{maximum_ttl, retention, blueprints, own_blueprints}; replaces all of it.",
        ),
        Column("drift_action", DRIFT_ACTION, help="What happens to drift."),
        Column(
            "observe_every",
            DURATION,
            help="How often what runs is looked at: an ISO 8601 duration from PT1S to P30D.",
        ),
        Column("retired", BOOLEAN, help="Whether nothing new is made in it."),
    ),
    help="Changes of an environment; what is absent stays.",
    example={"drift_action": "repair", "observe_every": "PT5M"},
)

PRICE = RowType(
    "price",
    (
        Column("id", BIGINT, help="Number."),
        Column(
            "org_id",
            BIGINT,
            nullable=True,
            help="Organization whose own it is; null in the shared catalogue.",
        ),
        Column("meter", TEXT, help="What is metered."),
        Column("region", TEXT, help="Region; * for all that have no price of their own."),
        Column("unit", TEXT, help="Unit of the quantity."),
        Column("price", NUMERIC, help="Price of one unit for a month."),
        Column("currency", TEXT, help="ISO 4217."),
        Column("source", TEXT, help="Where the price comes from."),
        Column("valid_from", DATE, help="First day."),
        Column(
            "valid_until",
            DATE,
            nullable=True,
            help="Day from which it holds no more; null while it goes on.",
        ),
    ),
    help="What one unit of a meter costs for a month, in a region, from a day on.",
    example={
        "id": 1,
        "org_id": None,
        "meter": "aws.s3.storage",
        "region": "eu-west-1",
        "unit": "GiB-month",
        "price": 0.023,
        "currency": "USD",
        "source": "Rounded list price.",
        "valid_from": "2026-11-01",
        "valid_until": None,
    },
)

create_environment = Function(
    "create_environment",
    "Create an environment. Kept by the platform role catalog, also for a single organization.",
    arguments=(
        Argument("code", CODE_WORD, help="short name, unique in its catalogue"),
        Argument("title", TITLE, help="name"),
        Argument(
            "stage",
            CODE_WORD,
            help=(
                "what policies look at: development, staging or production, or a word of one's own"
            ),
        ),
        Argument(
            "targets",
            JSONB,
            help=(
                "what a worker acts on: {aws: {account, region, partition, endpoint_url, profile, "
                "role_arn}, kubernetes: {server, context, namespace_prefix, region}, gitops: "
                "{repository, branch, folder, destination}}"
            ),
        ),
        Argument(
            "rules",
            JSONB,
            default="'[]'",
            help=(
                "rules that hold here for every organization: {code, title, effect, condition, "
                "mode, ...}"
            ),
        ),
        Argument(
            "limits",
            JSONB,
            default="'{}'",
            help="{maximum_ttl, retention, blueprints, own_blueprints}, each optional",
        ),
        Argument("drift_action", DRIFT_ACTION, default="'report'", help="what happens to drift"),
        Argument(
            "observe_every",
            DURATION,
            default="'PT10M'",
            help="how often what runs is looked at",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that alone sees it; without it everyone does",
        ),
    ),
    returns=one(ENVIRONMENT),
    volatility="volatile",
    raises=(
        ("42501", "forbidden"),
        ("P0002", "not_found"),
        ("RM012", "document_refused"),
        ("23505", "code_taken"),
        ("23514", "invalid_code"),
        ("23514", "unreadable_title"),
        ("23514", "unknown_drift_action"),
        ("23514", "invalid_duration"),
    ),
    example={
        "code": "dev",
        "title": "Development",
        "stage": "development",
        "targets": {"aws": {"account": "123456789012", "region": "eu-west-1", "profile": "dev"}},
    },
)

get_environment = Function(
    "get_environment",
    "Get an environment; an organization's own comes before the shared one of the same code.",
    arguments=(
        Argument("code", CODE_WORD, help="code of the environment"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization that asks, for its own environments",
        ),
    ),
    returns=one(ENVIRONMENT),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_code")),
)

import_environments = Function(
    "import_environments",
    (
        "Import environments: new ones are created, known ones updated; those that the document "
        "does not name stay."
    ),
    arguments=(
        Argument("document", JSONB, help="the configuration: environments"),
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
        "All or nothing: errors name the place in the document. Kept by the platform alone, an "
        "organization's own ones too, since a worker brings\nits credentials to the address that "
        "an environment names. No credential is taken: profile and role name what the worker's own "
        "configuration holds."
    ),
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("RM012", "document_refused")),
    example={
        "environments": [
            {
                "code": "dev",
                "title": "Development",
                "stage": "development",
                "targets": {
                    "aws": {"account": "123456789012", "region": "eu-west-1", "profile": "dev"},
                },
                "limits": {"maximum_ttl": "P90D"},
                "drift_action": "report",
                "observe_every": "PT10M",
            },
        ],
    },
)

import_prices = Function(
    "import_prices",
    (
        "Import prices: from a day on they hold, those before end there, and those that the "
        "document does not name stay."
    ),
    arguments=(
        Argument("document", JSONB, help="the configuration: source, currency, valid_from, prices"),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own they are; without it they are everyone's",
        ),
    ),
    returns=one(CATALOGUE_IMPORT),
    volatility="volatile",
    help=(
        "All or nothing: errors name the place in the document. What something cost in the past "
        "was recorded then and does not change.\nAn organization's own price comes before the "
        "shared one, and a region's before that for all regions (*)."
    ),
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("RM012", "document_refused")),
    example={
        "source": "Rounded list prices, entered by hand.",
        "currency": "USD",
        "valid_from": "2026-11-01",
        "prices": [{"meter": "aws.s3.storage", "region": "*", "unit": "GiB-month", "price": 0.023}],
    },
)

list_environments = Function(
    "list_environments",
    (
        "List environments, a page at a time: those of the shared catalogue, and an organization's "
        "own."
    ),
    arguments=(
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own are listed too",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(ENVIRONMENT),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
)

list_prices = Function(
    "list_prices",
    "List prices, a page at a time: those of the shared catalogue, and an organization's own.",
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
            help="part of the meter, in any case",
        ),
        Argument(
            "on_day",
            DATE,
            default="null",
            nullable=True,
            help="only those that hold on this day",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(PRICE),
    volatility="stable",
    raises=(("42501", "forbidden"), ("P0002", "not_found"), ("23514", "invalid_limit")),
)

update_environment = Function(
    "update_environment",
    (
        "Change an environment; what is absent stays. Kept by the platform role catalog, also for "
        "a single organization."
    ),
    arguments=(
        Argument("code", CODE_WORD, help="the environment"),
        Argument("changes", ENVIRONMENT_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the environment is at another version",
        ),
        Argument(
            "org_id",
            BIGINT,
            default="null",
            nullable=True,
            help="organization whose own it is; without it the shared catalogue's",
        ),
    ),
    returns=one(ENVIRONMENT),
    volatility="volatile",
    help=(
        "What runs there stays as it is until it is next looked at; requests under way go by what "
        "held when they were submitted."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM012", "document_refused"),
        ("22023", "invalid_argument"),
        ("23502", "missing_value"),
        ("23514", "invalid_code"),
        ("23514", "unreadable_title"),
        ("23514", "unknown_drift_action"),
        ("23514", "invalid_duration"),
    ),
)
