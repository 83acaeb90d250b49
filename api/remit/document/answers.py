"""What the OpenAPI document says of answers: success, problems, and where to go from there."""

from collections.abc import Sequence
from typing import Any

from remit import contract
from remit.contracts.types import ErrorCode, ListOf, RowType, TreeOf, Type
from remit.document.parts import PROBLEM_TYPE, Part, event_schema, reference
from remit.errors import OWN_CODES, ErrorTable
from remit.http.files import XLSX
from remit.http.routing import Route
from remit.http.schemas import SchemaWriter
from remit.render import csv

YAML = "application/yaml"
ZIP = "application/zip"
_FORMATS = {
    "export": (csv.CSV, "text/vnd.mermaid", "image/svg+xml"),
    "framework": (YAML,),
    "statement": (csv.CSV, XLSX),
    "audit_statement": (csv.CSV, XLSX),
    "register": (csv.CSV, XLSX),
}
"""What else than JSON a way to answer offers."""
_UNTYPED = frozenset({XLSX, ZIP, YAML})
"""Bytes, or what a reader of the document would take apart itself."""
_EVERYWHERE = ("RM500", "RM503", "RM504")
_WITH_BODY = ("RM408", "RM413", "RM415")


class Answers:
    """Writes the responses of routes."""

    def __init__(self, writer: SchemaWriter, routes: Sequence[Route], *, with_tokens: bool) -> None:
        self._writer = writer
        self._routes = routes
        self._with_tokens = with_tokens
        self._errors = ErrorTable(contract.ERROR_CODES)

    def responses(self, route: Route) -> Part:
        """Write every response of a route."""
        found = {str(self._status(route)): self._success(route)}
        if route.tagged and route.verb == "GET":
            headers = {"ETag": reference("headers", "ETag")}
            found["304"] = {"description": "It has not changed.", "headers": headers}
        by_status: dict[int, list[ErrorCode]] = {}
        for error in self._problems(route):
            by_status.setdefault(error.status, []).append(error)
        found |= {str(status): _problem(status, by_status[status]) for status in sorted(by_status)}
        return found

    @staticmethod
    def _status(route: Route) -> int:
        return 204 if route.function.returns.kind == "nothing" else route.status

    def _success(self, route: Route) -> Part:
        headers = ["X-Request-Id", "Server-Timing"]
        headers += ["ETag"] if route.tagged else []
        headers += ["Location"] if route.status == 201 else []  # noqa: PLR2004
        headers += ["Link"] if route.paged and route.answers == "json" else []
        headers += ["Idempotency-Replayed"] if route.verb == "POST" else []
        found: Part = {
            "description": "Done." if route.function.returns.kind == "nothing" else "OK",
            "headers": {name: reference("headers", name) for name in headers},
        }
        content = self._content(route)
        found |= {"content": content} if content else {}
        links = self._links(route)
        return {**found, "links": links} if links else found

    def _links(self, route: Route) -> Part:
        """Say where the number of a new resource can be used."""
        if route.status != 201:  # noqa: PLR2004
            return {}
        known = {name: f"$request.path.{name}" for name in route.path_names}
        # What is created below /orgcharts is found at /orgcharts/{org_id}.
        below = {r.path_names[len(known)] for r in self._routes if _extends(r.path, route.path)}
        if not below:
            return {}
        (new,) = below
        found = {**known, new: f"$response.body#/{route.key}"}
        return {
            r.name: {
                "operationId": r.name,
                "parameters": {name: found[name] for name in r.path_names if name in found},
            }
            for r in self._routes
            if _extends(r.path, route.path)
        }

    def _content(self, route: Route) -> Part:
        returns = route.function.returns
        if returns.type is None:
            return {}
        schema = self._writer.schema(returns.type)
        example = example_of(returns.type)
        if returns.kind == "rows":
            schema = {"type": "array", "items": schema}
            example = [example] if example is not None else None
        if returns.nullable:
            schema = {"anyOf": [schema, {"type": "null"}]}
        if route.answers == "baseline":
            profile = {"type": "object", "required": ["profile"], "description": "OSCAL."}
            schema = {"anyOf": [schema, profile]}
        if route.answers == "events":
            return {"text/event-stream": {"schema": event_schema(schema["items"])}}
        if route.answers == "package":
            return {ZIP: {"schema": {}}}
        content: Part = {"application/json": {"schema": schema}}
        if example is not None:
            content["application/json"]["example"] = example
        for media_type in _FORMATS.get(route.answers, ()):
            content[media_type] = {"schema": {} if media_type in _UNTYPED else {"type": "string"}}
        return content

    def _problems(self, route: Route) -> list[ErrorCode]:
        """List what can go wrong, each (status, name) once."""
        codes = [OWN_CODES[code] for code in _EVERYWHERE]
        codes.append(OWN_CODES["RM400"])  # an id that is none, an unknown parameter
        if self._with_tokens:
            codes.append(OWN_CODES["RM401"])
        if route.takes_body:
            codes += [OWN_CODES[code] for code in _WITH_BODY]
        if route.verb == "POST":
            codes.append(self._errors.meaning("RM002"))
        if not route.function.read_only:
            codes.append(OWN_CODES["RM513"])
        codes += [self._declared(code, name) for code, name in route.function.raises]
        return list({(code.status, code.name): code for code in codes}.values())

    def _declared(self, code: str, name: str) -> ErrorCode:
        for row in contract.ERROR_CODES:
            if row.code == code and row.name == name:
                return row
        return self._errors.meaning(code)


def _extends(path: str, collection: str) -> bool:
    return path.startswith(f"{collection}/{{")


def _problem(status: int, errors: list[ErrorCode]) -> Part:
    lines = [f"- `{error.code}` {error.name}: {error.title}" for error in errors]
    headers = ["X-Request-Id"]
    headers += ["Retry-After"] if status == 503 else []  # noqa: PLR2004
    headers += ["WWW-Authenticate"] if status == 401 else []  # noqa: PLR2004
    examples = {
        error.name: {
            "value": {
                "type": f"urn:remit:problem:{error.name}",
                "title": error.title,
                "status": status,
                "detail": f"{error.title}.",
                "code": error.code,
                **({"hint": error.help} if error.help else {}),
                "request_id": "5a901f391ad9517c2ab4b48e",
            }
        }
        for error in errors
    }
    return {
        "description": "\n".join(lines),
        "headers": {name: reference("headers", name) for name in headers},
        "content": {
            PROBLEM_TYPE: {"schema": reference("schemas", "problem"), "examples": examples}
        },
    }


def example_of(found: Type) -> Any:  # noqa: ANN401
    """Find the example that a type comes with, if any."""
    match found:
        case RowType(example=example):
            return example
        case TreeOf(node=node):
            return node.example
        case ListOf(item=item):
            example = example_of(item)
            return None if example is None else [example]
        case _:
            return None
