"""ETag, If-Match and If-None-Match."""

from __future__ import annotations

import httpx
import pytest
from serving import Chart

from remit.errors import InvalidRequest
from remit.http.preconditions import NEVER, expected_version, is_unchanged


@pytest.mark.parametrize(
    ("header", "version"),
    [
        (None, None),
        ("*", None),
        ('"3"', 3),
        (' "3" ', 3),
        ('"3", W/"4"', 3),
        ('"3", "3"', 3),
        ('W/"3"', NEVER),
        ('"abc"', NEVER),
        ('""', NEVER),
        ('"03"', NEVER),
        ('"99999999999999999999"', NEVER),
    ],
)
def test_if_match_asks_for_a_version(header: str | None, version: int | None) -> None:
    assert expected_version(header) == version


@pytest.mark.parametrize("header", ["", "3", '"3', '"3" "4"', '"3",', '*, "3"', '"3", "4"', "w"])
def test_if_match_has_a_form(header: str) -> None:
    with pytest.raises(InvalidRequest):
        expected_version(header)


def test_if_none_match_compares_weakly() -> None:
    assert is_unchanged('"1", W/"2"', 2)
    assert is_unchanged("*", 2)
    assert not is_unchanged('"1"', 2)
    assert not is_unchanged(None, 2)


def test_what_the_client_has_is_not_sent_again(client: httpx.Client, chart: Chart) -> None:
    first = client.get(chart.employee("bob"))
    again = client.get(chart.employee("bob"), headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize("tag", ['"999"', 'W/"1"', '"foreign"'])
def test_a_tag_that_does_not_match_is_412(client: httpx.Client, chart: Chart, tag: str) -> None:
    headers = {"If-Match": tag}
    path = chart.employee("bob")
    body = {"name": "Bobby", "manager_id": chart.ids["ana"]}
    for answer in (
        client.patch(path, json={"title": "X"}, headers=headers),
        client.put(path, json=body, headers=headers),
        client.put(f"{path}/promote", headers=headers),
        client.delete(path, headers=headers),
        client.patch(chart.path, json={"name": "X"}, headers=headers),
        client.delete(chart.path, headers=headers),
    ):
        assert (answer.status_code, answer.json()["code"]) == (412, "RM001")
    assert chart.outline() == ["ana", ["bob", ["cyd"]]]


def test_what_does_not_exist_is_404_whatever_the_tag(client: httpx.Client, chart: Chart) -> None:
    answer = client.delete(f"{chart.path}/employees/999999", headers={"If-Match": 'W/"1"'})
    assert answer.status_code == 404


def test_of_two_writers_with_one_version_one_wins(client: httpx.Client, chart: Chart) -> None:
    path = chart.employee("bob")
    headers = {"If-Match": client.get(path).headers["etag"]}
    assert client.patch(path, json={"title": "First"}, headers=headers).status_code == 200
    assert client.patch(path, json={"title": "Second"}, headers=headers).status_code == 412
    assert client.get(path).json()["title"] == "First"
