"""The steps of risk management for one system, end to end over HTTP."""

from __future__ import annotations

import httpx
from company import Company, done, framework, refused

CATEGORIZATION = {
    "objectives": ["confidentiality", "integrity", "availability"],
    "levels": ["low", "moderate", "high"],
}


def test_a_system_goes_from_prepare_to_monitor(client: httpx.Client) -> None:
    company = Company(client)
    path = company.path

    # Prepare: the framework is there, the system has an owner.
    document = framework(company.code, "2")
    document["vocabulary"]["properties"] = {"categorization": CATEGORIZATION}
    done(client.post(f"/frameworks?publish=true&org_id={company.id}", json=document))
    owner = {"code": "gate", "title": "Gatehouse", "owner_id": company.ids["bob"]}
    answer = client.post(f"{path}/systems", json=owner)
    system = done(answer, 201)
    at = answer.headers["location"]

    # Categorize: in the framework's words, and no others.
    selected = {
        "code": "gate-2",
        "framework": company.code,
        "framework_version": "2",
        "system_id": system["id"],
        "scope": [{"action": "include", "baseline": "core"}],
    }
    adoption = done(client.post(f"{path}/adoptions", json=selected), 201)
    adopted = f"{path}/adoptions/{adoption['id']}"
    wrong = client.patch(at, json={"categorization": {"confidentiality": "secret"}})
    refused(wrong, 409, "RM021")
    level = {"confidentiality": "moderate", "integrity": "low", "availability": "low"}
    tag = client.get(at).headers["etag"]
    done(client.patch(at, json={"categorization": level}, headers={"If-Match": tag}))
    assert done(client.get(at))["categorization"] == level

    # Select: the baseline, with what of it does not apply.
    statement = done(client.get(f"{adopted}/soa"))
    assert {one["key"]: one["applicable"] for one in statement} == {"1.1": True, "1.2": False}

    # Implement: a control of an owner.
    met = {"framework": company.code, "version": "2", "requirement": "1.1", "coverage": "full"}
    control = {
        "code": "rounds",
        "title": "The doors are tried every night",
        "owner_id": company.ids["cyd"],
        "status": "implemented",
        "satisfies": [met],
    }
    made = done(client.post(f"{path}/controls", json=control), 201)

    # Assess: evidence, tested as it comes; the result is frozen.
    test = {
        "control_id": made["id"],
        "code": "shut",
        "title": "None was open",
        "evidence_kind": "round",
        "freshness": "P36500D",
        "requires": ["$.open"],
        "predicate": "$.open == 0",
    }
    done(client.post(f"{path}/tests", json=test), 201)
    report = {"code": "round", "kind": "round", "controls": ["rounds"], "payload": {"open": 0}}
    company.evidence(report)
    assert done(client.get(f"{adopted}/readiness"))["status"] == "ready"
    freeze = {"adoption_id": adoption["id"], "title": "Before it opens"}
    audit = done(client.post(f"{path}/audits", json=freeze), 201)
    assert done(client.get(f"{path}/audits/{audit['id']}/verify"))["verified"]

    # Authorize: on the strength of that audit, until a day; an audit of another matter will not do.
    elsewhere = {"adoption_id": company.adoption["id"], "title": "Another"}
    decision = {"decision": "approve", "valid_until": "2999-01-01T00:00:00Z"}
    done(client.post(f"{path}/audits", json=elsewhere), 201)
    refused(
        client.post(f"{at}/authorizations", json={**decision, "audit_id": 999_999}), 409, "23503"
    )
    done(client.post(f"{at}/authorizations", json={**decision, "audit_id": audit["id"]}))
    assert done(client.get(at))["authorization_state"] == "authorized"
    assert done(client.get(f"{at}/authorizations"))[0]["audit_id"] == audit["id"]

    # Monitor: the next report is worse, and what was frozen stays as it was.
    company.evidence({**report, "payload": {"open": 1}, "collected_at": "2026-02-01T00:00:00Z"})
    assert done(client.get(f"{adopted}/readiness"))["status"] != "ready"
    assert done(client.get(f"{path}/audits/{audit['id']}/verify"))["verified"]
    then = {"as_of": audit["as_of"], "effective_at": audit["effective_at"]}
    assert done(client.get(f"{adopted}/readiness", params=then))["status"] == "ready"
    package = client.get(f"{path}/audits/{audit['id']}/package")
    assert b"oscal/system-security-plan.json" in package.content
