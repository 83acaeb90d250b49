"""The committed contract, the routes and the database say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import jsonschema_rs
import pytest
from databases import Database

from remit import contract
from remit.contracts.generate import committed, generate
from remit.routes import NOT_ROUTED, ROUTES


def test_the_committed_contract_is_what_the_database_offers(database: Database) -> None:
    assert generate(database.url()) == committed()


def test_every_function_has_a_route_or_is_the_facades_own() -> None:
    routed = {route.function.name for route in ROUTES}
    own = {function.name for function in NOT_ROUTED}
    assert not routed & own
    assert routed | own == {function.name for function in contract.FUNCTIONS}


def test_no_operation_has_two_routes() -> None:
    names = [route.name for route in ROUTES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_names_in_a_path_are_arguments(route: object) -> None:
    assert all(route.function.has_argument(name) for name in route.path_names)  # type: ignore[attr-defined]


def test_every_declared_error_has_a_row_of_its_own() -> None:
    known = {(error.code, error.name) for error in contract.ERROR_CODES}
    declared = {raised for function in contract.FUNCTIONS for raised in function.raises}
    assert declared <= known


def test_the_document_describes_every_route(client: httpx.Client) -> None:
    document = client.get("/openapi.json").json()
    described = {
        (verb.upper(), path)
        for path, operations in document["paths"].items()
        for verb in operations
    }
    assert {(route.verb, route.path) for route in ROUTES} <= described


def test_docs_load_nothing_from_elsewhere(client: httpx.Client) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "http://" not in page.text
    assert "https://" not in page.text
    for asset in ("swagger-ui.css", "swagger-ui-bundle.js"):
        assert client.get(f"/static-offline-docs/{asset}").status_code == 200


def examples(document: Any) -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401  (it is JSON)
    """Where, schema and example of everything that has one."""
    for name, schema in document["components"]["schemas"].items():
        for example in schema.get("examples", ()):
            yield name, schema, example
    for path, operations in document["paths"].items():
        for verb, operation in operations.items():
            where = f"{verb} {path}"
            for one in operation.get("parameters", ()):
                if "example" in one:
                    yield f"{where} {one['name']}", one["schema"], one["example"]
            bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
            for body in bodies:
                for kind, content in body.get("content", {}).items():
                    if "json" in kind and "example" in content:
                        yield f"{where} {kind}", content["schema"], content["example"]


def test_examples_are_what_their_schemas_say(client: httpx.Client) -> None:
    document = client.get("/openapi.json").json()
    found = list(examples(document))
    wrong = [
        where
        for where, schema, example in found
        if not jsonschema_rs.is_valid(
            {"allOf": [schema], "components": document["components"]}, example
        )
    ]
    assert len(found) > 400
    assert wrong == []
