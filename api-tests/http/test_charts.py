"""Charts over HTTP: create, read, page, rename, delete."""

from __future__ import annotations

import httpx
from serving import Chart


def test_a_chart_is_created_at_its_location(client: httpx.Client) -> None:
    created = client.post("/orgcharts", json={"name": "Northwind"})
    assert created.status_code == 201
    assert created.headers["etag"] == '"1"'
    found = client.get(created.headers["location"])
    assert found.json() == created.json()
    assert found.json()["name"] == "Northwind"


def test_pages_follow_one_another_until_the_last(client: httpx.Client) -> None:
    made = [client.post("/orgcharts", json={"name": "Páged & co"}).json()["id"] for _ in range(5)]
    found = []
    page = client.get("/orgcharts", params={"search": "páged & co", "limit": 2})
    while True:
        found += [row["id"] for row in page.json()]
        if "next" not in page.links:
            break
        page = client.get(page.links["next"]["url"])
    assert found == made


def test_renaming_moves_the_version(client: httpx.Client, chart: Chart) -> None:
    before = client.get(chart.path)
    renamed = client.patch(
        chart.path, json={"name": "Renamed"}, headers={"If-Match": before.headers["etag"]}
    )
    assert renamed.status_code == 200
    assert renamed.json()["name"] == "Renamed"
    assert renamed.headers["etag"] != before.headers["etag"]


def test_a_deleted_chart_is_gone_and_its_journal_stays(client: httpx.Client, chart: Chart) -> None:
    assert client.delete(chart.path).status_code == 204
    assert client.get(chart.path).status_code == 404
    journal = client.get(f"{chart.path}/journal")
    assert journal.status_code == 200
    assert "org_chart.deleted" in {entry["event"] for entry in journal.json()}


def test_an_empty_chart_has_no_tree(client: httpx.Client) -> None:
    empty = Chart(client)
    tree = client.get(f"{empty.path}/tree")
    assert (tree.status_code, tree.json()) == (200, None)


def test_statistics_count_heads_and_layers(client: httpx.Client, chart: Chart) -> None:
    statistics = client.get(f"{chart.path}/statistics").json()
    assert (statistics["headcount"], statistics["layers"]) == (3, 3)


def test_whoever_asks_is_told_who_they_are(client: httpx.Client) -> None:
    assert client.get("/me").json()["actor"] == "developer"


def test_members_come_and_go(client: httpx.Client, chart: Chart) -> None:
    # An issuer has slashes: they travel encoded.
    member = f"{chart.path}/members/https%3A%2F%2Fissuer.example%7C42"
    assert client.put(member, json={"role": "viewer"}).json()["role"] == "viewer"
    assert client.put(member, json={"role": "editor"}).json()["role"] == "editor"
    listed = client.get(f"{chart.path}/members").json()
    assert [m["principal"] for m in listed] == ["https://issuer.example|42"]
    assert client.delete(member).status_code == 204
    assert client.delete(member).status_code == 404
