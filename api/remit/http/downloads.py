"""Answers that are files of compliance: tables as CSV or XLSX, frameworks as YAML or OSCAL."""

import asyncio
import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from remit import contract
from remit.contracts.types import TEXT, Argument, Domain, Function
from remit.database.db import Database
from remit.errors import InvalidRequest, Violation
from remit.frameworks import oscal_writer
from remit.frameworks.csv_writer import write_csv
from remit.frameworks.sheets import EVIDENCE_REGISTER, Column
from remit.frameworks.xlsx_writer import write_xlsx
from remit.frameworks.yaml_writer import write_yaml
from remit.http.endpoint import JSON_TYPE, NO_STORE, RequestReader
from remit.http.exchange import Answer, Exchange, Header
from remit.http.files import XLSX
from remit.http.routing import Route
from remit.http.schemas import json_default
from remit.packages.audit import audit_package
from remit.packages.tables import REGISTER, STATEMENT, statement_rows
from remit.render.csv import CONTENT_TYPE as CSV_TYPE
from remit.settings import Settings

PAGE = 1000
YAML_TYPE = (b"content-type", b"application/yaml; charset=utf-8")

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


def format_argument(*formats: str) -> Argument:
    """Make the query parameter that chooses a format; the first is the default."""
    kind = Domain(f"format_{'_'.join(formats)}", TEXT, {"enum": list(formats)})
    return Argument("format", kind, default=f"'{formats[0]}'", help="How to write the answer.")


class Download:
    """What the endpoints of files share: they read the request and call functions."""

    def __init__(self, route: Route, database: Database, settings: Settings) -> None:
        self._function = route.function
        self._database = database
        self._reader = RequestReader(route, settings)
        self._usual = next((str(json_default(a)) for a in route.extra if a.name == "format"), "")

    async def read(self, exchange: Exchange) -> tuple[str, dict[str, Any]]:
        """Read a request into (format, values of the function's arguments); raise `Problem`."""
        _, values = await self._reader.read(exchange)
        wanted = values.pop("format", None) or self._usual
        return wanted, values

    async def one(self, function: Function, values: Mapping[str, Any], exchange: Exchange) -> Any:  # noqa: ANN401
        """Call a function that answers one row or document; raise `Problem`."""
        return json.loads((await self._database.call(function, values, exchange))["body"])


class FrameworkEndpoint(Download):
    """Answers the export of a framework version."""

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        wanted, values = await self.read(exchange)
        document = await self.one(self._function, values, exchange)
        name = file_name(document["framework"]["code"], document["version"]["version"])
        if wanted == "json":
            return Answer(200, _json(document), [JSON_TYPE, NO_STORE])
        if wanted == "yaml":
            text = await asyncio.to_thread(write_yaml, document)
            return Answer(200, text.encode(), [YAML_TYPE, NO_STORE, attachment(f"{name}.yaml")])
        version = await self.one(contract.get_framework_version, values, exchange)
        at = instant(version["published_at"])
        catalog = await asyncio.to_thread(oscal_writer.catalog, document, at)
        return Answer(200, _json(catalog), [JSON_TYPE, NO_STORE, attachment(f"{name}.json")])


class BaselineEndpoint(Download):
    """Answers a baseline, or the OSCAL profile that selects the same."""

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        wanted, values = await self.read(exchange)
        row = await self._database.call(self._function, values, exchange)
        if wanted == "json":
            return Answer(200, row["body"].encode(), [JSON_TYPE, NO_STORE])
        found = json.loads(row["body"])
        which = {name: value for name, value in values.items() if name != "baseline"}
        document = await self.one(contract.export_framework, which, exchange)
        baseline = {
            "code": found["code"],
            "title": found["title"],
            "include": found["requirements"],
            "with_children": False,
        }
        at = instant(found["created_at"])
        try:
            profile = await asyncio.to_thread(oscal_writer.profile, document, baseline, at)
        except ValueError as error:
            message = f"cannot be oscal: {error}"
            raise InvalidRequest([Violation("query", message, name="format")]) from None
        name = file_name(document["framework"]["code"], found["code"])
        return Answer(200, _json(profile), [JSON_TYPE, NO_STORE, attachment(f"{name}.json")])


class StatementEndpoint(Download):
    """Answers the statement of applicability of an adoption."""

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        wanted, values = await self.read(exchange)
        if wanted == "json":
            row = await self._database.call(self._function, values, exchange)
            return Answer(200, row["body"].encode(), [JSON_TYPE, NO_STORE])
        # The reasons are another function's: it names the instants that both are asked about.
        readiness = await self.one(contract.get_readiness, values, exchange)
        values |= {name: readiness[name] for name in ("as_of", "effective_at")}
        rows = await self.one(self._function, values, exchange)
        name = file_name("soa", readiness["code"])
        return await table(
            wanted, name, STATEMENT, statement_rows(rows, readiness), instant(readiness["as_of"])
        )


class AuditStatementEndpoint(Download):
    """Answers the statement of applicability of a frozen audit."""

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        wanted, values = await self.read(exchange)
        if wanted == "json":
            row = await self._database.call(self._function, values, exchange)
            return Answer(200, row["body"].encode(), [JSON_TYPE, NO_STORE])
        frozen = await self.one(contract.get_audit, values, exchange)
        rows = await self.one(self._function, values, exchange)
        name = file_name("soa-audit", str(values["audit_id"]))
        at = instant(frozen["audit"]["recorded_at"])
        return await table(wanted, name, STATEMENT, statement_rows(rows, frozen["document"]), at)


class RegisterEndpoint(Download):
    """Answers the evidence of an organization, or of a frozen audit."""

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        wanted, values = await self.read(exchange)
        rows = await self._rows(values, exchange)
        if wanted == "json":
            return Answer(200, _json(rows), [JSON_TYPE, NO_STORE])
        audit = values.get("audit_id")
        columns = REGISTER if audit is None else EVIDENCE_REGISTER
        name = "evidence" if audit is None else f"evidence-audit-{audit}"
        at = instant(max((row["received_at"] for row in rows), default=None))
        return await table(wanted, name, columns, rows, at)

    async def _rows(self, values: dict[str, Any], exchange: Exchange) -> list[dict[str, Any]]:
        if not self._function.has_argument("limit"):
            found: list[dict[str, Any]] = await self.one(self._function, values, exchange)
            return found
        rows: list[dict[str, Any]] = []
        page = {**values, "limit": PAGE}
        while True:
            found = await self.one(self._function, page, exchange)
            rows += found
            if len(found) < PAGE:
                return rows
            page["after"] = found[-1]["id"]


class PackageEndpoint(Download):
    """Answers the package of a frozen audit."""

    async def __call__(self, exchange: Exchange) -> Answer:
        """Answer a request; raise `Problem`."""
        _, values = await self._reader.read(exchange)
        content = (await self.one(self._function, values, exchange))["content"]
        audit = (await self.one(contract.get_audit, values, exchange))["audit"]
        framework = await self._framework(audit, content, exchange)
        system = await self._system(audit, exchange)
        raw = await asyncio.to_thread(audit_package, audit, content, framework, system)
        headers = [(b"content-type", b"application/zip"), NO_STORE]
        name = file_name("audit", str(audit["id"]), audit["adoption"])
        return Answer(200, raw, [*headers, attachment(f"{name}.zip")])

    async def _framework(
        self, audit: Mapping[str, Any], content: str, exchange: Exchange
    ) -> dict[str, Any]:
        named = json.loads(content)["framework"]
        which = {name: named[name] for name in ("code", "version", "edition")}
        values = {**which, "org_id": audit["org_id"]}
        document: dict[str, Any] = await self.one(contract.export_framework, values, exchange)
        return document

    async def _system(self, audit: Mapping[str, Any], exchange: Exchange) -> dict[str, Any] | None:
        values = {"org_id": audit["org_id"], "adoption_id": audit["adoption_id"]}
        adoption = await self.one(contract.get_adoption, values, exchange)
        if adoption["system_id"] is None:
            return None
        system: dict[str, Any] = await self.one(
            contract.get_system,
            {
                "org_id": audit["org_id"],
                "system_id": adoption["system_id"],
                "as_of": audit["as_of"],
                "effective_at": audit["effective_at"],
            },
            exchange,
        )
        return system


async def table(
    wanted: str,
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Any]],
    at: dt.datetime,
) -> Answer:
    """Answer rows as a table in a file."""
    if wanted == "csv":
        raw = await asyncio.to_thread(write_csv, columns, rows)
        kind = CSV_TYPE
    else:
        raw = await asyncio.to_thread(write_xlsx, name, columns, rows, at)
        kind = XLSX.encode()
    headers: list[Header] = [(b"content-type", kind), NO_STORE, attachment(f"{name}.{wanted}")]
    return Answer(200, raw, headers)


def file_name(*parts: str) -> str:
    """Make a file's name of texts in any alphabet; what a header cannot hold becomes a hyphen."""
    return "-".join(_NOT_IN_NAMES.sub("-", part).strip("-.") or "x" for part in parts)


def attachment(name: str) -> Header:
    """Say that the answer is a file to be kept under a name."""
    return b"content-disposition", f'attachment; filename="{name}"'.encode()


def instant(text: str | None) -> dt.datetime:
    """Read an instant of the database; now when there is none."""
    return dt.datetime.fromisoformat(text) if text else dt.datetime.now(dt.UTC)


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode(errors="replace")
