"""Every answer about the sample company is what the OpenAPI document says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from company import done
from databases import Database
from serving import Served, served, settings_for

from remit.commands import demo, seed
from remit.document.openapi import openapi_document
from remit.http.routing import Route
from remit.routes import compliance
from remit.settings import load

schema = schemathesis.openapi.from_dict(
    openapi_document(load(database_url="postgresql://nowhere/none"))
)
READ = [route for route in compliance.ROUTES if route.verb == "GET"]
QUERIES: dict[str, dict[str, Any]] = {
    "get_version_difference": {"from": "2013"},
    "get_upgrade_plan": {"to_version": "2013"},
    "list_suggestions": {"framework": "pci-dss"},
    "list_evidence": {"limit": 5},
    "list_gaps": {
        "period_from": "2026-01-01T00:00:00Z",
        "period_until": "2026-02-01T00:00:00Z",
    },
}
EMPTY = {"list_upgrades"}


@pytest.fixture(scope="module")
def sample(migrated: Database) -> Iterator[Served]:
    with migrated.copied("sample") as database:
        seed.demo(database.url())
        demo.add(settings_for(database))
        with served(database) as running:
            yield running


@pytest.fixture(scope="module")
def names(sample: Served) -> dict[str, Any]:
    """What stands in paths, by name."""
    with sample.client() as client:
        org_id = done(client.get("/orgcharts"))[0]["id"]
        path = f"/orgcharts/{org_id}"
        adopted = {one["code"]: one for one in done(client.get(f"{path}/adoptions"))}
        adoption_id = adopted["iso-27001"]["id"]
        owner = done(client.get(f"{path}/employees"))[3]["id"]
        body = {"code": "shop", "title": "Shop", "owner_id": owner}
        system = done(client.post(f"{path}/systems", json=body), 201)
        freeze = {"adoption_id": adoption_id, "title": "Visit"}
        audit = done(client.post(f"{path}/audits", json=freeze), 201)
        decision = {"audit_id": audit["id"], "decision": "reject"}
        done(client.post(f"{path}/systems/{system['id']}/authorizations", json=decision))
        client.patch(f"{path}/systems/{system['id']}", json={"categorization": {"any": "low"}})

        def first(kind: str, **query: str) -> int:
            found = done(client.get(f"{path}/{kind}", params=query))
            return int(found[0]["id"])

        return {
            "org_id": org_id,
            "adoption_id": adoption_id,
            "system_id": system["id"],
            "audit_id": audit["id"],
            "control_id": first("controls", search="access-review"),
            "evidence_id": first("evidence"),
            "number": 1,
            "test_id": first("tests"),
            "exception_id": first("exceptions"),
        }


def catalogued(route: Route) -> dict[str, Any]:
    if route.path.startswith("/control-templates"):
        return {"code": "access-review"}
    if "/baselines" in route.path:
        return {"code": "soc2", "version": "2017", "baseline": "security"}
    return {"code": "iso-27001", "version": "2022"}


@pytest.mark.parametrize("route", READ, ids=lambda route: route.name)
def test_an_answer_is_as_documented(route: Route, sample: Served, names: dict[str, Any]) -> None:
    known = {**names, **catalogued(route)}
    case = schema[route.path]["GET"].Case(
        path_parameters={name: known[name] for name in route.path_names},
        query=QUERIES.get(route.name, {}),
    )
    answer = case.call_and_validate(base_url=sample.url)
    assert answer.status_code == 200
    if route.function.returns.kind == "rows" and route.name not in EMPTY:
        assert answer.json()


def test_the_screen_of_all_frameworks_says_why(sample: Served, names: dict[str, Any]) -> None:
    with sample.client() as client:
        screen = done(client.get(f"/orgcharts/{names['org_id']}/compliance"))
        assert [one["framework"] for one in screen] == ["soc2", "iso-27001"]
        assert all(one["ready"] for one in screen)
        path = f"/orgcharts/{names['org_id']}/adoptions/{names['adoption_id']}"
        found = done(client.get(f"{path}/readiness"))
        told = [one for one in found["requirements"] if one["assessable"]]
        assert all(one["status"] == "ready" or one["reasons"] for one in told)


def test_a_package_of_the_sample_can_be_had(sample: Served, names: dict[str, Any]) -> None:
    with sample.client() as client:
        path = f"/orgcharts/{names['org_id']}/audits/{names['audit_id']}"
        assert done(client.get(f"{path}/verify"))["verified"]
        package: httpx.Response = client.get(f"{path}/package")
        assert package.status_code == 200
        assert len(package.content) > 10_000
