"""What schema api offers about kernel: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    BYTEA,
    INTEGER,
    JSONB,
    TEXT,
    Argument,
    Column,
    Function,
    RowType,
    document,
    many,
    nothing,
    one,
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

list_error_codes = Function(
    "list_error_codes",
    "List every error code with its HTTP status and what to do about it.",
    arguments=(),
    returns=many(ERROR_CODE),
    volatility="stable",
)

purge_idempotency_keys = Function(
    "purge_idempotency_keys",
    "Forget answers to Idempotency-Keys older than a day; returns how many.",
    arguments=(),
    returns=document(BIGINT),
    volatility="volatile",
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
