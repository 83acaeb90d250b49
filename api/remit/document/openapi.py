"""The OpenAPI 3.1 document, made from routes and contract: what validation does, in words."""

from collections.abc import Iterable

import remit
from remit.contracts.types import Argument, Domain, ListOf, RowType, TreeOf, Type
from remit.database.statements import sql_type
from remit.document.answers import Answers, example_of
from remit.document.parts import (
    DESCRIPTION,
    HEADERS,
    PARAMETERS,
    SCHEMAS,
    Part,
    health_paths,
    reference,
)
from remit.http.bodies import MERGE_PATCH
from remit.http.files import MEDIA_TYPES, XLSX
from remit.http.routing import Route
from remit.http.schemas import SchemaWriter
from remit.routes import ROUTES
from remit.settings import Settings

_EXAMPLES = {
    "org_id": 7,
    "employee_id": 42,
    "other_id": 43,
    "principal": "ana@example.com",
    "code": "acme-security",
    "version": "2.1",
    "from": "2.0",
    "to_version": "2.1",
    "baseline": "core",
    "adoption_id": 5,
    "control_id": 12,
    "evidence_id": 12,
    "test_id": 5,
    "exception_id": 3,
    "system_id": 2,
    "audit_id": 4,
    "number": 1,
    "provider": "aws",
    "name": "s3-bucket",
    "request_id": 12,
    "approval_id": 5,
    "delegation_id": 2,
    "group_id": 3,
    "resource_id": 31,
    "quota_id": 3,
    "policy_id": 4,
}
_EXAMPLES_OF_DOMAINS = {("code", "code_word"): "dev", ("version", "integer"): 2}
"""Where a name means something else, by what it is: the domain, or the type."""
_DOCUMENT: Part = {
    "type": "object",
    "description": "Our configuration (seed/frameworks/README.md says its form), or OSCAL.",
}
_CSV_EXAMPLE = (
    "key,name,title,email,manager_key\r\n"
    "E-1,Cy Ott,CEO,cy@example.com,\r\n"
    "E-2,Ana Diaz,Head of Data,,E-1\r\n"
)


def openapi_document(settings: Settings) -> Part:
    """Make the whole document."""
    return Document(settings, ROUTES).make()


class Document:
    """One document in the making."""

    def __init__(self, settings: Settings, routes: Iterable[Route]) -> None:
        self._routes = tuple(routes)
        self._with_tokens = settings.auth_mode == "jwt"
        self._answered: dict[str, RowType] = {}
        self._trees: dict[str, RowType] = {}
        self._sent: dict[str, RowType] = {}
        for route in self._routes:
            self._collect(route.function.returns.type, self._answered)
            if route.body is not None:
                self._collect(route.function.argument(route.body).type, self._sent)
            for argument in route.body_arguments:
                self._collect(argument.type, self._sent)
        self._writer = SchemaWriter([*self._answered.values(), *self._trees.values()])
        self._answers = Answers(self._writer, self._routes, with_tokens=self._with_tokens)

    def make(self) -> Part:
        """Write it."""
        paths: dict[str, Part] = {}
        for route in self._routes:
            paths.setdefault(route.path, {})[route.verb.lower()] = self._operation(route)
        document: Part = {
            "openapi": "3.1.0",
            "info": {
                "title": "Remit",
                "version": remit.__version__,
                "summary": "Organization charts, their compliance and their infrastructure",
                "description": DESCRIPTION,
            },
            "servers": [{"url": "/"}],
            "paths": paths | health_paths(),
            "components": {
                "schemas": self._schemas(),
                "parameters": dict(PARAMETERS),
                "headers": dict(HEADERS),
            },
        }
        if self._with_tokens:
            document["security"] = [{"token": []}]
            document["components"]["securitySchemes"] = {
                "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
            }
        return document

    def _collect(self, found: Type | None, into: dict[str, RowType]) -> None:
        match found:
            case RowType():
                into[found.name] = found
                for column in found.columns:
                    self._collect(column.type, into)
            case ListOf(item=item):
                self._collect(item, into)
            case TreeOf(node=node):
                self._trees[node.name] = node

    def _schemas(self) -> Part:
        writer = self._writer
        found = {row.name: writer.answer(row) for row in self._answered.values()}
        found |= {row.name: writer.tree(row) for row in self._trees.values()}
        found |= {writer.name(row, sent=True): writer.input(row) for row in self._sent.values()}
        return dict(sorted({**found, **SCHEMAS}.items()))

    def _operation(self, route: Route) -> Part:
        function = route.function
        operation: Part = {
            "operationId": route.name,
            "summary": function.summary.rstrip("."),
            "tags": [route.tag],
            "parameters": self._parameters(route),
            "responses": self._answers.responses(route),
        }
        if route.answers == "events":
            operation["summary"] = "Follow the journal as server-sent events"
        if function.help:
            operation["description"] = function.help
        if route.takes_body:
            operation["requestBody"] = self._request_body(route)
        return {key: value for key, value in operation.items() if value}

    def _parameters(self, route: Route) -> list[Part]:
        found = [
            self._parameter(route.function.argument(name), "path") for name in route.path_names
        ]
        found += [self._parameter(argument, "query") for argument in route.query_arguments]
        headers = {
            "IfMatch": route.conditional,
            "IfNoneMatch": route.tagged and route.verb == "GET",
            "IdempotencyKey": route.verb == "POST",
            "LastEventId": route.answers == "events",
        }
        return found + [reference("parameters", name) for name, there in headers.items() if there]

    def _parameter(self, argument: Argument, place: str) -> Part:
        schema = {**self._writer.member(argument, sent=True)}
        if argument.nullable:
            # In a path or a query there is no null: leave the parameter out instead.
            plain = Argument(argument.name, argument.type, default=argument.default)
            schema = {**self._writer.member(plain, sent=True)}
        schema.pop("description", None)
        found: Part = {
            "name": argument.name,
            "in": place,
            "required": place == "path" or argument.required,
            "schema": schema,
        }
        if argument.help:
            found["description"] = argument.help
        if argument.name in _EXAMPLES:
            kind = argument.type.name if isinstance(argument.type, Domain) else sql_type(argument)
            usual = _EXAMPLES[argument.name]
            found["example"] = _EXAMPLES_OF_DOMAINS.get((argument.name, kind), usual)
        return found

    def _request_body(self, route: Route) -> Part:
        if route.body is not None:
            sent = route.function.argument(route.body)
            schema = self._writer.schema(sent.type, sent=True)
            example = example_of(sent.type)
            required = True
        else:
            schema = self._writer.members(route.body_arguments)
            example = None
            required = any(argument.required for argument in route.body_arguments)
        if route.files:
            schema = _DOCUMENT
        if route.function.example is not None:
            example = route.function.example
        json_content: Part = {"schema": schema}
        if example is not None:
            json_content["example"] = example
        content = {"application/json": json_content}
        if route.verb == "PATCH":
            content[MERGE_PATCH] = json_content
        if route.files:
            content |= {kind: _file_content(kind) for kind in MEDIA_TYPES if kind not in content}
        for media_type in route.accepts:
            content[media_type] = {"schema": {"type": "string"}, "example": _CSV_EXAMPLE}
        return {"required": required, "content": content}


def _file_content(media_type: str) -> Part:
    """Describe a file of compliance in the body."""
    return {"schema": {"type": "string"}} if media_type != XLSX else {"schema": {}}
