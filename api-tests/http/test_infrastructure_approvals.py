"""Approvals, groups and delegations over HTTP."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from company import done, refused
from estate import Estate


def asked(estate: Estate, name: str = "data", who: str = "cyd") -> dict[str, Any]:
    """A request that waits, and its one approval."""
    request = estate.request(name, who=who)
    assert request["state"] == "pending"
    path = f"{estate.path}/approvals"
    (approval,) = done(estate.client.get(path, params={"request_id": request["id"]}))
    return {"request": request, "approval": approval, "path": f"{path}/{approval['id']}"}


@pytest.fixture
def estate(client: httpx.Client) -> Estate:
    """Whatever is made needs the approval of a manager."""
    made = Estate(client)
    made.policy(
        "manager", "require_approval", '$.request.kind == "create"', source="level", levels=1
    )
    return made


def test_the_manager_decides_once_and_nobody_for_themselves(
    client: httpx.Client, estate: Estate
) -> None:
    found = asked(estate)
    assert found["approval"]["approver_id"] == estate.ids["bob"]
    assert found["approval"]["rules"] == ["manager"]
    decide, yes = f"{found['path']}/decide", {"decision": "approve", "note": "Fine."}
    refused(client.post(decide, json=yes, headers=estate.by("cyd")), 403, "RM036")
    refused(client.post(decide, json={"decision": "maybe"}), 400, "RM400")
    stale = {**estate.by("bob"), "If-Match": '"9"'}
    refused(client.post(decide, json=yes, headers=stale), 412, "RM001")
    mine = {"mine": "true"}
    for who, count in (("bob", 1), ("ana", 0), ("cyd", 0)):
        listed = client.get(f"{estate.path}/approvals", params=mine, headers=estate.by(who))
        assert len(done(listed)) == count
    decided = done(client.post(decide, json=yes, headers=estate.by("bob")))
    assert (decided["state"], decided["decided_as"]) == ("approved", estate.ids["bob"])
    assert decided["note"] == "Fine."
    refused(client.post(decide, json=yes, headers=estate.by("bob")), 409, "RM017")
    request = done(client.get(f"{estate.path}/requests/{found['request']['id']}"))
    assert request["state"] == "applying"


def test_a_rejection_gives_back_what_was_reserved(client: httpx.Client, estate: Estate) -> None:
    quota = {"employee_id": estate.ids["ana"], "metric": "storage", "amount": 100}
    path = (
        f"{estate.path}/quotas/{done(client.post(f'{estate.path}/quotas', json=quota), 201)['id']}"
    )
    found = asked(estate)
    assert done(client.get(path))["used"] == 10
    no = {"decision": "reject", "note": "Not now."}
    done(client.post(f"{found['path']}/decide", json=no, headers=estate.by("bob")))
    assert done(client.get(path))["used"] == 0
    request = done(client.get(f"{estate.path}/requests/{found['request']['id']}"))
    assert request["state"] == "rejected"


def test_a_chief_asks_a_fallback_group_or_is_told(client: httpx.Client, estate: Estate) -> None:
    path = f"{estate.path}/requests?submit=true"
    refused(client.post(path, json=estate.asks(), headers=estate.by("ana")), 409, "RM033")
    group = {"code": "board", "title": "Board", "members": [estate.ids["bob"]], "is_fallback": True}
    done(client.post(f"{estate.path}/groups", json=group), 201)
    found = asked(estate, who="ana")
    assert (found["approval"]["source"], found["approval"]["group"]) == ("group", "board")


def test_groups_are_kept_by_editors(client: httpx.Client) -> None:
    estate = Estate(client)
    path, ids = f"{estate.path}/groups", estate.ids
    body = {"code": "platform", "title": "Platform", "members": [ids["bob"]]}
    answer = client.post(path, json=body)
    made = done(answer, 201)
    group = f"{path}/{made['id']}"
    assert answer.headers["location"] == group
    refused(client.post(path, json=body), 409, "23505")
    refused(client.post(path, json={**body, "code": "other", "members": [0]}), 409, "23503")
    refused(client.post(path, json={**body, "code": "Not A Code"}), 400, "RM400")
    both = done(client.put(f"{group}/members/{ids['cyd']}"))
    assert {one["employee_id"] for one in both["members"]} == {ids["bob"], ids["cyd"]}
    refused(client.put(f"{group}/members/999999999"), 409, "23503")
    assert client.delete(f"{group}/members/{ids['cyd']}").status_code == 204
    stale = {"If-Match": '"77"'}
    refused(client.patch(group, json={"title": "New"}, headers=stale), 412, "RM001")
    refused(client.patch(group, json={"title": None}), 400, "RM400")
    assert done(client.patch(group, json={"title": "New"}))["title"] == "New"
    assert [one["code"] for one in done(client.get(path))] == ["platform"]
    assert client.delete(group).status_code == 204
    refused(client.get(group), 404, "P0002")
    refused(client.delete(group), 404, "P0002")


def test_a_group_that_was_asked_is_kept(client: httpx.Client) -> None:
    estate = Estate(client)
    group = {"code": "platform", "title": "Platform", "members": [estate.ids["bob"]]}
    made = done(client.post(f"{estate.path}/groups", json=group), 201)
    estate.policy(
        "ask", "require_approval", '$.request.kind == "create"', source="group", group="platform"
    )
    found = asked(estate)
    assert found["approval"]["group"] == "platform"
    refused(client.delete(f"{estate.path}/groups/{made['id']}"), 409, "23503")


def test_a_delegate_decides_during_an_absence(client: httpx.Client, estate: Estate) -> None:
    path = f"{estate.path}/approvals/delegations"
    times = {"starts_at": "2026-01-01T00:00:00Z", "ends_at": "2099-01-01T00:00:00Z"}
    body = {"delegate_id": estate.ids["ana"], **times, "reason": "Holidays."}
    bob = estate.by("bob")
    answer = client.post(path, json=body, headers=bob)
    made = done(answer, 201)
    delegation = f"{path}/{made['id']}"
    assert (answer.headers["location"], made["employee_id"]) == (delegation, estate.ids["bob"])
    refused(client.post(path, json=body, headers=bob), 409, "23P01")
    backwards = {**body, "starts_at": times["ends_at"], "ends_at": times["starts_at"]}
    refused(client.post(path, json=backwards, headers=bob), 400, "23514")
    oneself = {**body, "delegate_id": estate.ids["bob"]}
    refused(client.post(path, json=oneself, headers=bob), 400, "23514")
    refused(client.post(path, json={**body, "delegate_id": 999999999}, headers=bob), 409, "23503")

    found = asked(estate)
    decide = f"{found['path']}/decide"
    decided = done(client.post(decide, json={"decision": "approve"}, headers=estate.by("ana")))
    assert decided["decided_as"] == estate.ids["ana"]
    assert decided["on_behalf_of"] == estate.ids["bob"]

    assert [one["id"] for one in done(client.get(path, params={"active": "true"}))] == [made["id"]]
    assert done(client.get(delegation))["reason"] == "Holidays."
    stale = {**bob, "If-Match": '"9"'}
    refused(client.post(f"{delegation}/revoke", headers=stale), 412, "RM001")
    assert done(client.post(f"{delegation}/revoke", headers=bob))["revoked_at"] is not None
    assert done(client.get(path, params={"active": "true"})) == []
    asked(estate, "late")
    mine = client.get(f"{estate.path}/approvals?mine=true", headers=estate.by("ana"))
    assert done(mine) == []


def test_whoever_leaves_is_replaced_by_their_manager(client: httpx.Client, estate: Estate) -> None:
    found = asked(estate)
    client.delete(estate.employee("bob")).raise_for_status()
    moved = done(client.get(found["path"]))
    assert (moved["state"], moved["approver_id"]) == ("pending", estate.ids["ana"])


def test_what_is_not_there(client: httpx.Client, estate: Estate) -> None:
    for path in ("approvals/999", "approvals/delegations/999", "groups/999"):
        refused(client.get(f"{estate.path}/{path}"), 404, "P0002")
    refused(client.get(f"{estate.path}/approvals/none"), 400, "RM400")
    refused(client.get(f"{estate.path}/approvals", params={"state": "odd"}), 400, "RM400")
    answer = client.post(f"{estate.path}/approvals/999/decide", json={"decision": "approve"})
    refused(answer, 404, "P0002")
