"""Who may do what in infrastructure, by token: employees, members, the platform, strangers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from company import done, refused
from databases import Database
from estate import Estate, blueprint, environment
from tokens import callers

Caller = Callable[..., httpx.Client]


@pytest.fixture(scope="module")
def caller(database: Database) -> Iterator[Caller]:
    with callers(database) as made:
        yield made


@pytest.fixture
def estate(client: httpx.Client) -> Estate:
    made = Estate(client)
    made.policy(
        "manager", "require_approval", '$.request.kind == "create"', source="level", levels=1
    )
    return made


def test_an_employee_asks_and_only_the_manager_decides(estate: Estate, caller: Caller) -> None:
    requests = f"{estate.path}/requests"
    with caller("cyd", email=estate.address("cyd")) as cyd:
        made = done(cyd.post(f"{requests}?submit=true", json=estate.asks()), 201)
        assert (made["state"], made["requester_id"]) == ("pending", estate.ids["cyd"])
        for_bob = estate.asks("other", requester_id=estate.ids["bob"])
        refused(cyd.post(requests, json=for_bob), 403, "42501")
        (waiting,) = done(cyd.get(f"{estate.path}/approvals?request_id={made['id']}"))
        decide = f"{estate.path}/approvals/{waiting['id']}/decide"
        refused(cyd.post(decide, json={"decision": "approve"}), 403, "RM036")
        refused(cyd.post(f"{requests}/{made['id']}/abandon", json={"reason": "No."}), 403, "42501")
    with caller("ana", email=estate.address("ana")) as ana:
        refused(ana.post(decide, json={"decision": "approve"}), 403, "RM018")
        assert done(ana.get(f"{estate.path}/approvals?mine=true")) == []
    with caller("bob", email=estate.address("bob")) as bob:
        assert len(done(bob.get(f"{estate.path}/approvals?mine=true"))) == 1
        assert done(bob.post(decide, json={"decision": "approve"}))["state"] == "approved"
    with caller("cyd", email=estate.address("cyd")) as cyd:
        assert done(cyd.post(f"{requests}/{made['id']}/cancel"))["state"] == "cancelled"


def test_employees_keep_no_rules(estate: Estate, caller: Caller) -> None:
    quota = {"employee_id": estate.ids["cyd"], "metric": "storage", "amount": 1e6}
    group = {"code": "mine", "title": "Mine", "members": [estate.ids["cyd"]]}
    policy = {
        "code": "mine",
        "title": "Mine",
        "effect": "allow_self_approval",
        "condition": '$.request.kind == "create"',
    }
    with caller("cyd", email=estate.address("cyd")) as cyd:
        for path, body in (("quotas", quota), ("groups", group), ("policies", policy)):
            refused(cyd.post(f"{estate.path}/{path}", json=body), 403, "42501")
            assert cyd.get(f"{estate.path}/{path}").status_code == 200
        settings = f"{estate.path}/infrastructure/settings"
        refused(cyd.put(settings, json={"maximum_attempts": 1}), 403, "42501")
        for path in ("resources", "costs", "infrastructure", "untracked", "quotas/usage"):
            assert cyd.get(f"{estate.path}/{path}").status_code == 200


def test_a_stranger_sees_nothing(estate: Estate, caller: Caller) -> None:
    made = estate.request("secret")
    with caller("eve", email="eve@elsewhere.example") as eve:
        for path in ("requests", "approvals", "resources", "policies", "quotas", "costs"):
            refused(eve.get(f"{estate.path}/{path}"), 403, "42501")
        refused(eve.get(f"{estate.path}/requests/{made['id']}"), 403, "42501")
        refused(eve.post(f"{estate.path}/requests", json=estate.asks("theirs")), 403, "42501")
        refused(eve.post(f"{estate.path}/requests/plan", json=estate.asks("theirs")), 403, "42501")
        refused(eve.post(f"{estate.path}/requests/{made['id']}/cancel"), 403, "42501")
        refused(eve.get("/untracked"), 403, "42501")


def test_the_platform_keeps_the_catalogue(estate: Estate, caller: Caller) -> None:
    with caller("eve") as eve, caller("keeper", "catalog") as keeper:
        for path, body in (("/blueprints", blueprint()), ("/environments", environment())):
            refused(eve.post(path, json=body), 403, "42501")
            assert keeper.post(path, json=body).status_code in {200, 201}
        shown = done(eve.get(f"/environments/{estate.environment}"))
        kept = done(keeper.get(f"/environments/{estate.environment}"))
        assert shown["targets"] is None
        assert kept["targets"]["aws"]["account"] == "123456789012"


def test_an_editor_keeps_blueprints_of_their_own_but_no_environments(
    estate: Estate, caller: Caller
) -> None:
    with caller("ed") as ed:
        issuer = done(ed.get("/me"))["actor"].rpartition("|")[0]
        shown = f"{issuer}|ed".replace("/", "%2F").replace("|", "%7C")
        member = f"{estate.path}/members/{shown}"
        done(estate.client.put(member, json={"role": "editor"}))
        own = {"org_id": estate.id}
        assert done(ed.post("/blueprints", json=blueprint(), params=own))["org_id"] == estate.id
        refused(ed.post("/blueprints", json=blueprint()), 403, "42501")
        refused(ed.post("/environments", json=environment(), params=own), 403, "42501")
        asked = estate.asks("for-cyd", requester_id=estate.ids["cyd"])
        made = done(ed.post(f"{estate.path}/requests", json=asked), 201)
        assert made["requester_id"] == estate.ids["cyd"]
        refused(ed.post(f"{estate.path}/requests", json=estate.asks("own")), 403, "RM039")
