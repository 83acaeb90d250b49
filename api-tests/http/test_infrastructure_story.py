"""The life of a resource over HTTP: planned, approved, running, changed, handed over, deleted.

The worker is the login of workers and its two functions; what it says it saw is what was desired.
"""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from company import done, refused
from databases import Database
from estate import Estate, Hand


class Life:
    """A resource and whoever acts on it."""

    def __init__(self, client: httpx.Client, database: Database) -> None:
        self.estate = Estate(client)
        self.client = client
        self.hand = Hand(database, self.estate.id)
        self.estate.policy(
            "manager", "require_approval", '$.request.kind == "create"', source="level", levels=1
        )
        self.request = self.estate.request("reports", parameters={"storage_gb": 20})
        self.path = f"{self.estate.path}/resources/{self.request['resource_id']}"

    def now(self) -> dict[str, Any]:
        found: dict[str, Any] = done(self.client.get(self.path))
        return found

    def requested(self) -> str:
        return str(
            done(self.client.get(f"{self.estate.path}/requests/{self.request['id']}"))["state"]
        )

    def approve(self) -> None:
        approvals = f"{self.estate.path}/approvals"
        waiting = self.client.get(f"{approvals}?mine=true", headers=self.estate.by("bob"))
        (one,) = done(waiting)
        decision = {"decision": "approve"}
        decide = f"{approvals}/{one['id']}/decide"
        done(self.client.post(decide, json=decision, headers=self.estate.by("bob")))

    def run(self) -> None:
        self.approve()
        self.hand.work()
        assert self.now()["state"] == "running"

    def ask(self, kind: str, who: str = "cyd", **more: object) -> dict[str, Any]:
        body = {"kind": kind, "resource_id": self.request["resource_id"], **more}
        made: dict[str, Any] = done(
            self.client.post(
                f"{self.estate.path}/requests?submit=true", json=body, headers=self.estate.by(who)
            ),
            201,
        )
        return made


@pytest.fixture
def life(client: httpx.Client, database: Database) -> Life:
    return Life(client, database)


def test_from_plan_to_gone(life: Life) -> None:
    client, estate = life.client, life.estate
    assert (life.requested(), life.now()["state"]) == ("pending", "reserved")
    assert life.hand.work() == []
    life.approve()
    assert (life.requested(), life.now()["state"]) == ("applying", "provisioning")
    assert life.hand.work() == [("apply", "running")]
    running = life.now()
    assert (life.requested(), running["state"]) == ("done", "running")
    assert running["outputs"] == {"bucket": running["physical_name"]}
    assert running["owner_id"] == estate.ids["cyd"]
    assert running["monthly_cost"] == 0

    changed = life.ask("change", parameters={"storage_gb": 30})
    assert changed["state"] == "applying"
    assert life.hand.work() == [("apply", "running")]
    assert life.now()["parameters"]["storage_gb"] == 30

    extended = done(
        client.post(f"{life.path}/extend", json={"lifetime": "P30D"}, headers=estate.by("cyd"))
    )
    assert (extended["kind"], extended["state"]) == ("extend", "done")
    assert life.now()["expires_at"] is not None

    handed = done(
        client.post(
            f"{life.path}/transfer",
            json={"owner_id": estate.ids["bob"], "reason": "Reports move."},
            headers=estate.by("cyd"),
        )
    )
    life.hand.work()
    assert (handed["kind"], life.now()["owner_id"]) == ("transfer", estate.ids["bob"])

    assert life.ask("delete", who="bob")["state"] == "applying"
    assert life.now()["state"] == "deleting"
    assert life.hand.work() == [("delete", "deleted")]
    gone = life.now()
    assert (gone["state"], gone["ended_at"] is not None) == ("deleted", True)
    assert done(client.get(f"{estate.path}/resources")) == []
    ended = done(client.get(f"{estate.path}/resources?ended=true"))
    assert [one["name"] for one in ended] == ["reports"]

    history = done(client.get(f"{life.path}/history"))
    states = [one["state"] for one in history]
    assert states[0] == "reserved"
    assert states[-1] == "deleted"
    kinds = [one["kind"] for one in done(client.get(f"{estate.path}/requests"))]
    assert kinds == ["create", "change", "extend", "transfer", "delete"]
    again = {"kind": "delete", "resource_id": gone["id"]}
    path = f"{estate.path}/requests?submit=true"
    refused(client.post(path, json=again, headers=estate.by("bob")), 409, "RM028")


def test_a_resource_has_an_etag_and_one_open_request(life: Life) -> None:
    life.run()
    answer = life.client.get(life.path)
    tag = answer.headers["etag"]
    assert life.client.get(life.path, headers={"If-None-Match": tag}).status_code == 304
    life.ask("change", parameters={"storage_gb": 40})
    assert life.client.get(life.path, headers={"If-None-Match": tag}).status_code == 200
    body = {"kind": "delete", "resource_id": life.request["resource_id"]}
    path = f"{life.estate.path}/requests?submit=true"
    problem = refused(
        life.client.post(path, json=body, headers=life.estate.by("cyd")), 409, "RM034"
    )
    assert problem["title"] == "Another request for the resource is open"


def test_what_must_not_change_does_not(life: Life) -> None:
    life.run()
    body = {
        "kind": "change",
        "resource_id": life.request["resource_id"],
        "parameters": {"purpose": "logs"},
    }
    path = f"{life.estate.path}/requests?submit=true"
    answer = life.client.post(path, json=body, headers=life.estate.by("cyd"))
    (violation,) = refused(answer, 400, "RM029")["violations"]
    assert violation["pointer"] == "/parameters/purpose"


def test_drift_is_told_and_ends(life: Life, database: Database) -> None:
    life.run()
    client = life.client
    assert done(client.get(f"{life.path}/drift"))["differences"] in ([], None)
    life.hand.make_due()
    assert [action for action, _ in life.hand.work()] == ["observe"]
    with database.connect() as connection:
        connection.execute(
            "update infra.work set due_at = now() where org_id = %s", [life.estate.id]
        )
    life.hand.seen = {"BucketEncryption": None}
    life.hand.work()
    told = done(client.get(f"{life.path}/drift"))
    assert [one["object"] for one in told["differences"]] == ["bucket"] * len(told["differences"])
    assert told["broken_guardrails"] == ["encryption"]
    listed = done(client.get(f"{life.estate.path}/resources/drift"))
    assert [one["name"] for one in listed] == ["reports"]
    drifted = done(client.get(f"{life.estate.path}/resources?drifted=true"))
    assert [one["name"] for one in drifted] == ["reports"]
    life.hand.seen = {}
    life.hand.make_due()
    life.hand.work()
    assert done(client.get(f"{life.estate.path}/resources/drift")) == []


def test_the_overview_counts(life: Life) -> None:
    life.run()
    client, path = life.client, life.estate.path
    told = done(client.get(f"{path}/infrastructure"))
    assert (told["resources"], told["states"]) == (1, {"running": 1})
    team = {"employee_id": life.estate.ids["cyd"]}
    assert done(client.get(f"{path}/infrastructure", params=team))["resources"] == 1
    refused(client.get(f"{path}/infrastructure?employee_id=999999"), 404, "P0002")
    assert done(client.get(f"{path}/untracked")) == []
    assert isinstance(done(client.get("/untracked")), list)


def test_resources_are_found_by_what_they_are(life: Life) -> None:
    life.run()
    client, estate = life.client, life.estate
    for query, count in (
        ({"employee_id": estate.ids["ana"]}, 1),
        ({"employee_id": estate.ids["cyd"]}, 1),
        ({"environment": estate.environment}, 1),
        ({"blueprint": estate.blueprint}, 1),
        ({"state": "failed"}, 0),
        ({"search": "port"}, 1),
        ({"search": "nothing"}, 0),
        ({"expiring_before": "2026-01-01T00:00:00Z"}, 0),
    ):
        found = client.get(f"{estate.path}/resources", params=query)  # type: ignore[arg-type]
        assert len(done(found)) == count, query
    for bad in ("state=odd", "limit=0", "drifted=maybe", "environment=No%20Code", "colour=red"):
        refused(client.get(f"{estate.path}/resources?{bad}"), 400, "RM400")
    for path in ("", "/drift", "/history"):
        refused(client.get(f"{estate.path}/resources/999999{path}"), 404, "P0002")
    for action in ("extend", "transfer"):
        body = {"owner_id": estate.ids["bob"]} if action == "transfer" else {}
        answer = client.post(
            f"{estate.path}/resources/999999/{action}", json=body, headers=estate.by("cyd")
        )
        refused(answer, 404, "P0002")
    refused(client.post(f"{life.path}/transfer", json={}, headers=estate.by("cyd")), 400, "RM400")


def test_costs_are_told_by_month_and_team(life: Life) -> None:
    life.run()
    client, estate = life.client, life.estate
    costs = done(client.get(f"{estate.path}/costs"))
    assert {one["blueprint"] for one in costs} <= {estate.blueprint}
    teams = done(client.get(f"{estate.path}/costs/teams"))
    assert {one["employee_id"] for one in teams} <= set(estate.ids.values())
    refused(client.get(f"{estate.path}/costs?from_month=soon"), 400, "RM400")
    backwards = {"from_month": "2026-05-01", "until_month": "2026-01-01"}
    refused(client.get(f"{estate.path}/costs", params=backwards), 400, "22023")


def test_whoever_leaves_hands_over(life: Life) -> None:
    life.run()
    life.client.delete(life.estate.employee("cyd")).raise_for_status()
    assert life.now()["owner_id"] == life.estate.ids["bob"]
