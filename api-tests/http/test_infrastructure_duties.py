"""Quotas, policies and settings over HTTP."""

from __future__ import annotations

import httpx
import pytest
from company import done, refused
from estate import Estate


@pytest.fixture
def estate(client: httpx.Client) -> Estate:
    return Estate(client)


def test_a_quota_is_set_raised_and_taken_away(client: httpx.Client, estate: Estate) -> None:
    path = f"{estate.path}/quotas"
    body = {"employee_id": estate.ids["bob"], "metric": "storage", "amount": 12.5}
    answer = client.post(path, json=body)
    made = done(answer, 201)
    quota = f"{path}/{made['id']}"
    assert answer.headers["location"] == quota
    assert (made["amount"], made["used"], made["left"], made["over"]) == (12.5, 0, 12.5, False)
    refused(client.post(path, json=body), 409, "23505")
    here = {**body, "environment": estate.environment}
    assert done(client.post(path, json=here), 201)["environment"] == estate.environment
    estate.request("data")
    assert done(client.get(quota))["left"] == 2.5
    refused(client.patch(quota, json={"amount": 20}, headers={"If-Match": '"9"'}), 412, "RM001")
    refused(client.patch(quota, json={"amount": -1}), 400, "23514")
    refused(client.patch(quota, json={}), 400, "RM400")
    lowered = done(client.patch(quota, json={"amount": 5}))
    assert (lowered["over"], lowered["left"]) == (True, 0)
    listed = done(client.get(path, params={"metric": "storage", "employee_id": estate.ids["bob"]}))
    assert len(listed) == 2
    assert client.delete(quota).status_code == 204
    refused(client.get(quota), 404, "P0002")


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"metric": "beauty"}, 400, "RM400"),
        ({"amount": -1}, 400, "23514"),
        ({"amount": "10"}, 400, "RM400"),
        ({"employee_id": 999999999}, 409, "23503"),
        ({"environment": "nowhere"}, 404, "P0002"),
    ],
)
def test_a_quota_that_cannot_be(
    client: httpx.Client, estate: Estate, change: dict[str, object], status: int, code: str
) -> None:
    body = {"employee_id": estate.ids["bob"], "metric": "storage", "amount": 10}
    refused(client.post(f"{estate.path}/quotas", json={**body, **change}), status, code)


def test_use_is_told_per_node_of_the_chart(client: httpx.Client, estate: Estate) -> None:
    body = {"employee_id": estate.ids["ana"], "metric": "storage", "amount": 100}
    done(client.post(f"{estate.path}/quotas", json=body), 201)
    estate.request("one", who="bob", parameters={"storage_gb": 30})
    estate.request("two", who="cyd", parameters={"storage_gb": 20})
    query = {"depth": 2, "metric": "storage"}
    nodes = done(client.get(f"{estate.path}/quotas/usage", params=query))
    assert {one["employee_name"]: one["used"] for one in nodes} == {"ana": 50, "bob": 50, "cyd": 20}
    assert {one["employee_name"]: one["left"] for one in nodes}["ana"] == 50
    refused(client.get(f"{estate.path}/quotas/usage?depth=999"), 400, "RM400")


def test_moving_people_is_never_refused(client: httpx.Client, estate: Estate) -> None:
    dan = estate.hire("dan", manager_id=estate.ids["ana"])
    body = {"employee_id": dan, "metric": "storage", "amount": 5}
    quota = done(client.post(f"{estate.path}/quotas", json=body), 201)
    estate.request("data")
    done(client.patch(estate.employee("cyd"), json={"manager_id": dan}))
    assert done(client.get(f"{estate.path}/quotas/{quota['id']}"))["over"] is True
    answer = client.post(
        f"{estate.path}/requests?submit=true", json=estate.asks("more"), headers=estate.by("cyd")
    )
    refused(answer, 409, "RM030")


def test_a_policy_is_made_changed_tried_and_taken_away(
    client: httpx.Client, estate: Estate
) -> None:
    small = "$.request.parameters.storage_gb > 50"
    made = estate.policy("small", "deny", small, message="Too big.")
    path = f"{estate.path}/policies/{made['id']}"
    assert (made["mode"], made["version"]) == ("enforce", 1)
    tried = {"policy_id": made["id"], "request": estate.asks(parameters={"storage_gb": 60})}
    trial = f"{estate.path}/policies/test"
    (hit,) = done(client.post(trial, json=tried, headers=estate.by("cyd")))
    assert (hit["fired"], hit["message"]) == (True, "Too big.")

    refused(client.patch(path, json={"mode": "dry_run"}, headers={"If-Match": '"5"'}), 412, "RM001")
    assert done(client.patch(path, json={"mode": "dry_run"}))["mode"] == "dry_run"
    estate.request("big", parameters={"storage_gb": 60})
    done(client.patch(path, json={"mode": "enforce"}))
    past = done(client.post(trial, json={"policy_id": made["id"], "last": 10}))
    assert [(one["name"], one["fired"]) for one in past] == [("big", True)]
    draft = {
        "effect": "deny",
        "condition": '$.request.name == "big"',
        "settings": {"message": "No."},
    }
    assert [
        one["fired"] for one in done(client.post(trial, json={"policy": draft, "last": 10}))
    ] == [True]

    listed = done(client.get(f"{estate.path}/policies", params={"effect": "deny"}))
    assert [one["code"] for one in listed] == ["small"]
    assert done(client.delete(path))["code"] == "small"
    refused(client.get(path), 404, "P0002")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"condition": "$.request.name =="}, "RM040"),
        ({"condition": "$.weather.sunny == true"}, "RM040"),
        ({"condition": "$.request.name"}, "RM040"),
        ({"effect": "limit", "settings": {"parameter": "storage_gb"}}, "RM040"),
        ({"effect": "require_approval", "settings": {"source": "group"}}, "RM040"),
        ({"effect": "applaud"}, "RM400"),
        ({"mode": "sometimes"}, "RM400"),
        ({"code": "Not A Code"}, "RM400"),
        ({"settings": []}, "RM040"),
    ],
)
def test_a_policy_that_cannot_work(
    client: httpx.Client, estate: Estate, change: dict[str, object], code: str
) -> None:
    body = {
        "code": "odd",
        "title": "Odd",
        "effect": "deny",
        "condition": '$.request.kind == "create"',
        "settings": {"message": "No."},
        **change,
    }
    problem = refused(client.post(f"{estate.path}/policies", json=body), 400, code)
    assert problem["violations"]


def test_a_code_is_taken_once(client: httpx.Client, estate: Estate) -> None:
    body = {
        "code": "same",
        "title": "Same",
        "effect": "deny",
        "condition": '$.request.kind == "create"',
        "settings": {"message": "No."},
    }
    done(client.post(f"{estate.path}/policies", json=body), 201)
    refused(client.post(f"{estate.path}/policies", json=body), 409, "23505")


def test_defaults_and_limits_shape_what_is_planned(client: httpx.Client, estate: Estate) -> None:
    everything = '$.request.kind == "create"'
    estate.policy("logs", "default", everything, parameter="purpose", value="logs")
    estate.policy("few", "limit", everything, parameter="storage_gb", maximum=20)
    body = estate.asks()
    path, cyd = f"{estate.path}/requests/plan", estate.by("cyd")
    plan = done(client.post(path, json=body, headers=cyd))
    assert plan["parameters"] == {"purpose": "logs", "storage_gb": 10}
    assert {one["code"]: one["effect"] for one in plan["rules"]} == {
        "logs": "default",
        "few": "limit",
    }
    large = {**body, "parameters": {"storage_gb": 30}}
    plan = done(client.post(path, json=large, headers=cyd))
    assert plan["verdict"] == "refused"
    assert plan["refusals"][0]["rule"] == "few"


def test_settings_have_defaults_and_a_version(client: httpx.Client, estate: Estate) -> None:
    path = f"{estate.path}/infrastructure/settings"
    usual = done(client.get(path))
    assert (usual["approval_deadline"], usual["maximum_attempts"]) == ("P3D", 8)
    body = {"approval_deadline": "P1D", "maximum_attempts": 3}
    set_ = done(client.put(path, json=body))
    assert (set_["approval_deadline"], set_["reminder_after"]) == ("P1D", usual["reminder_after"])
    refused(client.put(path, json=body, headers={"If-Match": '"99"'}), 412, "RM001")
    refused(client.put(path, json={"maximum_attempts": 0}), 400, "23514")
    refused(client.put(path, json={"approval_deadline": "soon"}), 400, "RM400")
    refused(client.get("/orgcharts/999999999/infrastructure/settings"), 404, "P0002")
