"""A route at work: read the request, make the one call, write the answer."""

from typing import Any
from urllib.parse import urlencode

import asyncpg
from jiter import from_json

from remit.database.db import Database
from remit.database.statements import sql_type
from remit.errors import InvalidRequest, Problem, Violation
from remit.http.bodies import BodyReader
from remit.http.exchange import Answer, Exchange, Header
from remit.http.files import located
from remit.http.idempotency import Idempotency
from remit.http.parameters import Parameter, path_segment, query_pairs, read_query
from remit.http.preconditions import etag, expected_version, is_unchanged
from remit.http.routing import Route
from remit.http.schemas import json_default
from remit.settings import Settings

JSON_TYPE = (b"content-type", b"application/json")
REVALIDATE = (b"cache-control", b"private, no-cache")
NO_STORE = (b"cache-control", b"no-store")
_CREATED = 201


class RequestReader:
    """Reads what a client sent to one route into the values of arguments."""

    def __init__(self, route: Route, settings: Settings) -> None:
        self._path = [Parameter.of(route.function.argument(n), "path") for n in route.path_names]
        self._query = {a.name: Parameter.of(a, "query") for a in route.query_arguments}
        self._required = [name for name, p in self._query.items() if p.argument.required]
        self._renamed = route.renamed
        self._body = BodyReader(route, settings)
        names = [a.name for a in (*route.function.arguments, *route.extra)]
        self._position = {name: position for position, name in enumerate(names)}
        # A number with decimals travels to the database as its digits.
        self._decimal = [
            a.name
            for a in route.function.arguments
            if sql_type(a) in {"numeric", "double precision"}
        ]
        self._conditional = route.conditional
        self._reads = route.verb == "GET"

    async def read(self, exchange: Exchange) -> tuple[bytes, dict[str, Any]]:
        """Read (the body's bytes, every argument that was given).

        Raises `InvalidRequest` with every violation, or another `Problem`.
        """
        values: dict[str, Any] = {}
        violations: list[Violation] = []
        self._read_path(exchange, values, violations)
        query = exchange.scope["query_string"]
        if query or self._required:
            try:
                found = read_query(query, self._query)
                values |= {self._renamed.get(name, name): found[name] for name in found}
            except InvalidRequest as refused:
                violations += refused.found
        raw = b""
        # A GET without a body is most requests: do not even ask.
        if not self._reads or _has_body(exchange):
            try:
                raw, from_body = await self._body.read(exchange, values)
                values |= from_body
            except InvalidRequest as refused:
                violations += refused.found
        if violations:
            raise InvalidRequest(violations)
        for name in self._decimal:
            if values.get(name) is not None:
                values[name] = repr(values[name]).removesuffix(".0")
        if self._conditional:
            _read_version(exchange, values)
        if len(values) > len(self._path):
            # One order whatever the client's, so that equal calls share one prepared statement.
            values = {name: values[name] for name in sorted(values, key=self._position.__getitem__)}
        return raw, values

    def _read_path(
        self, exchange: Exchange, values: dict[str, Any], violations: list[Violation]
    ) -> None:
        for parameter, sent in zip(self._path, exchange.path_values, strict=True):
            name = parameter.argument.name
            try:
                values[name] = parameter.read(path_segment(sent, name))
            except InvalidRequest as refused:
                violations += refused.found


def _read_version(exchange: Exchange, values: dict[str, Any]) -> None:
    version = expected_version(exchange.header(b"if-match"))
    if version is not None:
        values["expected_version"] = version


class Endpoint:
    """Answers the requests of one route."""

    def __init__(self, route: Route, database: Database, settings: Settings) -> None:
        self._route = route
        self._function = route.function
        self._database = database
        self._reader = RequestReader(route, settings)
        self._idempotency = Idempotency(route) if route.verb == "POST" else None
        self._call = database.call_patiently if route.patient else database.call
        self._tagged = route.tagged
        self._default_limit = (
            json_default(route.function.argument("limit")) if route.paged else None
        )

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        raw, values = await self._reader.read(exchange)
        for argument in self._route.extra:
            values.pop(argument.name, None)
        try:
            if self._idempotency is not None:
                key = self._idempotency.key(exchange)
                if key is not None:
                    return await self._idempotency.answer(
                        self._database, exchange, key, raw, values, self.answer
                    )
            row = await self._call(self._function, values, exchange)
        except Problem as problem:
            raise located(problem, exchange.locate) from problem.__cause__
        return self.answer(row, values, exchange)

    def answer(self, row: asyncpg.Record, values: dict[str, Any], exchange: Exchange) -> Answer:
        """Turn the row of a call into the answer."""
        status = self._route.status
        text = row["body"]
        if text is None:
            if self._function.returns.kind == "nothing":
                return Answer(204)
            text = "null"
        body = text.encode()
        if self._tagged:
            return self._versioned(row, body, values, exchange)
        headers = [JSON_TYPE, NO_STORE]
        if status == _CREATED:
            headers.append(self._location(row, body, values, exchange))
        if self._default_limit is not None and row["count"]:
            limit = values.get("limit", self._default_limit)
            if row["count"] == limit:
                headers.append((b"link", _next_page(exchange, row["last"])))
        return Answer(status, body, headers)

    def _versioned(
        self, row: asyncpg.Record, body: bytes, values: dict[str, Any], exchange: Exchange
    ) -> Answer:
        status = self._route.status
        version = row["version"]
        headers: list[Header] = [JSON_TYPE, REVALIDATE, (b"etag", etag(version))]
        if self._route.verb == "GET" and is_unchanged(exchange.header(b"if-none-match"), version):
            return Answer(304, b"", headers[1:])
        if status == _CREATED:
            headers.append(self._location(row, body, values, exchange))
        return Answer(status, body, headers)

    def _location(
        self, row: asyncpg.Record, body: bytes, values: dict[str, Any], exchange: Exchange
    ) -> Header:
        path: bytes = exchange.scope.get("root_path", "").encode() + exchange.scope["raw_path"]
        if self._route.key == "id":
            return b"location", path.rstrip(b"/") + b"/%d" % row["id"]
        # A code is one of the shared catalogue or of an organization: the address says which.
        code = str(from_json(body)[self._route.key]).encode()
        owner = values.get("org_id")
        own = b"" if owner is None else b"?org_id=%d" % owner
        return b"location", path.rstrip(b"/") + b"/" + code + own


def _has_body(exchange: Exchange) -> bool:
    return any(
        (name == b"content-length" and value != b"0") or name == b"transfer-encoding"
        for name, value in exchange.scope["headers"]
    )


def _next_page(exchange: Exchange, last: int) -> bytes:
    scope = exchange.scope
    pairs = [pair for pair in query_pairs(scope["query_string"]) if pair[0] != "after"]
    query = urlencode([*pairs, ("after", str(last))])
    path: bytes = scope.get("root_path", "").encode() + scope["raw_path"]
    return b"<" + path + b"?" + query.encode() + b'>; rel="next"'
