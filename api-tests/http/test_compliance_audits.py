"""Audits and upgrades over HTTP: what was frozen stays, and can be handed over."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import httpx
import pytest
from company import Company, done, framework, refused


@pytest.fixture
def company(client: httpx.Client) -> Company:
    made = Company(client)
    made.control("rounds", "1.1")
    report = {"code": "round", "payload": {"open": 0}, "controls": ["rounds"]}
    made.evidence({**report, "location": "s3://reports/1"})
    excluded = {"action": "exclude", "requirement": "1.2", "justification": "There are no keys."}
    done(client.put(f"{made.adopted}/scope", json=[excluded]))
    return made


def frozen(company: Company) -> str:
    """Path of an audit."""
    body = {"adoption_id": company.adoption["id"], "title": "The visit in May"}
    answer = company.client.post(f"{company.path}/audits", json=body)
    done(answer, 201)
    return str(answer.headers["location"])


def test_a_frozen_audit_is_verified_whatever_comes_after(company: Company) -> None:
    client, path = company.client, frozen(company)
    before = done(client.get(path))
    assert before["audit"]["ready"] == 1
    company.evidence({"code": "late", "payload": {"open": 9}, "controls": ["rounds"]})
    company.control("more", "1.1")
    assert done(client.get(path)) == before
    verified = done(client.get(f"{path}/verify"))
    assert (verified["verified"], verified["differences"]) == (True, [])
    refused(client.patch(path, json={}), 405, "RM405")
    refused(client.delete(path), 405, "RM405")


def test_a_package_has_everything_and_is_the_same_each_time(company: Company) -> None:
    client, path = company.client, frozen(company)
    first = client.get(f"{path}/package")
    assert first.headers["content-type"] == "application/zip"
    company.evidence({"code": "late", "payload": {"open": 9}, "controls": ["rounds"]})
    assert client.get(f"{path}/package").content == first.content
    archive = zipfile.ZipFile(io.BytesIO(first.content))
    files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files["manifest.json"])
    listed = {one["name"]: one["sha256"] for one in manifest["files"]}
    assert set(listed) == set(files) - {"manifest.json", "SHA256SUMS"}
    assert all(hashlib.sha256(files[name]).hexdigest() == sum_ for name, sum_ in listed.items())
    audit = done(client.get(path))["audit"]
    assert listed["audit.json"] == audit["content_hash"] == manifest["content_hash"]
    statement = files["statement-of-applicability.csv"].decode().splitlines()
    assert [line.split(",")[0] for line in statement[1:]] == ["1.1", "1.2"]
    assert "There are no keys." in statement[2]
    assert "s3://reports/1" in files["evidence-register.csv"].decode()
    for name in ("assessment-results", "system-security-plan", "component-definition"):
        assert name in json.loads(files[f"oscal/{name}.json"])
    assert any(name.endswith("-catalog.json") for name in files)


def test_tables_of_an_audit_come_as_files(company: Company) -> None:
    client, path = company.client, frozen(company)
    assert [one["key"] for one in done(client.get(f"{path}/soa"))] == ["1.1", "1.2"]
    (evidence,) = done(client.get(f"{path}/evidence"))
    assert evidence["evidence"] == "round"
    for table in ("soa", "evidence"):
        for form in ("csv", "xlsx"):
            answer = client.get(f"{path}/{table}", params={"format": form})
            assert answer.status_code == 200
            assert answer.headers["content-disposition"].endswith(f'.{form}"')
        answer = client.get(f"{path}/{table}", params={"format": "pdf"})
        refused(answer, 400, "RM400")


def test_an_upgrade_is_planned_applied_and_taken_back(company: Company) -> None:
    client, path = company.client, f"{company.adopted}/upgrade"
    later = framework(company.code, "2")
    later["requirements"][0]["children"][0]["title"] = "Doors are locked at night"
    done(client.post(f"/frameworks?publish=true&org_id={company.id}", json=later))
    plan = done(client.get(path, params={"to_version": "2"}))
    assert (plan["reworded"], plan["carried"]) == (1, 1)
    stale = {"to_version": "2", "plan_hash": "0" * 64}
    refused(client.post(path, json=stale), 409, "RM024")
    before = done(client.get(f"{company.adopted}/readiness"))["requirements"]
    applied = done(client.post(path, json={"to_version": "2", "plan_hash": plan["plan_hash"]}))
    upgraded = f"{company.path}/adoptions/{applied['successor_id']}"
    carried = done(client.get(f"{upgraded}/readiness"))["requirements"]
    reasons = {one["key"]: [r["reason"] for r in one["reasons"]] for one in carried}
    assert "carried_not_reviewed" in reasons["1.1"]
    assert done(client.get(f"{company.adopted}/readiness"))["requirements"] == before
    assert len(done(client.get(f"{company.adopted}/upgrades"))) == 1
    done(client.delete(path))
    refused(client.delete(path), 409, "RM015")
    assert done(client.get(f"{company.adopted}/readiness"))["requirements"] == before


def test_an_upgrade_goes_to_a_version_there_is(company: Company) -> None:
    client, path = company.client, f"{company.adopted}/upgrade"
    refused(client.get(path), 400, "RM400")
    refused(client.get(path, params={"to_version": "9"}), 404, "P0002")
    refused(client.post(path, json={"to_version": "1"}), 409, "RM015")
    refused(client.post(path, json={"to_version": "2", "dry": True}), 400, "RM400")
