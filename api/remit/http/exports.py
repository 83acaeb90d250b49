"""Exports: a chart in the format that the query asks for."""

import json
from collections.abc import Sequence

import asyncpg

from remit.database.db import Database
from remit.errors import InvalidRequest, Violation
from remit.http.endpoint import NO_STORE, RequestReader
from remit.http.exchange import Answer, Exchange, Header
from remit.http.routing import Route
from remit.render import csv, mermaid, svg
from remit.render.rows import EmployeeRow
from remit.settings import Settings

MOST_DRAWN = 3000
"""A picture of more employees than this is of no use to anybody."""

_NO_SCRIPTS = (b"content-security-policy", b"default-src 'none'; style-src 'unsafe-inline'")


class ExportEndpoint:
    """Answers the export of a chart."""

    def __init__(self, route: Route, database: Database, settings: Settings) -> None:
        self._function = route.function
        self._database = database
        self._reader = RequestReader(route, settings)

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        _, values = await self._reader.read(exchange)
        wanted = values.pop("format", "json")
        if wanted == "json":
            pieces = await self._database.collect(self._function, values, exchange, _json_lines)
            return _file("[" + ",\n".join(pieces) + "]\n", b"application/json")
        if wanted == "csv":
            pieces = await self._database.collect(self._function, values, exchange, _csv_lines)
            return _file(csv.header() + "".join(pieces), csv.CONTENT_TYPE, _name(values, "csv"))
        batches = await self._database.collect(self._function, values, exchange, _employees)
        rows = [row for batch in batches for row in batch]
        if len(rows) > MOST_DRAWN:
            message = (
                f"cannot be {wanted} for {len(rows):,} employees (at most {MOST_DRAWN:,}):"
                " ask for csv or json, or draw a part"
            )
            raise InvalidRequest([Violation("query", message, name="format")])
        if wanted == "mermaid":
            return _file(mermaid.flowchart(rows), mermaid.CONTENT_TYPE)
        title = f"Organization chart {values['org_id']}"
        return _file(svg.picture(rows, title), svg.CONTENT_TYPE, _NO_SCRIPTS)


def _employees(rows: Sequence[asyncpg.Record]) -> list[EmployeeRow]:
    return [EmployeeRow.of(row) for row in rows]


def _csv_lines(rows: Sequence[asyncpg.Record]) -> str:
    return csv.lines(_employees(rows))


def _json_lines(rows: Sequence[asyncpg.Record]) -> str:
    return ",\n".join(
        json.dumps(employee._asdict(), ensure_ascii=False) for employee in _employees(rows)
    )


def _file(text: str, content_type: bytes, *more: Header) -> Answer:
    return Answer(200, text.encode(), [(b"content-type", content_type), NO_STORE, *more])


def _name(values: dict[str, int], extension: str) -> Header:
    filename = f"orgchart-{values['org_id']}.{extension}"
    return b"content-disposition", f'attachment; filename="{filename}"'.encode()
