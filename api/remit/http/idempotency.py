"""Idempotency-Key: a POST that is repeated is done once.

The claim, the call and the stored answer commit together; a twin that comes meanwhile waits in
its claim for that commit and then gets the first answer. An error rolls the claim back, so it is
never stored.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import asyncpg

from remit import contract
from remit.contracts.types import Function
from remit.database.db import Database
from remit.database.pool import Connection
from remit.database.statements import statement
from remit.errors import InvalidRequest, Violation
from remit.http.exchange import Answer, Exchange
from remit.http.parameters import query_pairs
from remit.http.routing import Route

_KEY = re.compile(r"[\x21-\x7e]{1,200}", re.ASCII)
_REPLAYED = (b"idempotency-replayed", b"true")
_STORED_HEADERS = frozenset({"cache-control", "content-type", "etag", "link", "location"})
NO_ORGANIZATION = 0

MakeAnswer = Callable[[asyncpg.Record, dict[str, Any], Exchange], Answer]


class Idempotency:
    """Answers a route's requests that carry a key."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._template = f"{route.verb} {route.path}"

    def key(self, exchange: Exchange) -> str | None:
        """Read the header; None when it is absent. Raises `InvalidRequest`."""
        key = exchange.header(b"idempotency-key")
        if key is not None and not _KEY.fullmatch(key):
            message = "should be 1 to 200 visible ASCII characters"
            raise InvalidRequest([Violation("header", message, name="idempotency-key")])
        return key

    async def answer(  # noqa: PLR0917
        self,
        database: Database,
        exchange: Exchange,
        key: str,
        raw: bytes,
        values: dict[str, Any],
        make_answer: MakeAnswer,
    ) -> Answer:
        """Do the call, or give the first answer to this key; raise `Problem`."""
        function = self._route.function
        scope = {
            "route": self._template,
            "org_id": values.get("org_id", NO_ORGANIZATION),
            "idempotency_key": key,
        }
        claim = {**scope, "body_hash": _fingerprint(exchange, self._template, raw)}

        async def work(connection: Connection) -> Answer:
            claimed = await _one(connection, contract.claim_idempotency_key, claim, exchange)
            found = json.loads(claimed["body"])
            if not found["fresh"]:
                return _replayed(found)
            row = await _one(connection, function, values, exchange)
            answer = make_answer(row, values, exchange)
            stored = {**scope, **_stored(answer)}
            await _one(connection, contract.store_idempotent_answer, stored, exchange)
            return answer

        # Should the connection break, the next attempt finds the first one's answer, if any.
        return await database.transact(work, exchange, patient=self._route.patient, repeatable=True)


async def _one(
    connection: Connection,
    function: Function,
    values: Mapping[str, Any],
    exchange: Exchange,
) -> asyncpg.Record:
    text = statement(function, tuple(values))
    row = await connection.fetchrow(text, *exchange.context, *values.values())
    if row is None:
        message = f"{function.name} answered nothing"
        raise RuntimeError(message)
    return row


def _fingerprint(exchange: Exchange, template: str, raw: bytes) -> bytes:
    """Hash what makes a request the same: verb, path, query in any order, media type, body."""
    scope = exchange.scope
    parts = (
        template,
        scope["raw_path"].decode("latin-1"),
        sorted(query_pairs(scope["query_string"])),
        exchange.header(b"content-type"),
    )
    return hashlib.sha256(json.dumps(parts).encode() + b"\n" + raw).digest()


def _stored(answer: Answer) -> dict[str, Any]:
    headers = {name.decode(): value.decode() for name, value in answer.headers}
    return {
        "status": answer.status,
        "headers": json.dumps({k: v for k, v in headers.items() if k in _STORED_HEADERS}),
        "body": answer.body.decode(),
    }


def _replayed(found: Mapping[str, Any]) -> Answer:
    headers = [(k.encode(), v.encode()) for k, v in (found["headers"] or {}).items()]
    return Answer(found["status"], (found["body"] or "").encode(), [*headers, _REPLAYED])
