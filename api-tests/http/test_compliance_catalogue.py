"""The catalogue over HTTP: what frameworks ask, how versions differ, what comes with them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import yaml
from company import Company, done, framework, new_code, refused
from serving import Chart


def imported(client: httpx.Client, *, publish: bool = True, **more: Any) -> str:  # noqa: ANN401
    """Path of a version that was just imported."""
    query = {"publish": str(publish).lower()}
    version = done(client.post("/frameworks", json=framework(**more), params=query))
    return f"/frameworks/{version['framework']}/versions/{version['version']}"


def test_a_version_answers_what_it_asks(client: httpx.Client) -> None:
    path = imported(client)
    assert done(client.get(path))["state"] == "published"
    found = done(client.get(f"{path}/requirements"))
    assert [(one["key"], one["parent"], one["level"]) for one in found] == [
        ("1", None, 1),
        ("1.1", "1", 2),
        ("1.2", "1", 2),
    ]
    (chapter,) = done(client.get(f"{path}/tree"))
    assert [one["key"] for one in chapter["children"]] == ["1.1", "1.2"]
    below = done(client.get(f"{path}/requirements", params={"below": "1", "assessable": "true"}))
    assert [one["key"] for one in below] == ["1.1", "1.2"]
    (core,) = done(client.get(f"{path}/baselines"))
    assert core["code"] == "core"
    assert done(client.get(f"{path}/baselines/core"))["requirements"] == ["1", "1.1"]


def test_requirements_come_in_pages(client: httpx.Client) -> None:
    path = imported(client)
    page = client.get(f"{path}/requirements", params={"limit": 2})
    assert [one["key"] for one in done(page)] == ["1", "1.1"]
    rest = client.get(page.links["next"]["url"])
    assert [one["key"] for one in done(rest)] == ["1.2"]
    assert "next" not in rest.links


@pytest.mark.parametrize(
    ("code", "version"),
    [
        ("Τείχος", "第2版"),
        ("a b", "1/2"),
        ("dots", ".."),
        ("percent%2F", "1.0.0"),
        ("plus+and&", "?x=1#y"),
    ],
)
def test_a_code_and_a_version_are_any_texts(client: httpx.Client, code: str, version: str) -> None:
    code = f"{code} {new_code()}"
    done(client.post("/frameworks?publish=true", json=framework(code, version)))
    # An address with bare dots never arrives: clients resolve it.
    shown = quote(version, safe="").replace(".", "%2E")
    path = f"/frameworks/{quote(code, safe='')}/versions/{shown}"
    request = client.build_request("GET", path)
    request.url = request.url.copy_with(raw_path=path.encode())
    found = done(client.send(request))
    assert (found["framework"], found["version"]) == (code, version)


def test_what_is_not_there_is_404(client: httpx.Client) -> None:
    path = imported(client)
    for missing in (
        "/frameworks/nothing",
        "/frameworks/nothing/versions/1",
        f"{path}9",
        f"{path}?edition=9",
        f"{path}9/tree",
        f"{path}/requirements?below=9",
        f"{path}/baselines/nothing",
        f"{path}/diff?from=0",
        "/control-templates/nothing",
    ):
        refused(client.get(missing), 404, "P0002")


def test_a_wrong_question_is_400(client: httpx.Client) -> None:
    path = imported(client)
    for wrong in (
        f"{path}?edition=0x1",
        f"{path}/requirements?assessable=yes",
        f"{path}/requirements?limit=0",
        f"{path}/diff",
        f"{path}/diff?from_version=0",
        f"{path}/diff?from=0&relation=improved",
        f"{path}/export?format=pdf",
        "/frameworks?org_id=x",
        "/mappings?nonsense=1",
    ):
        assert refused(client.get(wrong), 400, "RM400")["violations"], wrong


def test_a_draft_is_published_once_and_adopted_only_then(
    client: httpx.Client, chart: Chart
) -> None:
    path = imported(client, publish=False)
    code = path.split("/")[2]
    body = {"code": "early", "framework": code, "framework_version": "1"}
    refused(client.post(f"{chart.path}/adoptions", json=body), 409, "RM014")
    assert done(client.post(f"{path}/publish"))["state"] == "published"
    done(client.post(f"{chart.path}/adoptions", json=body), 201)
    refused(client.post(f"{path}/publish"), 409, "RM013")


def test_two_versions_differ_as_their_lineage_says(client: httpx.Client) -> None:
    code = new_code()
    imported(client, code=code)
    later = framework(code, "2")
    later["requirements"][0]["children"] = [
        {"key": "1.1", "kind": "rule", "title": "Doors are locked at night"},
        {"key": "1.3", "kind": "rule", "title": "Keys are counted"},
    ]
    later["lineage"] = [
        {"from_version": "1", "entries": [{"relation": "moved", "from": "1.2", "to": "1.3"}]}
    ]
    done(client.post("/frameworks?publish=true", json=later))
    path = f"/frameworks/{code}/versions/2"
    found = done(client.get(f"{path}/diff", params={"from": "1"}))
    relations = {one["to_key"]: one["relation"] for one in found["requirements"]}
    assert (relations["1.1"], relations["1.3"]) == ("reworded", "moved")
    assert (found["moved"], found["new"]) == (1, 0)
    (entry,) = done(client.get(f"{path}/lineage"))
    assert (entry["from_key"], entry["origin"]) == ("1.2", "configuration")


def test_an_overlay_corrects_lineage_for_one_organization(client: httpx.Client) -> None:
    company = Company(client)
    code = company.code
    query = {"publish": "true", "org_id": company.id}
    done(client.post("/frameworks", json=framework(code, "2"), params=query))
    path = f"/frameworks/{code}/versions/2"
    entries = [{"relation": "split", "from": "1.1", "to": "1.1"}]
    lineage = [{"from_version": "1", "entries": entries}]
    own = {"org_id": company.id}
    done(client.put(f"{path}/lineage", json=lineage, params={**own, "origin": "overlay"}))
    found = done(client.get(f"{path}/diff", params={"from": "1", **own}))
    assert found["split"] == 1
    wrong = [{"from_version": "1", "entries": [{"relation": "split", "from": "9", "to": "1.1"}]}]
    answer = client.put(f"{path}/lineage", json=wrong, params=own)
    assert refused(answer, 400, "RM012")["violations"][0]["line"] == 1


def test_mappings_and_templates_are_imported_and_found(client: httpx.Client) -> None:
    first, second = imported(client).split("/")[2], imported(client).split("/")[2]
    document = {
        "mappings": {
            "from": {"framework": first, "version": "1"},
            "to": {"framework": second, "version": "1"},
            "source": "The porter",
            "source_date": "2026-01-31",
            "entries": [
                {"from": "1.1", "to": "1.2", "relation": "subset", "rationale": "Doors have keys."}
            ],
        }
    }
    assert done(client.post("/mappings", json=document))["created"] == 1
    (mapping,) = done(client.get("/mappings", params={"framework": second}))
    assert (mapping["relation"], mapping["inverted"]) == ("superset", True)
    document["mappings"]["entries"][0]["relation"] = "likes"
    refused(client.post("/mappings", json=document), 400, "RM012")
    template = {
        "code": new_code("doors"),
        "title": "Doors are checked",
        "family": "doors",
        "description": "Every evening.",
        "satisfies": [
            {
                "framework": first,
                "version": "1",
                "requirement": "1.1",
                "coverage": "full",
                "rationale": "Who checks, shuts.",
            }
        ],
        "tests": [
            {
                "code": "all-shut",
                "title": "All were shut",
                "evidence_kind": "round",
                "freshness": "P2D",
                "requires": ["$.open"],
                "predicate": "$.open == 0",
            }
        ],
    }
    text = yaml.safe_dump({"control_templates": [template]}, sort_keys=False)
    headers = {"content-type": "application/yaml"}
    done(client.post("/control-templates", content=text, headers=headers))
    found = done(client.get(f"/control-templates/{template['code']}"))
    assert found["tests"][0]["predicate"] == "$.open == 0"
    broken = text.replace("$.open == 0", "$.open ==")
    answer = client.post("/control-templates", content=broken, headers=headers)
    (violation,) = refused(answer, 400, "RM012")["violations"]
    assert "predicate" in broken.splitlines()[violation["line"] - 1]


@pytest.mark.parametrize("form", ["yaml", "json", "oscal"])
def test_the_import_of_an_export_is_the_same_version(client: httpx.Client, form: str) -> None:
    path = imported(client)
    first = client.get(f"{path}/export", params={"format": form})
    assert first.status_code == 200, first.text
    kind = first.headers["content-type"].partition(";")[0]
    query = {"publish": "true"}
    again = client.post(
        "/frameworks", content=first.content, headers={"content-type": kind}, params=query
    )
    version = done(client.get(path))
    assert done(again)["content_hash"] == version["content_hash"]
    assert client.get(f"{path}/export", params={"format": form}).content == first.content


def test_an_oscal_profile_becomes_a_baseline(client: httpx.Client) -> None:
    path = imported(client)
    code = path.split("/")[2]
    profile = {
        "profile": {
            "uuid": "8b9c2d8e-0d2b-4f43-8f6e-0f6c1b0a7d11",
            "metadata": {
                "title": "Nights",
                "last-modified": "2026-01-01T00:00:00Z",
                "version": "1",
                "oscal-version": "1.1.3",
            },
            "imports": [{"href": "#x", "include-controls": [{"with-ids": ["1.1"]}]}],
        }
    }
    query = {"code": code, "version": "1", "baseline": "nights"}
    done(client.post("/baselines", json=profile, params=query))
    assert done(client.get(f"{path}/baselines/nights"))["requirements"] == ["1", "1.1"]
    written = done(client.get(f"{path}/baselines/nights", params={"format": "oscal"}))
    (included,) = written["profile"]["imports"][0]["include-controls"]
    assert len(included["with-ids"]) == 1
    again = {**query, "baseline": "again"}
    done(client.post("/baselines", json=written, params=again))
    assert done(client.get(f"{path}/baselines/again"))["requirements"] == ["1", "1.1"]
    profile["profile"]["imports"][0]["include-controls"][0]["with-ids"] = ["7.7"]
    answer = client.post("/baselines", json=profile, params={**query, "baseline": "others"})
    (violation,) = refused(answer, 400, "RM012")["violations"]
    assert violation["inner"].startswith("/profile/imports/0")


def test_an_organizations_framework_is_hidden_from_others(client: httpx.Client) -> None:
    company, other = Company(client), Chart(client, "eve")
    path = f"/frameworks/{company.code}"
    refused(client.get(path), 404, "P0002")
    refused(client.get(path, params={"org_id": other.id}), 404, "P0002")
    assert done(client.get(path, params={"org_id": company.id}))["org_id"] == company.id
    shared = {one["code"] for one in done(client.get("/frameworks", params={"limit": 1000}))}
    assert company.code not in shared
    export = client.get(
        f"{path}/versions/1/export", params={"org_id": company.id, "format": "json"}
    )
    assert json.loads(export.content)["framework"]["code"] == company.code
