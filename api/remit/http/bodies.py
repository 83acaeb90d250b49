"""Request bodies: read within a limit, told apart by media type, checked against the contract."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from pydantic_core import core_schema, to_json

from remit.contracts.types import JSONB
from remit.errors import InvalidRequest, Problem, Violation, own
from remit.frameworks.json_reader import positions
from remit.http.exchange import ClientGoneError, Exchange
from remit.http.files import MEDIA_TYPES, read_file
from remit.http.routing import Route
from remit.http.validation import Body, object_schema, value_schema
from remit.settings import Settings

JSON = "application/json"
MERGE_PATCH = "application/merge-patch+json"
ARRIVAL_SECONDS = 60
# Reading this many bytes takes long enough to let other requests pass meanwhile.
LONG_BODY = 256 * 1024
_ROWS = core_schema.list_schema(core_schema.dict_schema(core_schema.str_schema()))


class BodyReader:
    """Reads and checks the bodies of one route."""

    def __init__(self, route: Route, settings: Settings) -> None:
        self._route = route
        self._limit = (
            settings.max_import_bytes if route.size == "large" else settings.max_body_bytes
        )
        self._takes_body = route.takes_body
        self._counts_rows = "first_row" in route.hidden
        if self._counts_rows:
            # The database names every fault by row and column; a check here would hide the rest.
            self._body = Body(_ROWS)
        elif route.body is not None:
            self._body = Body(value_schema(route.function.argument(route.body).type))
        else:
            self._body = Body(object_schema(route.body_arguments))
        # A shape or a document travels to the database as JSON text.
        self._shapes = [a.name for a in route.body_arguments if a.sql == "jsonb" or a.type == JSONB]
        # A body whose fields are all optional may be left out.
        self._optional = route.body is None and not any(a.required for a in route.body_arguments)

    async def read(
        self, exchange: Exchange, given: Mapping[str, Any]
    ) -> tuple[bytes, dict[str, Any]]:
        """Read the body into (its bytes, values by argument); raise `Problem`.

        `given` are the values that path and query had.
        """
        raw = await receive_body(exchange, self._limit)
        if not self._takes_body:
            if raw:
                message = "is not taken here; parameters go into the query"
                raise InvalidRequest([Violation("body", message, pointer="")])
            return raw, {}
        if not raw and self._optional:
            return raw, {}
        media_type = _media_type(exchange)
        read = partial(self._values, raw, media_type, exchange, given)
        return raw, await asyncio.to_thread(read) if len(raw) > LONG_BODY else read()

    def _values(
        self, raw: bytes, media_type: str, exchange: Exchange, given: Mapping[str, Any]
    ) -> dict[str, Any]:
        if self._route.files:
            return self._document(raw, media_type, exchange, given)
        more: Mapping[str, Any] = {}
        first_row = 1
        if media_type in self._route.accepts:
            text, more = self._route.accepts[media_type](raw)
            raw = text.encode()
            first_row = more.get("first_row", first_row)
        elif media_type != JSON and not (media_type == MERGE_PATCH and self._route.verb == "PATCH"):
            raise self._unsupported(media_type)
        try:
            value = self._body.read(raw)
        except InvalidRequest as refused:
            if self._counts_rows:
                raise InvalidRequest(_by_row(v, first_row) for v in refused.found) from None
            raise
        if self._route.body is None:
            shapes = {name: _json(value[name]) for name in self._shapes if name in value}
            return {**value, **shapes}
        if not self._counts_rows:
            exchange.locate = positions(raw)
        listed = self._route.function.argument(self._route.body).sql.endswith("[]")
        return {self._route.body: value if listed else _json(value), **more}

    def _document(
        self, raw: bytes, media_type: str, exchange: Exchange, given: Mapping[str, Any]
    ) -> dict[str, Any]:
        if media_type not in MEDIA_TYPES:
            raise self._unsupported(media_type)
        read = read_file(raw, media_type, given)
        exchange.locate = read.locate
        return {str(self._route.body): _json(read.document)}

    def _unsupported(self, media_type: str) -> Problem:
        taken = [*MEDIA_TYPES] if self._route.files else [JSON, *self._route.accepts]
        if self._route.verb == "PATCH":
            taken.append(MERGE_PATCH)
        shown = media_type[:100] or "nothing"
        return own(
            "RM415",
            f"Content-Type says {shown}.",
            f"Send the body as {' or '.join(taken)}, in UTF-8.",
            {"Accept": ", ".join(taken)},
        )


async def receive_body(exchange: Exchange, limit: int) -> bytes:
    """Receive a whole body of at most `limit` bytes; raise `Problem`."""
    announced = exchange.header(b"content-length")
    if announced is not None and announced.isdecimal() and int(announced) > limit:
        raise _too_large(limit)
    message = await exchange.receive()
    if message["type"] == "http.disconnect":
        raise ClientGoneError
    first: bytes = message.get("body", b"")
    if len(first) > limit:
        raise _too_large(limit)
    if not message.get("more_body", False):
        return first
    try:
        async with asyncio.timeout(ARRIVAL_SECONDS):
            return await _receive_rest(exchange, first, limit)
    except TimeoutError:
        raise own(
            "RM408",
            f"The body was not complete after {ARRIVAL_SECONDS} seconds.",
            headers={"Connection": "close"},
        ) from None


async def _receive_rest(exchange: Exchange, first: bytes, limit: int) -> bytes:
    pieces = bytearray(first)
    while True:
        message = await exchange.receive()
        if message["type"] == "http.disconnect":
            raise ClientGoneError
        pieces += message.get("body", b"")
        if len(pieces) > limit:
            raise _too_large(limit)
        if not message.get("more_body", False):
            return bytes(pieces)


def _json(value: object) -> str | None:
    return None if value is None else to_json(value).decode()


def _too_large(limit: int) -> Problem:
    # What is still on its way is not read: the connection cannot be used again.
    return own(
        "RM413",
        f"The body has more than the {limit:,} bytes that are taken here.",
        headers={"Connection": "close"},
    )


def _media_type(exchange: Exchange) -> str:
    """Media type of the body in lower case; raise `Problem` when its charset is not UTF-8."""
    media_type, *parameters = (exchange.header(b"content-type") or "").lower().split(";")
    for parameter in parameters:
        name, _, value = parameter.strip().partition("=")
        if name == "charset" and value.strip('"') not in {"utf-8", "utf8"}:
            raise own("RM415", "The body's charset is not UTF-8.", "Send the body in UTF-8.")
    return media_type.strip()


def _by_row(violation: Violation, first_row: int) -> Violation:
    """Name the row and the column that a pointer into a list of rows means."""
    _, *parts = (violation.pointer or "").split("/")
    if not parts or not parts[0].isdecimal():
        return violation
    column = parts[1] if len(parts) > 1 else None
    return replace(violation, row=int(parts[0]) + first_row, column=column)
