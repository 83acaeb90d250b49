"""Employees over HTTP: hire, change, move, promote, delete, ask about."""

from __future__ import annotations

import httpx
from serving import Chart


def test_hiring_answers_with_the_employee_and_where(client: httpx.Client, chart: Chart) -> None:
    hired = client.post(
        f"{chart.path}/employees",
        json={"name": "Dee", "title": "Engineer", "manager_id": chart.ids["bob"]},
    )
    assert hired.status_code == 201
    assert client.get(hired.headers["location"]).json() == hired.json()


def test_a_second_ceo_is_a_conflict(client: httpx.Client, chart: Chart) -> None:
    answer = client.post(f"{chart.path}/employees", json={"name": "Eve"})
    assert answer.status_code == 409
    assert answer.json()["constraint"] == "employees_one_ceo"


def test_absent_keeps_and_null_clears(client: httpx.Client, chart: Chart) -> None:
    path = chart.employee("cyd")
    client.patch(path, json={"title": "Engineer", "email": "cyd@example.com"})
    changed = client.patch(path, json={"title": None}).json()
    assert (changed["title"], changed["email"]) == (None, "cyd@example.com")


def test_replacing_clears_what_is_absent(client: httpx.Client, chart: Chart) -> None:
    path = chart.employee("cyd")
    client.patch(path, json={"title": "Engineer"})
    replaced = client.put(path, json={"name": "Cydney", "manager_id": chart.ids["ana"]})
    assert replaced.status_code == 200
    assert replaced.json()["title"] is None
    assert chart.outline() == ["ana", ["bob"], ["Cydney"]]


def test_no_manager_for_one_who_is_not_ceo_points_to_promote(
    client: httpx.Client, chart: Chart
) -> None:
    answer = client.patch(chart.employee("cyd"), json={"manager_id": None})
    assert answer.status_code == 409
    assert "promote" in answer.json()["hint"]


def test_a_cycle_is_a_conflict(client: httpx.Client, chart: Chart) -> None:
    answer = client.patch(chart.employee("bob"), json={"manager_id": chart.ids["cyd"]})
    assert (answer.status_code, answer.json()["code"]) == (409, "RM003")
    assert chart.outline() == ["ana", ["bob", ["cyd"]]]


def test_promotion_takes_its_option_from_the_query(client: httpx.Client, chart: Chart) -> None:
    promoted = client.put(f"{chart.employee('bob')}/promote", params={"reports": "lift"})
    assert promoted.status_code == 200
    assert promoted.json()["manager_id"] is None
    assert chart.outline()[0] == "bob"


def test_promoting_the_ceo_changes_nothing(client: httpx.Client, chart: Chart) -> None:
    before = client.get(chart.path).headers["etag"]
    assert client.put(f"{chart.employee('ana')}/promote").status_code == 200
    assert client.get(chart.path).headers["etag"] == before


def test_deleting_lifts_the_reports(client: httpx.Client, chart: Chart) -> None:
    assert client.delete(chart.employee("bob")).status_code == 204
    assert chart.outline() == ["ana", ["cyd"]]


def test_deleting_may_flatten(client: httpx.Client, chart: Chart) -> None:
    chart.hire("dee", manager_id=chart.ids["cyd"])
    assert client.delete(chart.employee("bob"), params={"reports": "flatten"}).status_code == 204
    assert chart.outline() == ["ana", ["cyd"], ["dee"]]


def test_the_ceo_cannot_be_deleted(client: httpx.Client, chart: Chart) -> None:
    answer = client.delete(chart.employee("ana"))
    assert (answer.status_code, answer.json()["code"]) == (409, "RM005")
    assert "Promote" in answer.json()["hint"]


def test_the_hierarchy_answers(client: httpx.Client, chart: Chart) -> None:
    ids = chart.ids

    def names(path: str) -> list[str]:
        return [row["name"] for row in client.get(path).json()]

    assert names(f"{chart.employee('cyd')}/manager_chain") == ["bob", "ana"]
    assert names(f"{chart.employee('ana')}/direct_reports") == ["bob"]
    assert "cyd" in names(f"{chart.employee('ana')}/subtree")
    assert "cyd" not in names(f"{chart.employee('ana')}/subtree?depth=1")
    common = client.get(
        f"{chart.path}/common_manager", params={"employee_id": ids["cyd"], "other_id": ids["bob"]}
    )
    assert common.json()["name"] == "ana"
    # The same address may name another employee tomorrow, at the same version.
    assert "etag" not in common.headers


def test_the_past_can_be_asked(client: httpx.Client, chart: Chart) -> None:
    client.patch(chart.employee("cyd"), json={"manager_id": chart.ids["ana"]})
    (first, second) = client.get(f"{chart.employee('cyd')}/history").json()
    assert first["valid_until"] == second["valid_from"]
    then = client.get(chart.employee("cyd"), params={"as_of": first["valid_from"]})
    assert then.json()["manager_id"] == chart.ids["bob"]


def test_filters_narrow_the_list(client: httpx.Client, chart: Chart) -> None:
    client.patch(chart.employee("cyd"), json={"title": "Engineer"})

    def names(**filters: object) -> list[str]:
        return [r["name"] for r in client.get(f"{chart.path}/employees", params=filters).json()]

    assert names() == ["ana", "bob", "cyd"]
    assert names(title="Engineer") == ["cyd"]
    assert names(manager_id=chart.ids["ana"]) == ["bob"]
    assert names(search="YD") == ["cyd"]


def test_reorganizing_is_all_or_nothing(client: httpx.Client, chart: Chart) -> None:
    changes = [
        {"action": "hire", "employee_key": "new", "name": "new", "manager_id": chart.ids["ana"]},
        {"action": "move", "employee_id": chart.ids["cyd"], "manager_key": "new"},
        {"action": "move", "employee_id": chart.ids["ana"], "manager_key": "new"},
        {"action": "leave", "employee_id": 999_999},
    ]
    refused = client.post(f"{chart.path}/reorganize", json={"changes": changes})
    assert refused.status_code == 409
    assert [v["row"] for v in refused.json()["violations"]] == [3, 4]
    assert chart.outline() == ["ana", ["bob", ["cyd"]]]

    dry = client.post(f"{chart.path}/reorganize", json={"changes": changes[:2], "dry_run": True})
    assert dry.status_code == 200
    assert (dry.json()["applied"], len(dry.json()["differences"])) == (False, 2)
    assert chart.outline() == ["ana", ["bob", ["cyd"]]]

    done = client.post(f"{chart.path}/reorganize", json={"changes": changes[:2]})
    assert done.json()["applied"]
    assert chart.outline() == ["ana", ["bob"], ["new", ["cyd"]]]
