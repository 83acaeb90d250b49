"""Blueprints, environments and prices over HTTP."""

from __future__ import annotations

import httpx
import pytest
from company import done, new_code, refused
from estate import BUCKET, blueprint, environment
from serving import Chart


def test_a_blueprint_is_imported_published_and_retired(client: httpx.Client) -> None:
    document = blueprint()
    path = f"/blueprints/{document['blueprint']}"
    draft = done(client.post("/blueprints", json=document))
    assert (draft["state"], draft["version"], draft["org_id"]) == ("draft", 1, None)
    published = done(client.post(f"{path}/versions/1/publish"))
    assert published["state"] == "published"
    refused(client.post(f"{path}/versions/1/publish"), 409, "RM013")
    changed = {**document, "title": "Another"}
    refused(client.post("/blueprints", json=changed), 409, "RM013")
    newer = done(client.post("/blueprints?publish=true", json={**changed, "version": 2}))
    assert newer["version"] == 2
    assert done(client.get(path))["version"] == 2
    assert done(client.get(path, params={"version": 1}))["title"] == document["title"]
    assert done(client.get(f"{path}/versions/1"))["version"] == 1
    assert [one["version"] for one in done(client.get(f"{path}/versions"))] == [1, 2]
    retired = done(client.post(f"{path}/versions/2/retire"))
    assert retired["state"] == "retired"
    listed = done(client.get("/blueprints", params={"search": document["blueprint"]}))
    assert [(one["version"], one["versions"]) for one in listed] == [(1, 2)]


def test_its_parameters_are_a_json_schema(client: httpx.Client) -> None:
    document = blueprint()
    done(client.post("/blueprints?publish=true", json=document))
    path = f"/blueprints/{document['blueprint']}"
    schema = done(client.get(f"{path}/schema"))
    assert schema["properties"]["storage_gb"]["maximum"] == 1000
    assert schema["properties"]["purpose"]["enum"][:2] == ["data", "logs"]
    assert schema == done(client.get(path))["parameter_schema"]


def test_a_blueprint_that_cannot_work_is_refused_with_every_fault(client: httpx.Client) -> None:
    (bucket,) = BUCKET["objects"]
    wrong = blueprint(
        objects=[{**bucket, "name": "${resource.colour}"}],
        usage={"storage": "$.parameters.nothing"},
        guardrails=[{"code": "never", "title": "Never", "holds": "$.bucket.BucketName == 1"}],
    )
    problem = refused(client.post("/blueprints", json=wrong), 400, "RM012")
    pointers = {violation["pointer"].split("/")[1] for violation in problem["violations"]}
    assert {"objects", "usage"} <= pointers
    refused(client.get(f"/blueprints/{wrong['blueprint']}"), 404, "P0002")


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/blueprints/aws/nothing", 404, "P0002"),
        ("/blueprints/aws/nothing/versions", 404, "P0002"),
        ("/blueprints/aws/nothing/schema", 404, "P0002"),
        ("/blueprints/aws/No%20Code", 400, "RM400"),
        ("/blueprints?limit=0", 400, "RM400"),
        ("/environments/nowhere", 404, "P0002"),
        ("/environments/dev?org_id=999999999", 404, "P0002"),
        ("/prices?on_day=yesterday", 400, "RM400"),
    ],
)
def test_what_is_not_there(client: httpx.Client, path: str, status: int, code: str) -> None:
    refused(client.get(path), status, code)


def test_an_organizations_own_blueprint_is_its_own(client: httpx.Client, chart: Chart) -> None:
    document = blueprint()
    path = f"/blueprints/{document['blueprint']}"
    own = {"org_id": chart.id, "publish": "true"}
    assert done(client.post("/blueprints", params=own, json=document))["org_id"] == chart.id
    refused(client.get(path), 404, "P0002")
    assert done(client.get(path, params={"org_id": chart.id}))["org_id"] == chart.id
    other = Chart(client)
    refused(client.get(path, params={"org_id": other.id}), 404, "P0002")


def test_an_environment_has_a_version_and_an_address(client: httpx.Client, chart: Chart) -> None:
    body = environment()
    answer = client.post("/environments", json=body)
    made = done(answer, 201)
    path = f"/environments/{body['code']}"
    assert answer.headers["location"] == path
    assert (answer.headers["etag"], made["place"]["region"]) == ('"1"', "eu-central-1")
    refused(client.post("/environments", json=body), 409, "23505")
    stale = {"If-Match": '"7"'}
    refused(client.patch(path, json={"title": "New"}, headers=stale), 412, "RM001")
    changed = done(client.patch(path, json={"title": "New"}, headers={"If-Match": '"1"'}))
    assert (changed["title"], changed["version"]) == ("New", 2)
    assert client.get(path, headers={"If-None-Match": '"2"'}).status_code == 304
    assert body["code"] in {one["code"] for one in done(client.get("/environments?limit=1000"))}

    own = client.post("/environments", json=body, params={"org_id": chart.id})
    assert done(own, 201)["org_id"] == chart.id
    assert own.headers["location"] == f"{path}?org_id={chart.id}"
    assert done(client.get(own.headers["location"]))["org_id"] == chart.id


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"targets": {"aws": {"endpoint_url": "gopher://x"}}}, "RM012"),
        ({"targets": {"aws": {"secret": "x"}}}, "RM012"),
        ({"rules": [{"code": "x", "effect": "deny", "condition": "(("}]}, "RM012"),
        ({"limits": {"maximum_ttl": "soon"}}, "RM012"),
        ({"drift_action": "panic"}, "RM400"),
        ({"observe_every": "soon"}, "RM400"),
        ({"colour": "red"}, "RM400"),
    ],
)
def test_an_environment_that_cannot_be(
    client: httpx.Client, change: dict[str, object], code: str
) -> None:
    refused(client.post("/environments", json={**environment(), **change}), 400, code)


def test_environments_come_as_a_file_too(client: httpx.Client) -> None:
    code = new_code("env")
    document = {"environments": [environment(code)]}
    assert done(client.post("/environments/import", json=document))["created"] == 1
    assert done(client.post("/environments/import", json=document))["unchanged"] == 1
    document["environments"].append(environment(code))
    refused(client.post("/environments/import", json=document), 400, "RM012")


def test_prices_hold_until_the_next(client: httpx.Client) -> None:
    meter = f"test.{new_code('meter')}"
    for day, price in (("2026-01-01", 0.1), ("2026-07-01", 0.25)):
        document = {
            "source": "A test.",
            "currency": "USD",
            "valid_from": day,
            "prices": [{"meter": meter, "region": "*", "unit": "GiB-month", "price": price}],
        }
        done(client.post("/prices", json=document))
    listed = done(client.get("/prices", params={"search": meter}))
    assert [(one["price"], one["valid_until"]) for one in listed] == [
        (0.1, "2026-07-01"),
        (0.25, None),
    ]
    on_day = {"search": meter, "on_day": "2026-03-01"}
    assert [one["price"] for one in done(client.get("/prices", params=on_day))] == [0.1]
    refused(client.post("/prices", json={"prices": []}), 400, "RM012")
