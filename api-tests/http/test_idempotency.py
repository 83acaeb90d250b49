"""Idempotency-Key: done once, however often it is sent."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import httpx
import pytest
from serving import Chart, Served


@pytest.fixture
def key() -> dict[str, str]:
    return {"Idempotency-Key": uuid4().hex}


def test_a_repeated_post_gets_the_first_answer(client: httpx.Client, key: dict[str, str]) -> None:
    first = client.post("/orgcharts", json={"name": "Once"}, headers=key)
    again = client.post("/orgcharts", json={"name": "Once"}, headers=key)
    assert "idempotency-replayed" not in first.headers
    assert again.headers["idempotency-replayed"] == "true"
    assert (again.status_code, again.content) == (first.status_code, first.content)
    for header in ("etag", "location", "content-type"):
        assert again.headers[header] == first.headers[header]


def test_the_key_of_another_body_is_a_conflict(client: httpx.Client, key: dict[str, str]) -> None:
    client.post("/orgcharts", json={"name": "Once"}, headers=key)
    other = client.post("/orgcharts", json={"name": "Other"}, headers=key)
    assert (other.status_code, other.json()["code"]) == (409, "RM002")


def test_a_key_counts_for_its_route_and_chart(client: httpx.Client, key: dict[str, str]) -> None:
    one, two = Chart(client), Chart(client)
    for chart in (one, two):
        answer = client.post(f"{chart.path}/employees", json={"name": "ana"}, headers=key)
        assert answer.status_code == 201
        assert "idempotency-replayed" not in answer.headers


def test_errors_are_not_kept(client: httpx.Client, chart: Chart, key: dict[str, str]) -> None:
    path = f"{chart.path}/employees"
    body = {"name": "eve", "manager_id": chart.ids["cyd"] + 1}
    assert client.post(path, json=body, headers=key).status_code == 409
    chart.hire("dee", manager_id=chart.ids["ana"])
    assert chart.ids["dee"] >= body["manager_id"]
    body["manager_id"] = chart.ids["dee"]
    assert client.post(path, json=body, headers=key).status_code == 201


def test_twins_at_once_are_done_once(remit: Served, key: dict[str, str]) -> None:
    def send(_: int) -> httpx.Response:
        with remit.client() as own:
            return own.post("/orgcharts", json={"name": "Twin"}, headers=key)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(8)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert sum("idempotency-replayed" not in answer.headers for answer in answers) == 1


@pytest.mark.parametrize("wrong", ["", "a b", "x" * 201, "\u00e9"])
def test_a_key_has_a_form(client: httpx.Client, wrong: str) -> None:
    headers = {"Idempotency-Key": wrong.encode("latin-1")}
    answer = client.post("/orgcharts", json={"name": "Once"}, headers=headers)  # type: ignore[arg-type]
    assert answer.status_code == 400
