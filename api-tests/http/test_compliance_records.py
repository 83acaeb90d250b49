"""Controls, evidence, tests and exceptions over HTTP, good input and bad."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from company import Company, done, refused
from serving import Chart


@pytest.fixture
def company(client: httpx.Client) -> Company:
    return Company(client)


def test_readiness_follows_evidence_and_its_tests(company: Company) -> None:
    client = company.client
    assert company.statuses() == {"1": "not_ready", "1.1": "not_ready", "1.2": "not_ready"}
    control = company.control("rounds", "1.1", "1.2")
    test = {
        "control_id": control["id"],
        "code": "shut",
        "title": "Every door was shut",
        "evidence_kind": "round",
        "freshness": "P36500D",
        "requires": ["$.open"],
        "predicate": "$.open == 0",
    }
    done(client.post(f"{company.path}/tests", json=test), 201)
    report = {"code": "round", "kind": "round", "payload": {"open": 0}, "controls": ["rounds"]}
    company.evidence(report)
    assert company.statuses() == {"1": "ready", "1.1": "ready", "1.2": "ready"}
    company.evidence({**report, "payload": {"open": 2}, "collected_at": "2026-02-01T00:00:00Z"})
    assert company.statuses()["1.1"] != "ready"
    runs = done(client.get(f"{company.path}/test-runs", params={"result": "fail"}))
    assert [run["test"] for run in runs] == ["shut"]
    (screen,) = done(client.get(f"{company.path}/compliance"))
    assert (screen["adoption_id"], screen["ready"]) == (company.adoption["id"], 0)


def test_a_batch_of_evidence_is_all_or_nothing(company: Company) -> None:
    company.control("rounds", "1.1")
    good = {
        "code": "a",
        "kind": "report",
        "title": "A",
        "source": "porter",
        "owner_id": company.ids["bob"],
        "collected_at": "2026-01-01T00:00:00Z",
        "payload": {"x": 1},
        "controls": ["rounds"],
    }
    ends = {"effective_from": "2026-02-01T00:00:00Z", "effective_until": "2026-01-01T00:00:00Z"}
    for wrong in (
        {"controls": ["nothing"]},
        ends,
        {"owner_id": 999_999_999},
        {"owner_key": "nobody"},
    ):
        batch = [good, {**good, "code": "b", "payload": {"x": 2}, **wrong}]
        answer = company.client.post(f"{company.path}/evidence", json=batch)
        violations = refused(answer, 400, "RM012")["violations"]
        assert all(one["pointer"].startswith("/1") for one in violations), wrong
        assert all(one["line"] == 1 for one in violations)
    assert done(company.client.get(f"{company.path}/evidence")) == []
    (first,) = company.evidence(good)
    (again,) = company.evidence({**good, "code": "c"})
    assert (again["id"], again["recognized"]) == (first["id"], True)


WRONG_EVIDENCE: dict[str, Any] = {
    "an object": {},
    "a text": ["a"],
    "an unknown key": [{"code": "a", "colour": "red"}],
    "a number for a code": [{"code": 1}],
    "no instant": [{"code": "a", "collected_at": "yesterday"}],
    "a date alone": [{"code": "a", "collected_at": "2026-01-01"}],
    "a hash that is none": [{"code": "a", "content_hash": "xyz"}],
    "a control that is no text": [{"code": "a", "controls": [1]}],
}


@pytest.mark.parametrize("body", WRONG_EVIDENCE.values(), ids=WRONG_EVIDENCE)
def test_a_wrong_batch_is_400(company: Company, body: object) -> None:
    answer = company.client.post(f"{company.path}/evidence", json=body)
    assert refused(answer, 400, "RM400")["violations"]


def test_a_payload_that_cannot_be_kept_is_400(company: Company) -> None:
    for payload in (b'{"a": "\\u0000"}', b'{"a": 1e999}', b'{"\\u0000": 1}'):
        raw = b'[{"code": "a", "payload": ' + payload + b"}]"
        headers = {"content-type": "application/json"}
        answer = company.client.post(f"{company.path}/evidence", content=raw, headers=headers)
        assert refused(answer, 400, "RM400")["violations"]


def test_revisions_follow_one_another(company: Company) -> None:
    client = company.client
    company.control("rounds", "1.1")
    (made,) = company.evidence({"code": "a", "payload": {"x": 1}, "controls": ["rounds"]})
    path = f"{company.path}/evidence/{made['id']}"
    body = {"source": "porter", "collected_at": "2026-02-01T00:00:00Z", "payload": {"x": 2}}
    assert done(client.post(f"{path}/revisions", json=body))["number"] == 2
    assert done(client.get(f"{path}/revisions/2/payload")) == {"x": 2}
    page = client.get(f"{path}/revisions", params={"limit": 1})
    assert [one["number"] for one in done(page)] == [1]
    assert [one["number"] for one in done(client.get(page.links["next"]["url"]))] == [2]
    refused(client.get(f"{path}/revisions/3/payload"), 404, "P0002")
    reason = {"reason": "It was another house."}
    withdrawn = done(client.post(f"{path}/revisions/2/withdraw", json=reason))
    assert withdrawn["withdrawn_at"]
    assert [one["number"] for one in done(client.get(f"{path}/revisions"))] == [1]
    links = done(client.get(f"{path}/controls"))
    assert [one["control"] for one in links] == ["rounds"]
    assert done(client.put(f"{path}/controls", json=[])) == []
    answer = client.put(f"{path}/controls", json=["nothing"])
    refused(answer, 400, "RM012")


def test_controls_have_versions_and_tags(company: Company) -> None:
    client = company.client
    control = company.control("rounds", "1.1")
    path = f"{company.path}/controls/{control['id']}"
    read = client.get(path)
    changed = client.patch(path, json={"title": "X"}, headers={"If-Match": read.headers["etag"]})
    assert done(changed)["title"] == "X"
    stale = client.patch(path, json={"title": "Y"}, headers={"If-Match": read.headers["etag"]})
    refused(stale, 412, "RM001")
    satisfies = [company.satisfies("1.2", coverage="part", rationale="Keys too.")]
    assert [
        one["requirement"] for one in done(client.put(f"{path}/satisfies", json=satisfies))
    ] == ["1.2"]
    assert len(done(client.get(f"{path}/versions"))) == 2
    for wrong in ([company.satisfies("9.9")], [company.satisfies("1")], [satisfies[0]] * 2):
        answer = client.put(f"{path}/satisfies", json=wrong)
        assert refused(answer, 400, "RM012")["violations"]
    for kind in ({"coverage": "whole"}, {"requirement": 1}, {"colour": "red"}):
        answer = client.put(f"{path}/satisfies", json=[{**satisfies[0], **kind}])
        assert refused(answer, 400, "RM400")["violations"]


def test_controls_are_imported_whole(company: Company) -> None:
    client = company.client
    path = f"{company.path}/controls/import"
    new = {
        "code": "gates",
        "title": "Gates",
        "owner_id": company.ids["cyd"],
        "satisfies": [company.satisfies("1.1")],
    }
    assert done(client.post(path, json=[new]))["created"] == 1
    assert done(client.post(path, json=[new]))["unchanged"] == 1
    answer = client.post(path, json=[{**new, "title": "Z"}, {**new, "code": "x", "owner_id": 9**9}])
    violations = refused(answer, 400, "RM012")["violations"]
    assert violations[0]["pointer"].startswith("/1/")
    listed = done(client.get(f"{company.path}/controls", params={"search": "gates"}))
    assert [one["title"] for one in listed] == ["Gates"]


def test_a_jsonpath_that_does_not_parse_is_400(company: Company) -> None:
    control = company.control("rounds", "1.1")
    test = {
        "control_id": control["id"],
        "code": "shut",
        "title": "Shut",
        "evidence_kind": "round",
        "freshness": "P1D",
        "requires": ["$.open"],
        "predicate": "$.open ==",
    }
    path = f"{company.path}/tests"
    for wrong in (
        {},
        {"predicate": "$.open", "requires": ["$["]},
        {"predicate": None, "check_name": "no_such_check"},
        {"predicate": "$.open == 0", "freshness": "soon"},
    ):
        answer = company.client.post(path, json={**test, **wrong})
        assert answer.status_code == 400, answer.text
    assert done(company.client.get(path)) == []


def test_scope_is_replaced_whole(company: Company) -> None:
    client, path = company.client, f"{company.adopted}/scope"
    rules = [{"action": "exclude", "requirement": "1.2", "justification": "There are no keys."}]
    assert done(client.put(path, json=rules))[0]["requirement"] == "1.2"
    assert company.statuses()["1.2"] == "not_applicable"
    for wrong in (
        [{"action": "exclude", "requirement": "1.2"}],
        [{"action": "include", "baseline": "nothing"}],
        [{"action": "include", "baseline": "core", "requirement": "1.1"}],
    ):
        refused(client.put(path, json=wrong), 400, "RM012")
    refused(client.put(path, json=[{"action": "drop"}]), 400, "RM400")
    assert [one["requirement"] for one in done(client.get(path))] == ["1.2"]
    gaps = done(
        client.get(
            f"{company.adopted}/gaps",
            params={"period_from": "2026-01-01T00:00:00Z", "period_until": "2026-02-01T00:00:00Z"},
        )
    )
    assert {one["key"]: one["covered_share"] for one in gaps} == {"1.1": 0}


def test_the_statement_of_applicability_is_a_table(company: Company) -> None:
    client, path = company.client, f"{company.adopted}/soa"
    assert [one["key"] for one in done(client.get(path))] == ["1.1", "1.2"]
    text = client.get(path, params={"format": "csv"})
    assert text.headers["content-disposition"] == 'attachment; filename="soa-house.csv"'
    lines = text.text.splitlines()
    assert lines[0].startswith("Requirement,Printed as,Title,Applicable")
    assert lines[1].startswith("1.1,1.1,Doors are shut at night,yes")
    book = client.get(path, params={"format": "xlsx"})
    assert book.content.startswith(b"PK\x03\x04")
    # The same as-of question has the same answer, to the byte.
    as_of = done(client.get(f"{company.adopted}/readiness"))["as_of"]
    asked = {"format": "xlsx", "as_of": as_of, "effective_at": as_of}
    assert client.get(path, params=asked).content == client.get(path, params=asked).content
    company.control("rounds", "1.1")
    company.evidence({"code": "=1+1", "payload": {}, "controls": ["rounds"]})
    register = client.get(f"{company.path}/evidence/register", params={"format": "csv"})
    assert register.text.splitlines()[1].startswith("'=1+1,Report,1,report")


def test_exceptions_need_a_date_and_somebody_above(company: Company) -> None:
    client, path = company.client, f"{company.path}/exceptions"
    asked = {
        "adoption_id": company.adoption["id"],
        "requirement": "1.1",
        "reason": "The lock is on order.",
        "expires_at": "2999-01-01T00:00:00Z",
        "requester_id": company.ids["cyd"],
    }
    refused(client.post(path, json={**asked, "expires_at": "2020-01-01T00:00:00Z"}), 400, "23514")
    refused(client.post(path, json={**asked, "adoption_id": 999_999}), 409, "23503")
    made = done(client.post(path, json=asked), 201)
    assert (made["state"], made["approver_id"]) == ("pending", company.ids["bob"])
    one = f"{path}/{made['id']}"
    refused(client.post(f"{one}/decide", json={"decision": "maybe"}), 400, "RM400")
    revoked = done(client.post(f"{one}/revoke", json={"note": "It came."}))
    assert revoked["state"] == "revoked"
    refused(client.post(f"{one}/revoke"), 409, "RM017")
    assert done(client.get(path, params={"state": "pending"})) == []


def test_ids_of_another_organization_are_unknown(company: Company) -> None:
    client = company.client
    other = Chart(client, "eve")
    control = company.control("rounds", "1.1")
    (evidence,) = company.evidence({"code": "a", "payload": {}})
    for missing in (
        f"/controls/{control['id']}",
        f"/controls/{control['id']}/versions",
        f"/controls/{control['id']}/satisfies",
        f"/evidence/{evidence['id']}",
        f"/evidence/{evidence['id']}/revisions",
        f"/adoptions/{company.adoption['id']}",
        f"/adoptions/{company.adoption['id']}/readiness",
        f"/adoptions/{company.adoption['id']}/soa?format=csv",
        f"/adoptions/{company.adoption['id']}/upgrade?to_version=2",
        "/systems/1",
        "/audits/1",
        "/audits/1/package",
        "/tests/1",
    ):
        refused(client.get(f"{other.path}{missing}"), 404, "P0002")
    body = {"code": "x", "title": "X", "owner_id": company.ids["bob"]}
    refused(client.post(f"{other.path}/controls", json=body), 409, "23503")
    freeze = {"adoption_id": company.adoption["id"], "title": "Theirs"}
    assert client.post(f"{other.path}/audits", json=freeze).status_code in {404, 409}
    assert done(client.get(f"{other.path}/compliance")) == []
    assert done(client.get(f"{other.path}/audits")) == []
