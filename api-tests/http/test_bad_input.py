"""Bad input of any kind is a clear 400 (or 413, 415) and changes nothing."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import httpx
import pytest
from serving import Chart, Served

JSON = {"content-type": "application/json"}


def refused(answer: httpx.Response, status: int = 400) -> dict[str, object]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    assert problem["request_id"] == answer.headers["x-request-id"]
    return problem


BODIES = {
    "nothing": b"",
    "no JSON": b"name",
    "cut off": b'{"name": "x"',
    "two documents": b'{"name": "x"} {}',
    "a list": b"[]",
    "null": b"null",
    "no name": b"{}",
    "null name": b'{"name": null}',
    "a number": b'{"name": 1}',
    "not a number": b'{"name": NaN}',
    "spaces only": b'{"name": "   "}',
    "an invisible name": '{"name": "\u200b\u2060"}'.encode(),
    "a line break": b'{"name": "a\\nb"}',
    "NUL": b'{"name": "a\\u0000b"}',
    "raw NUL": b'{"name": "a\x00b"}',
    "half a surrogate": b'{"name": "\\ud800"}',
    "invalid UTF-8": b'{"name": "\xff"}',
    "another encoding": '{"name": "x"}'.encode("utf-16"),
    "too long": b'{"name": "' + b"x" * 201 + b'"}',
    "an unknown key": b'{"name": "x", "nmae": "y"}',
    "a key twice": b'{"name": "x", "name": "y"}',
    "too deep": b'{"name": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
    "a huge number": b'{"name": ' + b"9" * 10_000 + b"}",
    "an argument of the path": b'{"name": "x", "org_id": 1}',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_wrong_body_is_400(client: httpx.Client, body: bytes) -> None:
    problem = refused(client.post("/orgcharts", content=body, headers=JSON))
    assert problem["violations"]
    assert problem["violations"][0]["in"] == "body"  # type: ignore[index]


EMPLOYEES = {
    "a text for an id": {"manager_id": "1"},
    "a fraction for an id": {"manager_id": 1.5},
    "true for an id": {"manager_id": True},
    "a float that is not exact": {"manager_id": 2.0**60},
    "an id beyond bigint": {"manager_id": 2**63},
    "an id far beyond bigint": {"manager_id": 10**400},
    "a negative id": {"manager_id": -1},
    "no e-mail address": {"email": "ana@"},
    "a blank title": {"title": " "},
    "the version": {"expected_version": 1},
}


@pytest.mark.parametrize("more", EMPLOYEES.values(), ids=EMPLOYEES)
def test_a_wrong_field_is_named(
    client: httpx.Client, chart: Chart, more: dict[str, object]
) -> None:
    body = {"name": "Eve", "manager_id": chart.ids["ana"], **more}
    problem = refused(client.post(f"{chart.path}/employees", json=body))
    (field,) = more
    assert [v["pointer"] for v in problem["violations"]] == [f"/{field}"]  # type: ignore[union-attr]
    assert chart.outline() == ["ana", ["bob", ["cyd"]]]


def test_every_violation_is_told_at_once(client: httpx.Client) -> None:
    problem = refused(
        client.post("/orgcharts/x/employees?a=1", json={"title": 1, "email": "x", "foo": 1})
    )
    places = {
        (v["in"], v.get("name") or v.get("pointer"))
        for v in problem["violations"]  # type: ignore[union-attr]
    }
    assert places == {
        ("path", "org_id"),
        ("query", "a"),
        ("body", "/name"),
        ("body", "/title"),
        ("body", "/email"),
        ("body", "/foo"),
    }


ADDRESSES = (
    "/orgcharts/abc",
    "/orgcharts/1.0",
    "/orgcharts/007",
    "/orgcharts/+1",
    "/orgcharts/%201",
    "/orgcharts/1_000",
    "/orgcharts/%D9%A1",
    "/orgcharts/9223372036854775808",
    "/orgcharts/-9223372036854775809",
    "/orgcharts/" + "9" * 300,
    "/orgcharts/1%00",
    "/orgcharts/%ff",
    "/orgcharts/1/employees/x",
    "/orgcharts?limit=0",
    "/orgcharts?limit=1001",
    "/orgcharts?limit=",
    "/orgcharts?limit=1&limit=1",
    "/orgcharts?after=1e3",
    "/orgcharts?nonsense=1",
    "/orgcharts?search=%00",
    "/orgcharts?search=%ff",
    "/orgcharts?search=%20",
    "/orgcharts?" + "&".join(f"a{n}=1" for n in range(60)),
    "/orgcharts/1/employees?as_of=yesterday",
    "/orgcharts/1/employees?as_of=2026-01-01",
    "/orgcharts/1/employees?as_of=2026-02-30T00:00:00Z",
    "/orgcharts/1/employees?as_of=2026-01-01T00:00:00",
    "/orgcharts/1/employees?as_of=infinity",
    "/orgcharts/1/common_manager?employee_id=1",
    "/orgcharts/1/export?format=pdf",
)


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address[:60])
def test_a_wrong_address_is_400(client: httpx.Client, address: str) -> None:
    assert refused(client.get(address))["violations"]


@pytest.mark.parametrize("target", [b"/orgcharts/\xff", b"/orgcharts?search=\xff"])
def test_bytes_that_no_address_may_have_are_400(remit: Served, target: bytes) -> None:
    address = urlsplit(remit.url)
    with socket.create_connection((address.hostname, address.port), timeout=5) as connection:
        connection.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: x\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 400 ")


def test_a_whole_number_may_have_a_point(client: httpx.Client, chart: Chart) -> None:
    moved = client.patch(chart.employee("cyd"), json={"manager_id": float(chart.ids["ana"])})
    assert moved.json()["manager_id"] == chart.ids["ana"]


@pytest.mark.parametrize("as_of", ["9999-12-31T23:59:59-23:59", "2026-03-02t09:30:00+18:40"])
def test_any_instant_of_rfc_3339_will_do(client: httpx.Client, chart: Chart, as_of: str) -> None:
    assert client.get(f"{chart.path}/tree", params={"as_of": as_of}).status_code == 200


def test_a_body_over_the_limit_is_413(client: httpx.Client) -> None:
    answer = client.post("/orgcharts", content=b" " * (64 * 1024 + 1), headers=JSON)
    refused(answer, 413)


def test_a_chunked_body_over_the_limit_is_413(client: httpx.Client) -> None:
    pieces = (b" " * 1000 for _ in range(100))
    refused(client.post("/orgcharts", content=pieces, headers=JSON), 413)


def test_an_import_may_be_larger(client: httpx.Client, chart: Chart) -> None:
    boss = client.get(chart.employee("ana")).json()["external_key"]
    rows = [{"key": f"k{n}", "name": "N" * 100, "manager_key": boss} for n in range(1000)]
    answer = client.post(f"{chart.path}/import", json=rows)
    assert answer.json()["created"] == 1000


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1", ""],
)
def test_another_media_type_is_415(client: httpx.Client, content_type: str) -> None:
    headers = {"content-type": content_type}
    refused(client.post("/orgcharts", content=b'{"name": "x"}', headers=headers), 415)


def test_a_body_where_none_is_taken_is_400(client: httpx.Client, chart: Chart) -> None:
    refused(client.put(f"{chart.employee('bob')}/promote", json={"reports": "lift"}))
    refused(client.request("DELETE", chart.employee("bob"), json={"reports": "flatten"}))
    refused(client.request("GET", chart.path, json={}))
    assert chart.outline() == ["ana", ["bob", ["cyd"]]]


def test_an_unknown_route_is_404(client: httpx.Client) -> None:
    for path in ("/nothing", "/orgcharts/", "/orgcharts/1/nothing", "//orgcharts"):
        assert refused(client.get(path), 404)["code"] == "RM404"


def test_another_method_is_405_and_says_which_are_not(client: httpx.Client) -> None:
    answer = client.put("/orgcharts", json={})
    refused(answer, 405)
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS, POST"
    assert client.options("/orgcharts").headers["allow"] == "GET, HEAD, OPTIONS, POST"


def test_head_is_get_without_its_body(client: httpx.Client, chart: Chart) -> None:
    head, get = client.head(chart.path), client.get(chart.path)
    assert head.content == b""
    assert head.headers["content-length"] == get.headers["content-length"]
    assert head.headers["etag"] == get.headers["etag"]


def test_a_sane_request_id_is_kept_and_another_replaced(client: httpx.Client) -> None:
    kept = client.get("/me", headers={"x-request-id": "trace-1"})
    assert kept.headers["x-request-id"] == "trace-1"
    replaced = client.get("/me", headers={"x-request-id": 'a"b {}'})
    assert replaced.headers["x-request-id"] != 'a"b {}'
