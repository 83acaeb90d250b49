"""Frameworks over HTTP: every format, every flaw with its line, nothing half imported."""

from __future__ import annotations

import copy
import io
import json
from typing import Any

import httpx
import pytest
import yaml
from company import framework, new_code
from openpyxl import Workbook
from serving import Chart

YAML = {"content-type": "application/yaml"}
CSV = {"content-type": "text/csv"}
XLSX = {"content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def test_json_and_yaml_are_the_same_framework(client: httpx.Client) -> None:
    document = framework()
    first = client.post("/frameworks", json=document)
    assert first.status_code == 200, first.text
    assert (first.json()["state"], first.json()["requirements"]) == ("draft", 3)
    text = yaml.safe_dump(document, sort_keys=False)
    second = client.post("/frameworks?publish=true", content=text, headers=YAML)
    assert second.json()["state"] == "published"
    third = client.post("/frameworks?publish=true", json=document)
    assert third.json()["content_hash"] == second.json()["content_hash"]


def test_what_is_published_is_not_imported_over(client: httpx.Client) -> None:
    document = framework()
    assert client.post("/frameworks?publish=true", json=document).status_code == 200
    document["requirements"][0]["title"] = "Gates"
    answer = client.post("/frameworks", json=document)
    assert (answer.status_code, answer.json()["code"]) == (409, "RM013")
    document["version"]["edition"] = 2
    assert client.post("/frameworks", json=document).json()["edition"] == 2


def test_csv_and_xlsx_need_what_the_file_does_not_say(client: httpx.Client) -> None:
    rows = [
        ["key", "parent_key", "kind", "title"],
        ["1", "", "area", "Türen"],
        ["1.1", "1", "rule", "門"],
    ]
    text = "\n".join(",".join(row) for row in rows)
    bare = client.post("/frameworks", content=text.encode(), headers=CSV)
    assert bare.status_code == 400
    assert bare.json()["violations"]
    code = new_code("csv")
    identity = {
        "code": code,
        "name": "Hausordnung",
        "version": "1",
        "title": "Hausordnung 1",
        "text_rights": "Ours.",
        "language": "de",
        "source": "Die Wand.",
    }
    answer = client.post("/frameworks", content=text.encode(), headers=CSV, params=identity)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["framework"], answer.json()["requirements"]) == (code, 2)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    raw = io.BytesIO()
    book.save(raw)
    again = client.post("/frameworks", content=raw.getvalue(), headers=XLSX, params=identity)
    assert again.status_code == 200, again.text
    assert again.json()["id"] == answer.json()["id"]


def test_an_oscal_catalog_is_known_by_its_content(client: httpx.Client) -> None:
    catalog = {
        "catalog": {
            "uuid": "1e8e2f6f-7f4b-4f0c-9a53-5d2ab7a3d1c0",
            "metadata": {
                "title": "Tiny Controls",
                "last-modified": "2026-01-01T00:00:00Z",
                "version": "1.0",
                "oscal-version": "1.1.3",
            },
            "groups": [
                {
                    "id": "ac",
                    "title": "Access",
                    "controls": [{"id": "ac-1", "title": "Policy"}],
                }
            ],
        }
    }
    code = new_code("tiny")
    answer = client.post("/frameworks", json=catalog, params={"code": code, "text_rights": "Ours."})
    assert answer.status_code == 200, answer.text
    assert (answer.json()["framework"], answer.json()["version"]) == (code, "1.0")


def test_a_flaw_has_the_line_of_the_file(client: httpx.Client) -> None:
    document = framework()
    document["requirements"][0]["children"][1]["kind"] = "law"
    text = yaml.safe_dump(document, sort_keys=False)
    line = 1 + text.splitlines().index("    kind: law")
    answer = client.post("/frameworks", content=text, headers=YAML)
    assert (answer.status_code, answer.json()["code"]) == (400, "RM012")
    (violation,) = answer.json()["violations"]
    assert violation["pointer"] == "/requirements/0/children/1/kind"
    assert violation["line"] == line
    as_json = json.dumps(document, indent=1)
    answer = client.post(
        "/frameworks", content=as_json, headers={"content-type": "application/json"}
    )
    (violation,) = answer.json()["violations"]
    assert '"kind": "law"' in as_json.splitlines()[violation["line"] - 1]


BROKEN = {
    "no YAML": (b"a: [", YAML),
    "YAML with a key twice": (b"framework: {}\nframework: {}\n", YAML),
    "a YAML alias bomb": (b"a: &a [1]\nb: &b [*a,*a]\n", YAML),
    "a YAML tag": (b"!!python/object/apply:os.system [ls]\n", YAML),
    "a list": (b"[]", {"content-type": "application/json"}),
    "null": (b"null", {"content-type": "application/json"}),
    "nothing": (b"", {"content-type": "application/json"}),
    "empty YAML": (b"", YAML),
    "invalid UTF-8": (b"framework: \xff\n", YAML),
    "NUL": (b'{"framework": {"code": "a\\u0000b"}}', {"content-type": "application/json"}),
    "no XLSX": (b"PK\x03\x04nonsense", XLSX),
    "CSV without columns": (b"\n", CSV),
    "XML": (b"<catalog/>", YAML),
    "unknown keys": (b'{"frameworks": {}}', {"content-type": "application/json"}),
    "another OSCAL model": (b'{"assessment-plan": {}}', {"content-type": "application/json"}),
}


@pytest.mark.parametrize(("body", "headers"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_400(client: httpx.Client, body: bytes, headers: dict[str, str]) -> None:
    answer = client.post("/frameworks", content=body, headers=headers)
    assert answer.status_code == 400, answer.text
    assert answer.json()["violations"]


def test_another_media_type_is_415(client: httpx.Client) -> None:
    answer = client.post("/frameworks", content=b"x", headers={"content-type": "text/plain"})
    assert answer.status_code == 415
    assert "application/yaml" in answer.headers["accept"]


def test_parameters_are_checked(client: httpx.Client) -> None:
    for query in ("publish=maybe", "org_id=x", "org_id=1&org_id=1", "edition=first", "codes=x"):
        answer = client.post(f"/frameworks?{query}", json=framework())
        assert answer.status_code == 400, query
        assert {v["in"] for v in answer.json()["violations"]} == {"query"}


def broken_trees() -> dict[str, dict[str, Any]]:
    base = framework("trees")
    found = {}

    def variant(name: str) -> dict[str, Any]:
        found[name] = copy.deepcopy(base)
        return found[name]

    variant("a key twice")["requirements"][0]["children"][1]["key"] = "1.1"
    variant("an unknown field")["requirements"][0]["colour"] = "red"
    variant("a number for a title")["requirements"][0]["title"] = 1
    variant("a baseline of nothing")["baselines"][0]["include"] = ["9.9"]
    variant("no version")["version"].pop("version")
    variant("a date that is none")["version"]["published_on"] = "2026-02-30"
    variant("requirements that are no list")["requirements"] = {"1": {}}
    return found


@pytest.mark.parametrize("document", broken_trees().values(), ids=broken_trees())
def test_a_wrong_document_is_refused_whole(client: httpx.Client, document: dict[str, Any]) -> None:
    answer = client.post("/frameworks?publish=true", json=document)
    assert (answer.status_code, answer.json()["code"]) == (400, "RM012"), answer.text
    assert all(v["line"] >= 1 for v in answer.json()["violations"])


def test_a_large_file_may_be_larger_than_other_bodies(client: httpx.Client) -> None:
    document = framework()
    document["requirements"][0]["children"] = [
        {"key": f"1.{n}", "kind": "rule", "title": "T" * 100, "text": "x" * 400}
        for n in range(1500)
    ]
    document["baselines"] = []
    answer = client.post("/frameworks", json=document)
    assert answer.json()["requirements"] == 1501


def test_an_organizations_own_framework_is_its_own(client: httpx.Client, chart: Chart) -> None:
    document = framework()
    own = client.post(f"/frameworks?publish=true&org_id={chart.id}", json=document)
    assert own.json()["org_id"] == chart.id
    body = {"code": "mine", "framework": document["framework"]["code"], "framework_version": "1"}
    assert client.post(f"{chart.path}/adoptions", json=body).status_code == 201
    other = Chart(client, "eve")
    refused = client.post(f"{other.path}/adoptions", json=body)
    assert (refused.status_code, refused.json()["code"]) == (404, "P0002")
    assert client.post("/frameworks?org_id=999999", json=document).status_code == 404
