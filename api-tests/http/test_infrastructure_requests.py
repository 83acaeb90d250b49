"""Requests over HTTP: planned, drafted, submitted, refused with everything that is wrong."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from company import done, refused
from databases import Database
from estate import Estate, Hand
from serving import Chart


@pytest.fixture(scope="module")
def estate(module_client: httpx.Client) -> Estate:
    return Estate(module_client)


def test_a_plan_says_what_would_follow_and_does_nothing(client: httpx.Client) -> None:
    estate = Estate(client)
    body = estate.asks(parameters={"storage_gb": 20})
    plan = done(client.post(f"{estate.path}/requests/plan", json=body, headers=estate.by("cyd")))
    assert (plan["verdict"], plan["refusals"], plan["approvals"]) == ("ready", [], [])
    assert plan["parameters"] == {"storage_gb": 20, "purpose": "data"}
    assert plan["usage"] == {"count": 1, "storage": 20, "cost": 0}
    (made,) = plan["objects"]
    assert made["type"] == "AWS::S3::Bucket"
    assert made["body"]["BucketName"].startswith("data-")
    assert done(client.get(f"{estate.path}/requests")) == []
    assert done(client.get(f"{estate.path}/resources")) == []


def test_a_draft_is_changed_planned_submitted_and_cancelled(client: httpx.Client) -> None:
    estate = Estate(client)
    cyd = estate.by("cyd")
    answer = client.post(f"{estate.path}/requests", json=estate.asks(), headers=cyd)
    draft = done(answer, 201)
    path = f"{estate.path}/requests/{draft['id']}"
    assert answer.headers["location"] == path
    assert answer.headers["etag"] == '"1"'
    assert (draft["state"], draft["requester_id"]) == ("draft", estate.ids["cyd"])
    assert {one["action"] for one in draft["allowed"]} == {"submit", "cancel"}

    change = {"parameters": {"storage_gb": 5}, "reason": "Exports."}
    stale = {**cyd, "If-Match": '"9"'}
    refused(client.patch(path, json=change, headers=stale), 412, "RM001")
    merge = {**cyd, "Content-Type": "application/merge-patch+json"}
    changed = done(client.patch(path, json=change, headers=merge))
    assert (changed["reason"], changed["version"]) == ("Exports.", 2)
    assert done(client.get(f"{path}/plan"))["usage"]["storage"] == 5
    assert client.get(path, headers={"If-None-Match": '"2"'}).status_code == 304

    submitted = done(client.post(f"{path}/submit", headers={**cyd, "If-Match": '"2"'}))
    assert submitted["state"] == "applying"
    refused(client.post(f"{path}/submit", headers=cyd), 409, "RM028")
    refused(client.patch(path, json=change, headers=cyd), 409, "RM028")
    cancelled = done(client.post(f"{path}/cancel", headers=cyd))
    assert cancelled["state"] == "cancelled"
    assert cancelled["allowed"] == []
    problem = refused(client.post(f"{path}/cancel", headers=cyd), 409, "RM028")
    assert "cancelled" in problem["detail"]


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"kind": "wish"}, 400, "RM400"),
        ({"name": "No Name"}, 400, "RM400"),
        ({"lifetime": "soon"}, 400, "RM400"),
        ({"colour": "red"}, 400, "RM400"),
        ({"environment": "nowhere"}, 404, "P0002"),
        ({"blueprint": "aws/nothing"}, 404, "P0002"),
        ({"blueprint_version": 9}, 404, "P0002"),
        ({"name": None}, 400, "22023"),
        ({"environment": None}, 400, "22023"),
        ({"kind": "delete", "resource_id": 999999}, 400, "22023"),
        ({"requester_id": 999999999}, 409, "23503"),
    ],
)
def test_what_cannot_be_asked_for(
    client: httpx.Client, estate: Estate, change: dict[str, Any], status: int, code: str
) -> None:
    body = {key: value for key, value in estate.asks(**change).items() if value is not None}
    for path in ("requests", "requests/plan"):
        answer = client.post(f"{estate.path}/{path}", json=body, headers=estate.by("ana"))
        refused(answer, status, code)


def test_parameters_are_refused_all_at_once(client: httpx.Client, estate: Estate) -> None:
    given = {"storage_gb": 0, "purpose": "fun", "colour": "red"}
    body = estate.asks("wrong", parameters=given)
    path = f"{estate.path}/requests"
    problem = refused(
        client.post(f"{path}?submit=true", json=body, headers=estate.by("cyd")), 400, "RM029"
    )
    assert {one["pointer"] for one in problem["violations"]} == {
        f"/parameters/{name}" for name in given
    }
    assert all(one["message"] for one in problem["violations"])
    plan = done(client.post(f"{path}/plan", json=body, headers=estate.by("cyd")))
    assert plan["verdict"] == "refused"
    assert plan["violations"] == problem["violations"]
    assert "wrong" not in {one["name"] for one in done(client.get(path))}


def test_a_quota_is_refused_with_what_is_left(client: httpx.Client) -> None:
    estate = Estate(client)
    quota = {"employee_id": estate.ids["bob"], "metric": "storage", "amount": 30}
    limit = done(client.post(f"{estate.path}/quotas", json=quota), 201)
    estate.request("first", parameters={"storage_gb": 20})
    body = estate.asks("second", parameters={"storage_gb": 20})
    answer = client.post(f"{estate.path}/requests?submit=true", json=body, headers=estate.by("cyd"))
    problem = refused(answer, 409, "RM030")
    assert problem["detail"] == "storage of 30: 20 needed, 10 left below bob"
    (exceeded,) = problem["violations"]
    told = {key: exceeded[key] for key in ("quota_id", "employee_name", "used", "needed", "left")}
    assert told == {
        "quota_id": limit["id"],
        "employee_name": "bob",
        "used": 20,
        "needed": 20,
        "left": 10,
    }
    assert "bob" in exceeded["message"]
    plan = done(client.post(f"{estate.path}/requests/plan", json=body, headers=estate.by("cyd")))
    assert [one["exceeded"] for one in plan["quotas"]] == [True]


def test_a_policy_denies_with_what_would_pass(client: httpx.Client) -> None:
    estate = Estate(client)
    estate.policy(
        "small",
        "deny",
        "$.request.parameters.storage_gb > 50",
        message="Too big.",
        remedy="Ask for 50.",
    )
    estate.policy("why", "deny", "!exists($.request.reason)", message="Say why.")
    body = estate.asks("big", parameters={"storage_gb": 60})
    path = f"{estate.path}/requests?submit=true"
    problem = refused(client.post(path, json=body, headers=estate.by("cyd")), 403, "RM031")
    assert problem["detail"].endswith(("(small)", "(why)"))
    told = {one["rule"]: (one["message"], one["remedy"]) for one in problem["violations"]}
    assert told == {"small": ("Too big.", "Ask for 50."), "why": ("Say why.", None)}
    fine = {**body, "parameters": {"storage_gb": 50}, "reason": "Exports."}
    done(client.post(path, json=fine, headers=estate.by("cyd")), 201)


def test_a_name_is_taken_once(client: httpx.Client) -> None:
    estate = Estate(client)
    estate.request("twice")
    path = f"{estate.path}/requests?submit=true"
    answer = client.post(path, json=estate.asks("twice"), headers=estate.by("bob"))
    refused(answer, 409, "23505")


def test_a_key_asks_once(client: httpx.Client) -> None:
    estate = Estate(client)
    path = f"{estate.path}/requests?submit=true"
    headers = {**estate.by("cyd"), "Idempotency-Key": f"once-{estate.id}"}
    first = client.post(path, json=estate.asks("once"), headers=headers)
    again = client.post(path, json=estate.asks("once"), headers=headers)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert again.headers["location"] == first.headers["location"]
    refused(client.post(path, json=estate.asks("other"), headers=headers), 409, "RM002")
    assert len(done(client.get(f"{estate.path}/resources"))) == 1


def test_requests_are_found_by_what_they_are(client: httpx.Client) -> None:
    estate = Estate(client)
    for number, who in enumerate(("cyd", "bob", "cyd")):
        estate.request(f"n{number}", who=who)
    path = f"{estate.path}/requests"
    mine = done(client.get(path, params={"requester_id": estate.ids["cyd"]}))
    assert [one["name"] for one in mine] == ["n0", "n2"]
    assert done(client.get(path, params={"state": "pending"})) == []
    assert len(done(client.get(path, params={"kind": "create", "state": "applying"}))) == 3
    refused(client.get(path, params={"state": "odd"}), 400, "RM400")
    page = client.get(path, params={"limit": 2})
    assert [one["name"] for one in done(page)] == ["n0", "n1"]
    following = page.headers["link"].partition(">")[0].removeprefix("<")
    assert [one["name"] for one in done(client.get(following))] == ["n2"]


def test_nobody_asks_for_another_but_an_editor(client: httpx.Client) -> None:
    estate = Estate(client)
    body = estate.asks("given", requester_id=estate.ids["cyd"])
    made = done(client.post(f"{estate.path}/requests", json=body), 201)
    assert made["requester_id"] == estate.ids["cyd"]
    refused(client.post(f"{estate.path}/requests", json=estate.asks("mine")), 403, "RM039")


def test_a_failed_request_has_ways_out(client: httpx.Client, database: Database) -> None:
    estate = Estate(client)
    hand = Hand(database, estate.id)
    failure = {"class": "permanent", "code": "AccessDenied", "message": "not this account"}
    for name in ("again", "given-up"):
        estate.request(name)
    assert {state for _, state in hand.work(failure)} == {"failed"}
    again, given_up = done(client.get(f"{estate.path}/requests"))
    assert again["state"] == "failed"
    assert (again["failure"]["code"], again["failure"]["message"]) == (
        "AccessDenied",
        "not this account",
    )
    assert {one["action"] for one in again["allowed"]} == {"retry", "cancel", "abandon"}
    path = f"{estate.path}/requests/{again['id']}"
    done(client.post(f"{path}/retry", headers=estate.by("cyd")))
    hand.work()
    assert done(client.get(path))["state"] == "done"

    path = f"{estate.path}/requests/{given_up['id']}"
    refused(client.post(f"{path}/abandon", json={}), 400, "RM400")
    abandoned = done(client.post(f"{path}/abandon", json={"reason": "The account is closed."}))
    assert abandoned["state"] == "abandoned"
    assert abandoned["failure"]["reason"] == "The account is closed."


def test_requests_of_others_are_not_there(client: httpx.Client) -> None:
    estate, other = Estate(client), Chart(client, "eve")
    made = estate.request("own")
    for path in ("", "/plan"):
        refused(client.get(f"{other.path}/requests/{made['id']}{path}"), 404, "P0002")
    for action in ("submit", "cancel", "retry"):
        refused(client.post(f"{other.path}/requests/{made['id']}/{action}"), 404, "P0002")
