"""Who may do what in compliance, by token: members, the catalogue's keepers, strangers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from company import Company, done, framework, refused
from databases import Database
from tokens import callers

Caller = Callable[..., httpx.Client]


@pytest.fixture(scope="module")
def caller(database: Database) -> Iterator[Caller]:
    with callers(database) as made:
        yield made


@pytest.fixture
def company(client: httpx.Client) -> Company:
    return Company(client)


def test_the_catalogue_is_read_by_all_and_kept_by_its_role(caller: Caller) -> None:
    document = framework()
    code = document["framework"]["code"]
    with caller("nobody") as nobody, caller("keeper", "catalog") as keeper:
        refused(nobody.post("/frameworks", json=document), 403, "42501")
        refused(nobody.get(f"/frameworks/{code}"), 404, "P0002")
        done(keeper.post("/frameworks?publish=true", json=document))
        assert done(nobody.get(f"/frameworks/{code}"))["code"] == code
        path = f"/frameworks/{code}/versions/1"
        refused(nobody.put(f"{path}/lineage", json=[]), 403, "42501")
        refused(nobody.post("/control-templates", json={"control_templates": []}), 403, "42501")


def test_members_see_and_editors_write(company: Company, caller: Caller) -> None:
    control = company.control("rounds", "1.1")
    with caller("ada") as ada:
        (issuer,) = {done(ada.get("/me"))["actor"].rpartition("|")[0]}
        read, write = f"{company.path}/controls", f"{company.path}/controls/{control['id']}"
        for path in (read, write, f"{company.adopted}/readiness", f"{company.path}/compliance"):
            refused(ada.get(path), 403, "42501")
        shown = f"{issuer}|ada".replace("/", "%2F").replace("|", "%7C")
        member = f"{company.path}/members/{shown}"
        done(company.client.put(member, json={"role": "viewer"}))
        assert [one["code"] for one in done(ada.get(read))] == ["rounds"]
        refused(ada.patch(write, json={"title": "X"}), 403, "42501")
        refused(ada.post(f"{company.path}/evidence", json=[]), 403, "42501")
        freeze = {"adoption_id": company.adoption["id"], "title": "X"}
        refused(ada.post(f"{company.path}/audits", json=freeze), 403, "42501")
        own = {"org_id": company.id}
        refused(ada.post("/frameworks", json=framework(), params=own), 403, "42501")
        assert ada.get(f"/frameworks/{company.code}", params=own).status_code == 200
        done(company.client.put(member, json={"role": "editor"}))
        done(ada.patch(write, json={"title": "X"}))


def test_only_the_approver_decides(company: Company, caller: Caller) -> None:
    for name in ("ana", "bob"):
        done(company.client.patch(company.employee(name), json={"email": f"{name}@house.example"}))
    asked = {
        "adoption_id": company.adoption["id"],
        "requirement": "1.1",
        "reason": "The lock is on order.",
        "expires_at": "2999-01-01T00:00:00Z",
        "requester_id": company.ids["cyd"],
    }
    made = done(company.client.post(f"{company.path}/exceptions", json=asked), 201)
    path = f"{company.path}/exceptions/{made['id']}/decide"
    with caller("ana", email="ana@house.example") as ana:
        issuer = done(ana.get("/me"))["actor"].rpartition("|")[0]
        for name in ("ana", "bob"):
            shown = f"{issuer}|{name}".replace("/", "%2F").replace("|", "%7C")
            done(company.client.put(f"{company.path}/members/{shown}", json={"role": "viewer"}))
        refused(ana.post(path, json={"decision": "approve"}), 403, "RM018")
    with caller("bob") as unknown:
        refused(unknown.post(path, json={"decision": "approve"}), 403, "RM018")
    with caller("bob", email="bob@house.example") as bob:
        approved = done(bob.post(path, json={"decision": "approve"}))
        assert (approved["state"], approved["approver_id"]) == ("approved", company.ids["bob"])
    found = done(company.client.get(f"{company.adopted}/readiness"))
    (rule,) = [one for one in found["requirements"] if one["key"] == "1.1"]
    assert (rule["status"], rule["exception_id"]) == ("not_ready", made["id"])
